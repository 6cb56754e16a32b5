import type { ConversionKind } from '../model/event.js'

/** Bounds in per cent: strictly above `excellent`, from `good`, from `fair`; what is below is weak. */
export interface Bounds {
  excellent: number
  good: number
  fair: number
}

/** Expansion revenue over recurring revenue: > 30, 20–30, 10–20, < 10. */
export const EXPANSION_RATE: Bounds = { excellent: 30, good: 20, fair: 10 }

/** Sequences that ended in a purchase of their kind. Seats and bundles have no benchmark. */
export const CONVERSION_RATES: { readonly [kind in ConversionKind]?: Bounds } = {
  upsell: { excellent: 15, good: 8, fair: 4 },
  'cross-sell': { excellent: 10, good: 5, fair: 2 },
  'add-on': { excellent: 20, good: 10, fair: 5 },
}

/** The usual share of each kind in expansion revenue, in per cent, both ends included. */
export interface Contribution {
  kind: ConversionKind
  description: { fr: string; en: string }
  from: number
  to: number
}

export const CONTRIBUTIONS: readonly Contribution[] = [
  { kind: 'upsell', description: { fr: 'Plan supérieur', en: 'Higher plan' }, from: 40, to: 50 },
  { kind: 'cross-sell', description: { fr: 'Produits additionnels', en: 'Additional products' }, from: 20, to: 30 },
  { kind: 'add-on', description: { fr: 'Features supplémentaires', en: 'Additional features' }, from: 15, to: 25 },
  { kind: 'seats', description: { fr: 'Plus d’utilisateurs', en: 'More users' }, from: 10, to: 20 },
]

export type SegmentId = 'enterprise' | 'mid-market' | 'smb' | 'self-serve' | 'e-commerce'

/** Time to the first expansion. `top` is strictly below that many, or the first order itself. */
export interface VelocityBenchmark {
  segment: SegmentId
  name: string
  market: 'b2b' | 'b2c'
  unit: 'month' | 'day'
  typical: { from: number; to: number }
  top: number | 'first-order'
}

export const VELOCITIES: readonly VelocityBenchmark[] = [
  { segment: 'enterprise', name: 'SaaS Enterprise', market: 'b2b', unit: 'month', typical: { from: 6, to: 12 }, top: 6 },
  { segment: 'mid-market', name: 'SaaS Mid-market', market: 'b2b', unit: 'month', typical: { from: 4, to: 8 }, top: 4 },
  { segment: 'smb', name: 'SaaS SMB', market: 'b2b', unit: 'month', typical: { from: 3, to: 6 }, top: 3 },
  { segment: 'self-serve', name: 'Self-serve SaaS', market: 'b2b', unit: 'month', typical: { from: 1, to: 3 }, top: 1 },
  { segment: 'e-commerce', name: 'E-commerce', market: 'b2c', unit: 'day', typical: { from: 0, to: 30 }, top: 'first-order' },
]

/** Targets, all strict: `above` and `below` are not met by the figure itself. Per cent, months or days. */
export const OBJECTIVES = [
  { id: 'expansion-rate', unit: 'percent', above: 20 },
  { id: 'upsell', unit: 'percent', above: 8 },
  { id: 'cross-sell', unit: 'percent', above: 5 },
  { id: 'velocity-b2b', unit: 'month', below: 6 },
  { id: 'velocity-b2c', unit: 'day', below: 30 },
  /** Higher each quarter than the quarter before. */
  { id: 'arpu', unit: 'money' },
] as const

export type ObjectiveId = (typeof OBJECTIVES)[number]['id']
