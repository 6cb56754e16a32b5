import type { Campaign, Step } from '../model/campaign.js'
import type { Enrolment } from '../model/state.js'
import { DAY } from './duration.js'
import { stepRecord } from './enrolment.js'
import { reaches, type Usage } from './meter.js'

/** A step that usage brings, and the day that spaces it from the steps before. */
export const levelOf = ({ due }: Step): { level: number; day: number } => ('level' in due ? due : { level: Infinity, day: 0 })

/** Usage fell back under a level that was seen: it is over, until the levels are armed again. */
export const leaveLevels = ({ steps }: Campaign, enrolment: Enrolment, meter: Usage, at: number): void => {
  for (const step of steps) {
    const record = enrolment.steps[step.id]
    if (record?.shownAt && !record.answer && !reaches(meter, levelOf(step).level)) Object.assign(record, { answer: 'dismissed', answeredAt: at })
  }
}

/** Records the levels that usage has passed. Of those passed at once only the highest sends its e-mail. */
export const passLevels = ({ steps }: Campaign, enrolment: Enrolment, meter: Usage, at: number): void => {
  const fresh = steps.filter(step => reaches(meter, levelOf(step).level) && !enrolment.steps[step.id]?.passedAt)
  const highest = fresh.findLast(({ mail }) => mail)
  for (const step of fresh) {
    const record = stepRecord(enrolment, step.id)
    record.passedAt = at
    if (step !== highest) {
      record.superseded = true
      continue
    }
    const before = steps.slice(0, steps.indexOf(step)).findLast(({ id }) => enrolment.steps[id]?.mailDueAt)
    const spaced = before && enrolment.steps[before.id]!.mailDueAt! + (levelOf(step).day - levelOf(before).day) * DAY
    record.mailDueAt = levelOf(step).level < 100 && spaced ? Math.max(at, spaced) : at
  }
}
