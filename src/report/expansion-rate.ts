import { EXPANSION_RATE } from '../catalogue/benchmarks.js'
import { type Level, levelIn } from './level.js'
import { percent } from './percent.js'

/**
 * Expansion revenue over total recurring revenue of the same period, in per cent; undefined when one of them is not known.
 * @example expansionRate({ expansion: 2500, total: 10_000 }) // 25
 */
export const expansionRate = ({ expansion, total }: { expansion?: number; total?: number }): number | undefined => percent(expansion, total)

/**
 * @example classifyExpansionRate(30) // 'good'
 * @example classifyExpansionRate(30.01) // 'excellent'
 */
export const classifyExpansionRate = (rate: number): Level => levelIn(EXPANSION_RATE, rate)
