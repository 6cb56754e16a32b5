import type { Campaign } from '../model/campaign.js'
import type { Enrolment } from '../model/state.js'

/**
 * Someone in flight when a campaign changed goes on with the new one. What was answered stays answered; steps that are gone are forgotten,
 * and new ones that stand before the last one shown are past: nobody is taken back, and nothing comes in a burst.
 */
export const migrate = ({ version, steps }: Campaign, enrolment: Enrolment, at: number): void => {
  if (enrolment.version === version) return
  const { steps: known } = enrolment
  const last = steps.findLastIndex(({ id }) => known[id]?.shownAt || known[id]?.answer)
  enrolment.version = version
  enrolment.steps = Object.fromEntries(
    steps.flatMap(({ id, surface }, order) => {
      const record = known[id]
      return record ? [[id, record]] : surface && order < last ? [[id, { answer: 'dismissed', answeredAt: at, superseded: true }]] : []
    }),
  )
}
