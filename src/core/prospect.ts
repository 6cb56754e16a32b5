import type { Campaign } from '../model/campaign.js'
import type { Explanation, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { ms } from './duration.js'
import { liveMeter } from './meter.js'
import { proposedPlan } from './opportunity.js'
import type { Rules } from './rules.js'
import { total } from './score.js'
import { activeSignals } from './signals.js'

/** Stands for a topic that nothing is known of yet. */
const NOTHING: Topic = { type: 'meter', id: '' }

/** How far the facts are from starting a sequence that nobody is in. */
export const progress = ({ trigger }: Campaign, rules: Rules, situation: Situation, state: State, now: number): { verdict: Verdict; topic: Topic } => {
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

export const scoreOf = ({ trigger }: Campaign, rules: Rules, situation: Situation, state: State, now: number): Explanation['score'] => {
  if (trigger.on !== 'score') return
  const signals = activeSignals(rules.signals, situation, state, now)
  return { total: total(signals), threshold: situation.policy.threshold, signals }
}

/** What can be said of a campaign that nobody is in: how far its trigger is. */
export const prospect = (campaign: Campaign, rules: Rules, situation: Situation, state: State, now: number): Explanation => {
  const { verdict, topic } = progress(campaign, rules, situation, state, now)
  return { campaign: campaign.id, topic: topic.id ? topic : undefined, outcome: 'quiet', reasons: [verdict], score: scoreOf(campaign, rules, situation, state, now) }
}
