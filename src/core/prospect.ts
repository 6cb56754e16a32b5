import type { Watched } from '../model/campaign.js'
import type { Explanation, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { ms } from './duration.js'
import { liveMeter } from './meter.js'
import { viewedFeatures, viewsOf } from './ripe.js'
import type { Rules } from './rules.js'
import { scoreOf } from './score.js'

/** How far the facts are from starting a sequence that nobody is in. */
export const prospect = ({ id, trigger }: Watched, rules: Rules, situation: Situation, state: State, now: number): Explanation => {
  let [actual, topic]: [number, Topic?] = [0]
  let needed: Verdict['needed']
  let score: Explanation['score']
  const look = (value: number, type: Topic['type'], about: string) => {
    if (!topic || value > actual) [actual, topic] = [value, { type, id: about }]
  }
  if (trigger.on === 'usage') {
    needed = trigger.from
    for (const name of Object.keys(state.essential.meters)) {
      const meter = liveMeter(situation, state, name, now)
      if (meter) look((meter.used * 100) / meter.limit, 'meter', name)
    }
  } else if (trigger.on === 'views') {
    needed = trigger.count
    for (const feature of viewedFeatures(state)) look(viewsOf(state, feature, ms(trigger.within), now).length, 'feature', feature)
  } else if (trigger.on === 'score') {
    score = scoreOf(rules, situation, state, now)
    actual = score.total
    needed = '>' + score.threshold
  }
  const met = score ? actual > score.threshold : actual >= (needed as number)
  return { campaign: id, topic, score, outcome: met ? 'waiting' : 'quiet', reasons: [{ rule: 'trigger', reason: met ? 'ok' : 'not-triggered', actual, needed }] }
}
