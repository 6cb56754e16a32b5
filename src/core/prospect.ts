import type { Explanation } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { ms } from './duration.js'
import { liveMeter } from './meter.js'
import { viewedFeatures, viewsOf } from './ripe.js'
import type { Rules, Watched } from './rules.js'
import { total } from './score.js'
import { activeSignals } from './signals.js'

/** How far the facts are from starting a sequence that nobody is in. */
export const prospect = ({ id, trigger }: Watched, rules: Rules, situation: Situation, state: State, now: number): Explanation => {
  let actual = 0
  let topic: Topic | undefined
  let score: Explanation['score']
  const look = (value: number, type: Topic['type'], about: string) => {
    if (topic && value <= actual) return
    actual = value
    topic = { type, id: about }
  }
  if (trigger.on === 'usage')
    for (const name of Object.keys(state.essential.meters)) {
      const meter = liveMeter(situation, state, name, now)
      if (meter) look((meter.used * 100) / meter.limit, 'meter', name)
    }
  else if (trigger.on === 'views') for (const feature of viewedFeatures(state)) look(viewsOf(state, feature, ms(trigger.within), now).length, 'feature', feature)
  else {
    const signals = activeSignals(rules.signals, situation, state, now)
    actual = total(signals)
    score = { total: actual, threshold: situation.policy.threshold, signals }
  }
  const needed = trigger.on === 'usage' ? trigger.from : trigger.on === 'views' ? trigger.count : '>' + situation.policy.threshold
  const met = typeof needed === 'number' ? actual >= needed : actual > situation.policy.threshold
  return { campaign: id, topic, score, outcome: met ? 'waiting' : 'quiet', reasons: [{ rule: 'trigger', reason: met ? 'ok' : 'not-triggered', actual, needed }] }
}
