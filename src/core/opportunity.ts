import type { Campaign, Step } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Enrolment } from '../model/state.js'
import type { Draft } from './draft.js'
import { DAY, ms } from './duration.js'
import { enrol, enrolmentOf, stepRecord } from './enrolment.js'
import { liveMeter, reaches } from './meter.js'
import { currentPlan, nextPlan } from './plan.js'
import { total } from './score.js'
import { activeSignals } from './signals.js'

/** Records the levels that usage has passed. Of those passed at once only the highest sends its e-mail. */
const passLevels = (campaign: Campaign, enrolment: Enrolment, passed: (step: Step) => boolean, at: number): void => {
  const level = (step: Step) => ('level' in step.due ? step.due : { level: Infinity, day: 0 })
  const fresh = campaign.steps.filter(step => passed(step) && !enrolment.steps[step.id]?.passedAt)
  const highest = fresh.findLast(step => step.mail)
  for (const step of fresh) {
    const record = stepRecord(enrolment, step.id)
    record.passedAt = at
    if (step !== highest) {
      record.superseded = true
      continue
    }
    const before = campaign.steps.slice(0, campaign.steps.indexOf(step)).findLast(({ id }) => enrolment.steps[id]?.mailDueAt)
    const spaced = before && enrolment.steps[before.id]!.mailDueAt! + (level(step).day - level(before).day) * DAY
    record.mailDueAt = level(step).level < 100 && spaced ? Math.max(at, spaced) : at
  }
}

const onUsage = (draft: Draft, campaign: Campaign, from: number, id: string, at: number): void => {
  const meter = liveMeter(draft.situation, draft.state, id, at)
  if (!meter || !reaches(meter.used, meter.limit, from)) return
  const enrolment = enrol(draft, campaign, { type: 'meter', id }, at, meter.period)
  if (enrolment) passLevels(campaign, enrolment, ({ due }) => 'level' in due && reaches(meter.used, meter.limit, due.level), at)
}

const onView = (draft: Draft, campaign: Campaign, feature: string, count: number, within: number, at: number): void => {
  const topic: Topic = { type: 'feature', id: feature }
  const known = enrolmentOf(draft.state, campaign.id, topic)
  const views = (draft.state.behaviour.recent['premium_feature_viewed:' + feature] ?? []).filter(view => view <= at && at - view <= within)
  if (views.length >= count || (known && !known.exit)) enrol(draft, campaign, topic, at)
}

/** An event that the campaign listens to has just been counted. */
export const onEvent = (draft: Draft, campaign: Campaign, props: Record<string, unknown>, at: number): void => {
  const { trigger } = campaign
  if (trigger.on === 'usage') onUsage(draft, campaign, trigger.from, props.meter as string, at)
  else if (trigger.on === 'views') onView(draft, campaign, props.feature as string, trigger.count, ms(trigger.within), at)
  else {
    const known = enrolmentOf(draft.state, campaign.id)
    if (known && !known.exit) enrol(draft, campaign, known.topic, at)
  }
}

/** The plan that answers the signals: every feature looked at or asked for, more of every meter that runs short. */
export const proposedPlan = ({ situation, state, rules, now }: Pick<Draft, 'situation' | 'state' | 'rules' | 'now'>): Topic | undefined => {
  const plan = currentPlan(situation, state, now)
  const features = new Set<string>()
  for (const { id, source, expires } of rules.signals)
    if (id.startsWith('feature-') && 'event' in source)
      for (const [key, stamps] of Object.entries(state.behaviour.recent))
        if (key.startsWith(source.event + ':') && now - stamps.at(-1)! <= ms(expires!)) features.add(key.slice(source.event.length + 1))
  const short = Object.keys(state.essential.meters).filter(id => {
    const meter = liveMeter(situation, state, id, now)
    return meter && reaches(meter.used, meter.limit, 80)
  })
  const target = plan && (nextPlan(situation.catalog, plan, [...features], short) ?? nextPlan(situation.catalog, plan, [], []))
  return target && { type: 'plan', id: target.id }
}

/** Enrols in the campaigns that the score opens. Falling back later cancels nothing. */
export const onScore = (draft: Draft): void => {
  const { rules, situation, state, now } = draft
  if (!rules.scored.length || total(activeSignals(rules.signals, situation, state, now)) <= situation.policy.threshold) return
  for (const campaign of rules.scored) {
    const known = enrolmentOf(state, campaign.id)
    const topic = known && !known.exit ? undefined : proposedPlan(draft)
    if (topic) enrol(draft, campaign, topic, now)
  }
}
