import type { Campaign } from '../model/campaign.js'
import type { Explanation, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, Screen, State } from '../model/state.js'
import { RULES, type Candidate } from './arbitration.js'
import { candidateOf } from './decide.js'
import { ms } from './duration.js'
import { mayReturn } from './enrolment.js'
import { withEvidence } from './evidence.js'
import { explainAdvocacy } from './explain-advocacy.js'
import { prospect } from './prospect.js'
import type { Rules } from './rules.js'
import { scoreOf, signalsFor } from './score.js'
import { topicKey } from './topic.js'

const explainOne = (campaign: Campaign, rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, now: number): Explanation => {
  const enrolled = state.essential.enrolments.filter(one => one.campaign === campaign.id && !one.exit)
  const { claim } = screen
  const found = enrolled
    .flatMap(one => candidateOf(rules, situation, state, screen, one, now) ?? [])
    .map(candidate => ({ candidate, verdicts: RULES.map(([rule, ask]): Verdict => ({ ...ask(candidate), rule })) }))
    .map(one => ({ ...one, noes: one.verdicts.filter(({ reason }) => reason !== 'ok') }))
    .sort((a, b) => a.noes.length - b.noes.length)[0]
  const sold = { ...rules, signals: signalsFor(rules.signals, campaign.sells) }
  const known = prospect(campaign, sold, rules.signals, situation, state, now)
  const summed = known.score ?? (campaign.sells ? { ...scoreOf(sold, situation, state, now), threshold: 0 } : undefined)
  const score = summed && withEvidence(summed, sold.signals, situation, state, now)
  if (found) {
    const { candidate, verdicts, noes } = found
    const showing = claim?.campaign === campaign.id && claim.topic === topicKey(candidate.topic)
    const waits = noes.length > 0 && noes.every(({ until, reason }) => until !== undefined || reason === 'needs-new-event' || PASSING.includes(reason))
    const untils = noes.flatMap(({ until }) => until ?? [])
    return {
      campaign: campaign.id, topic: candidate.topic, step: candidate.step.id, score,
      outcome: showing ? 'showing' : !noes.length ? 'eligible' : waits ? 'waiting' : 'quiet',
      nextEligibleAt: !showing && waits && untils.length ? Math.max(...untils) : undefined,
      reasons: verdicts,
    }
  }
  const ended = state.essential.enrolments.findLast(one => one.campaign === campaign.id && one.exit && (!known.topic || topicKey(one.topic) === topicKey(known.topic)))
  const over = ended && overFor(ended, known.reasons[0]!, situation, now)
  return {
    ...known, score, outcome: over ? 'quiet' : known.outcome,
    reasons: [over ?? known.reasons[0]!, ...others(campaign, rules, known.topic ?? ended?.topic ?? NOTHING, situation, state, screen, now)],
  }
}

/** A sequence that has ended begins anew after a while, and by another event. */
const overFor = (ended: Enrolment, { actual, needed, reason }: Verdict, situation: Situation, now: number): Verdict | undefined => {
  if (!mayReturn(ended, now, situation)) return { rule: 'trigger', reason: 'expired', actual, needed, until: ended.exit!.at + ms(situation.policy.reenrol) }
  return ended.exit!.reason === 'expired' && reason !== 'ok' ? { rule: 'trigger', reason: 'expired', actual, needed } : undefined
}

/** Stands for a topic that nothing is known of yet. */
const NOTHING: Topic = { type: 'meter', id: '' }

/** Reasons that pass by themselves. */
const PASSING: readonly Verdict['reason'][] = ['held', 'page-hidden', 'page-busy', 'host-dialog', 'page-loading', 'other-message', 'session-cap']

/** The other rules, as they would answer if the trigger came now. */
const others = (campaign: Campaign, rules: Rules<Campaign>, topic: Topic, situation: Situation, state: State, screen: Screen, now: number): Verdict[] => {
  const step = campaign.steps.find(({ surface }) => surface)
  if (!step) return []
  const enrolment: Enrolment = { campaign: campaign.id, version: campaign.version, topic, at: now, triggeredAt: now, steps: {} }
  const candidate: Candidate = { campaign, step, topic, enrolment, turn: { step, dueAt: now }, situation, state, screen, now, meets: rules.when?.get(campaign.id) }
  return RULES.slice(1).map(([rule, ask]) => ({ ...ask(candidate), rule }))
}

/** The same rules as `decide()`, asked of every campaign and without stopping at the first no; and, once something was bought, what advocacy still lacks. */
export const explain = (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, now: number, only?: string): Explanation[] => [
  ...rules.campaigns.filter(({ id }) => only === undefined || id === only).map(campaign => explainOne(campaign, rules, situation, state, screen, now)),
  ...(only === 'advocacy' || (only === undefined && state.essential.conversions.length) ? [explainAdvocacy(situation, state, now)] : []),
]
