import { total } from '../core/score.js'
import { activeSignals } from '../core/signals.js'
import type { Rules } from '../core/rules.js'
import type { Topic } from '../model/event.js'
import type { View } from './speech.js'

/** Something the account may be ready for. */
export interface Opportunity {
  campaign: string
  topic: Topic
  /** Epoch ms. */
  since: number
  score: number
}

export const opportunitiesOf = (rules: Rules, { state, situation, now }: View): Opportunity[] => {
  const score = total(activeSignals(rules.signals, situation, state, now))
  return state.essential.enrolments.filter(({ exit }) => !exit).map(({ campaign, topic, at }) => ({ campaign, topic, since: at, score }))
}
