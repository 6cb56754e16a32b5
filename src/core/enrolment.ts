import type { Campaign } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Cause, Enrolment, State, StepRecord } from '../model/state.js'
import type { Draft } from './draft.js'
import { ms } from './duration.js'
import { quietEnd } from './quiet.js'
import { topicKey } from './topic.js'

/** The latest one of a campaign on a topic, ended or not. */
export const enrolmentOf = ({ essential }: State, campaign: string, topic?: Topic, among: readonly Enrolment[] = essential.enrolments): Enrolment | undefined =>
  among.findLast(one => one.campaign === campaign && (!topic || topicKey(one.topic) === topicKey(topic)))

/** The same, where many campaigns are asked for in a row. */
export const knownOf = ({ state, begun }: Draft, campaign: string, topic?: Topic): Enrolment | undefined =>
  enrolmentOf(state, campaign, topic, begun && (begun.get(campaign) ?? []))

/** Adds one, where it will be looked for. */
export const begin = ({ state, begun }: Draft, enrolment: Enrolment): Enrolment => {
  const { campaign } = enrolment
  state.essential.enrolments.push(enrolment)
  begun?.set(campaign, [...(begun.get(campaign) ?? []), enrolment])
  return enrolment
}

export const stepRecord = (enrolment: Enrolment, step: string): StepRecord => (enrolment.steps[step] ??= {})

/** An end that says nothing about what the person wants: a later trigger starts afresh. */
const NEUTRAL: readonly string[] = ['reset', 'expired', 'owned']

/** Whether a sequence may start again at `at`, the latest event that would bring it about. */
export const mayReturn = ({ exit }: Enrolment, at: number, { policy }: Situation): boolean =>
  !exit || (at > exit.at && (NEUTRAL.includes(exit.reason) || at - exit.at >= ms(policy.reenrol)))

/**
 * Brings someone into a sequence, or back into it by an event that came once "Plus tard" was over. `at` is the latest such event.
 * A sequence that was answered for good starts again after `policy.reenrol` at the earliest.
 */
export const enrol = (draft: Draft, { id, version }: Pick<Campaign, 'id' | 'version'>, topic: Topic, at: number, period?: string, cause?: Cause): Enrolment | undefined => {
  const { state, situation } = draft
  const known = knownOf(draft, id, topic)
  if (known && known.period === period) {
    const { exit, steps } = known
    if (!exit) {
      if (!Object.values(steps).some(({ answer }) => answer === 'snoozed')) known.triggeredAt = Math.max(known.triggeredAt, at)
      else if (at >= quietEnd(state, situation.catalog, topic)) Object.assign(known, { at, triggeredAt: at, interestAt: undefined, steps: {}, cause, round: (known.round ?? 0) + 1 })
      return known
    }
    if (!mayReturn(known, at, situation)) return
  }
  const round = known && known.period === period ? (known.round ?? 0) + 1 : undefined
  return begin(draft, { round, campaign: id, version, topic, period, cause, at, triggeredAt: at, steps: {} })
}
