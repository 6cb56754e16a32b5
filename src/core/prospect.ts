import type { Campaign } from '../model/campaign.js'
import type { Explanation, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { liveMeters } from './meter.js'
import { namedIn } from './named.js'
import { viewsOf } from './ripe.js'
import type { Rules } from './rules.js'
import { firing, scoreOf } from './score.js'
import { activeSignals } from './signals.js'

/** How far the facts are from starting a sequence that nobody is in. `rules` has the signals of its score, `all` those that may trigger it. */
export const prospect = ({ id, trigger }: Campaign, rules: Pick<Rules, 'signals'>, all: readonly SignalDefinition[], situation: Situation, state: State, now: number): Explanation => {
  let actual: Verdict['actual'] = 0
  let needed: Verdict['needed']
  let met = false
  let topic: Topic | undefined
  let score: Explanation['score']
  const look = (value: number, least: number, about: Topic) => {
    if (topic && value <= (actual as number)) return
    actual = value
    topic = about
    met = value >= least
  }
  switch (trigger.on) {
    case 'usage':
      needed = trigger.from
      for (const { id, used, limit } of liveMeters(situation, state, now)) look((used * 100) / limit, trigger.from, { type: 'meter', id })
      break
    case 'views':
      needed = trigger.count
      for (const [id, stamps] of namedIn(state, 'premium_feature_viewed')) look(viewsOf(stamps, trigger.within, now).length, trigger.count, { type: 'feature', id })
      break
    case 'score':
      score = scoreOf(rules, situation, state, now)
      actual = score.total
      needed = '>' + score.threshold
      met = score.total > score.threshold
      break
    case 'signal': {
      const active = activeSignals(all, situation, state, now)
      actual = active.map(signal => signal.id)
      needed = trigger.any ?? trigger.all
      met = !!firing(trigger, active)
      break
    }
    default:
      // Whoever it brought about something for is in a sequence; here nothing has happened yet, or nothing that fits.
      needed = trigger.events
  }
  return { campaign: id, topic, score, outcome: met ? 'waiting' : 'quiet', reasons: [{ rule: 'trigger', reason: met ? 'ok' : 'not-triggered', actual, needed }] }
}
