import type { Bounds } from '../catalogue/benchmarks.js'

/** « Excellent », « Bon », « À améliorer », « Faible ». */
export type Level = 'excellent' | 'good' | 'fair' | 'weak'

/** Bounds as they are printed: "> 30 %" leaves 30 out, "20–30 %" takes both ends, and where two rows meet the better one has it. */
export const levelIn = (bounds: Bounds, value: number): Level =>
  value > bounds.excellent ? 'excellent' : value >= bounds.good ? 'good' : value >= bounds.fair ? 'fair' : 'weak'
