import type { ActiveSignal } from '../model/signal.js'

/** Sum of the points of the signals that are active now: recomputed, never accumulated. */
export const total = (signals: readonly ActiveSignal[]): number => signals.reduce((sum, { points }) => sum + points, 0)
