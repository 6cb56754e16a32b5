import type { ConversionKind } from '../model/event.js'
import type { Score } from '../model/decision.js'
import type { ActiveSignal, SignalDefinition, SignalId } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import type { Rules } from './rules.js'
import { activeSignals } from './signals.js'

/** Sum of the points of the signals that are active now: recomputed, never accumulated. */
export const total = (signals: readonly ActiveSignal[]): number => signals.reduce((sum, { points }) => sum + points, 0)

/** The score, and what it is made of. */
export const scoreOf = ({ signals: definitions }: Pick<Rules, 'signals'>, situation: Situation, state: State, now: number): Score => {
  const signals = activeSignals(definitions, situation, state, now).filter(({ points }) => points)
  return { total: total(signals), threshold: situation.policy.threshold, signals }
}

/** The signals that count for what is sold. */
export const signalsFor = (definitions: readonly SignalDefinition[], sold: ConversionKind = 'upsell'): SignalDefinition[] =>
  definitions.filter(({ sells = ['upsell'] }) => sells.includes(sold))

/** The active signal that brings a campaign about; undefined while it lacks one. */
export const firing = ({ any = [], all = [] }: { any?: SignalId[]; all?: SignalId[] }, active: readonly ActiveSignal[]): ActiveSignal | undefined => {
  const find = (wanted: SignalId) => active.find(({ id }) => id === wanted)
  const first = any.find(find) ?? all[0]
  return all.every(find) && first ? find(first) : undefined
}
