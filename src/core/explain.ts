import type { Campaign } from '../model/campaign.js'
import type { Explanation, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, Screen, State } from '../model/state.js'
import { RULES, type Candidate } from './arbitration.js'
import { candidateOf } from './decide.js'
import { ms } from './duration.js'
import { liveMeter } from './meter.js'
import type { Rules } from './rules.js'
import { proposedPlan } from './opportunity.js'
import { total } from './score.js'
import { activeSignals } from './signals.js'
import { topicKey } from './topic.js'

/** Stands for a topic that nothing is known of yet. */
const NOTHING: Topic = { type: 'meter', id: '' }

/** How far the facts are from starting a sequence that nobody is in. */
const progress = ({ trigger }: Campaign, rules: Rules, situation: Situation, state: State, now: number): { verdict: Verdict; topic: Topic } => {
  const no = (actual: number, needed: unknown, topic: Topic) => ({ verdict: { rule: 'trigger' as const, reason: 'not-triggered' as const, actual, needed }, topic })
  let best = 0
  let id = ''
  if (trigger.on === 'usage')
    for (const name of Object.keys(state.essential.meters)) {
      const meter = liveMeter(situation, state, name, now)
      const percent = meter ? (meter.used * 100) / meter.limit : 0
      if (!id || percent > best) [best, id] = [percent, name]
    }
  else if (trigger.on === 'views')
    for (const [key, stamps] of Object.entries(state.behaviour.recent)) {
      const [event, feature] = key.split(/:(.*)/s)
      const views = stamps.filter(at => at <= now && now - at <= ms(trigger.within)).length
      if (event === 'premium_feature_viewed' && feature && views > best) [best, id] = [views, feature]
    }
  else return no(total(activeSignals(rules.signals, situation, state, now)), '>' + situation.policy.threshold, proposedPlan({ rules, situation, state, now }) ?? NOTHING)
  if (!id) return no(0, trigger.on === 'usage' ? trigger.from : trigger.count, NOTHING)
  return trigger.on === 'usage' ? no(best, trigger.from, { type: 'meter', id }) : no(best, trigger.count, { type: 'feature', id })
}

const explainOne = (campaign: Campaign, rules: Rules, situation: Situation, state: State, screen: Screen, now: number): Explanation => {
  const enrolled = state.essential.enrolments.filter(one => one.campaign === campaign.id && !one.exit)
  const { claim } = screen
  const found = enrolled
    .flatMap(one => candidateOf(rules, situation, state, screen, one, now) ?? [])
    .map(candidate => ({ candidate, verdicts: RULES.map(([rule, ask]): Verdict => ({ ...ask(candidate), rule })) }))
    .map(one => ({ ...one, noes: one.verdicts.filter(({ reason }) => reason !== 'ok') }))
    .sort((a, b) => a.noes.length - b.noes.length)[0]
  const signals = campaign.trigger.on === 'score' ? activeSignals(rules.signals, situation, state, now) : undefined
  const score = signals && { total: total(signals), threshold: situation.policy.threshold, signals }
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
  const { verdict, topic } = progress(campaign, rules, situation, state, now)
  return { campaign: campaign.id, topic: topic.id ? topic : undefined, score, outcome: 'quiet', reasons: [verdict, ...prospects(campaign, topic, rules, situation, state, screen, now)] }
}

/** Reasons that pass by themselves. */
const PASSING: readonly Verdict['reason'][] = ['held', 'page-hidden', 'page-busy', 'host-dialog', 'page-loading', 'other-message', 'session-cap']

/** The other rules, as they would answer if the trigger came now. */
const prospects = (campaign: Campaign, topic: Topic, rules: Rules, situation: Situation, state: State, screen: Screen, now: number): Verdict[] => {
  const step = campaign.steps.find(({ surface }) => surface)
  if (!step) return []
  const enrolment: Enrolment = { campaign: campaign.id, version: campaign.version, topic, at: now, triggeredAt: now, steps: {} }
  const candidate: Candidate = { campaign, step, topic, enrolment, turn: { step, dueAt: now }, situation, state, screen, now }
  return RULES.slice(1).map(([rule, ask]) => ({ ...ask(candidate), rule }))
}

/** The same rules as `decide()`, asked of every campaign and without stopping at the first no. */
export const explain = (rules: Rules, situation: Situation, state: State, screen: Screen, now: number, only?: string): Explanation[] =>
  rules.campaigns.filter(({ id }) => only === undefined || id === only).map(campaign => explainOne(campaign, rules, situation, state, screen, now))
