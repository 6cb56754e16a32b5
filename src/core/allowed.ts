import type { Rule, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { ms } from './duration.js'
import { quietBy } from './quiet.js'
import { owns } from './owned.js'
import { latestMark } from './signals.js'
import { contains } from './contains.js'
import { waitEnds } from './wait.js'

/** What a rule found: its verdict without its name. */
export type Finding = Omit<Verdict, 'rule'>

const OK = 'ok' as const

/** Why nothing persuasive is said to this account at the moment: its satisfaction comes first. */
export const dissatisfaction = ({ traits }: Situation, state: State): Finding => {
  const nps = latestMark(traits.nps, state.behaviour.nps)
  return {
    reason:
      nps && nps.score <= 6 ? 'detractor'
      : traits.openSevereTicket ? 'severe-ticket'
      : traits.paymentFailed ? 'payment-failed'
      : traits.atRisk ? 'at-risk'
      : traits.readiness === 'low' ? 'readiness'
      : OK,
    actual: nps?.score,
  }
}

/** What marketing on a topic needs, on screen and by mail alike: who, consent, satisfaction, and the person's own answers. */
export const allowances: readonly [Rule, (situation: Situation, state: State, topic: Topic, now: number) => Finding][] = [
  ['entitlement', (situation, state, topic, now) => {
    const owned = topic.type === 'meter' ? false : owns(situation, state, topic, now)
    return { reason: owned ? 'already-owned' : owned === undefined ? 'entitlement-unknown' : OK, actual: owned, needed: false }
  }],
  ['consent', ({ consent }) => ({ reason: consent === 'granted' ? OK : 'consent-missing', actual: consent, needed: 'granted' })],
  ['storage', ({ durable, policy, page }, { essential: { clock, quarantinedAt } }, _, now) => {
    // Answers may have been in a record that broke: behave as if the last one had been a no.
    const until = quarantinedAt === undefined ? undefined : waitEnds(quarantinedAt, ms(policy.decline), clock, now)
    return { reason: page.uninformed ? 'snapshot-pending' : durable && !until ? OK : 'storage-unavailable', actual: durable, needed: true, until }
  }],
  ['satisfaction', dissatisfaction],
  ['mute', ({ catalog }, { essential: { mutes } }, topic) => {
    const muted = mutes.find(key => contains(catalog, topic, key))
    return { reason: muted ? 'muted' : OK, actual: muted }
  }],
  ['quiet', ({ catalog }, state, topic, now) => {
    const quiet = quietBy(state, catalog, topic, now)
    return { reason: !quiet ? OK : quiet.impression.answer === 'declined' ? 'declined' : 'snoozed', actual: quiet?.impression.topic, until: quiet?.until }
  }],
]

export const mayPersuade = (situation: Situation, state: State, topic: Topic, now: number): boolean =>
  allowances.every(([, ask]) => ask(situation, state, topic, now).reason === OK)
