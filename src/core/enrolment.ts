import type { Campaign } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Enrolment, State, StepRecord } from '../model/state.js'
import type { Draft } from './draft.js'
import { ms } from './duration.js'
import { quietBy } from './quiet.js'
import { topicKey } from './topic.js'

/** The latest one of a campaign on a topic, ended or not. */
export const enrolmentOf = (state: State, campaign: string, topic?: Topic): Enrolment | undefined =>
  state.essential.enrolments.findLast(one => one.campaign === campaign && (!topic || topicKey(one.topic) === topicKey(topic)))

export const stepRecord = (enrolment: Enrolment, step: string): StepRecord => (enrolment.steps[step] ??= {})

/** An end that says nothing about what the person wants: the next trigger starts afresh. */
const NEUTRAL: readonly string[] = ['reset', 'expired', 'owned']

/**
 * Brings someone into a sequence, or back into it once "Plus tard" is over.
 * A sequence that was answered for good starts again after `policy.reenrol` at the earliest.
 */
export const enrol = ({ state, situation }: Draft, campaign: Campaign, topic: Topic, at: number, period?: string): Enrolment | undefined => {
  const { enrolments } = state.essential
  const known = enrolmentOf(state, campaign.id, topic)
  if (known && known.period === period) {
    if (!known.exit) {
      if (!Object.values(known.steps).some(({ answer }) => answer === 'snoozed')) known.triggeredAt = at
      else if (!quietBy(state, situation.catalog, topic, at)) Object.assign(known, { at, triggeredAt: at, interestAt: undefined, steps: {} })
      return known
    }
    if (!NEUTRAL.includes(known.exit.reason) && at - known.exit.at < ms(situation.policy.reenrol)) return
  }
  if (known && !known.exit) known.exit = { reason: 'reset', at }
  const enrolment: Enrolment = { campaign: campaign.id, version: campaign.version, topic, period, at, triggeredAt: at, steps: {} }
  enrolments.push(enrolment)
  return enrolment
}
