import { total } from '../core/score.js'
import { activeSignals } from '../core/signals.js'
import type { ActiveSignal, SignalDefinition } from '../model/signal.js'
import type { Account } from './account.js'
import type { View } from './view.js'

/** The score as the engine has it, and what it is made of. */
export interface Readiness {
  score: number
  threshold: number
  signals: ActiveSignal[]
}

/** Since when usage has been high, as far as a sequence tells. */
const highSince = ({ state }: View): number | undefined =>
  state.essential.enrolments.findLast(({ topic, exit }) => topic.type === 'meter' && !exit)?.at

/** Of several people of one account, the one with the highest score. */
export const readinessOf = ({ views }: Account, definitions: readonly SignalDefinition[]): Readiness =>
  views
    .map(view => {
      const found = activeSignals(definitions, view.situation, view.state, view.now)
      const signals = found.map(signal => (signal.id === 'usage' ? { ...signal, at: highSince(view) } : signal))
      return { score: total(found), threshold: view.situation.policy.threshold, signals }
    })
    .reduce((best, one) => (one.score > best.score ? one : best))
