import { CONTRIBUTIONS } from '../catalogue/benchmarks.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'

/** Shares of expansion revenue in whole per cents. */
export type Mix = Record<ConversionKind, number>

/**
 * The share of each kind in expansion revenue. Whole per cents whose sum is exactly 100: what rounding down leaves goes to
 * the largest remainders. Undefined when nothing was earned.
 * @example mix({ upsell: 500, 'cross-sell': 250, 'add-on': 250 }) // { upsell: 50, 'cross-sell': 25, 'add-on': 25, seats: 0, bundle: 0 }
 */
export const mix = (revenue: Partial<Mix>): Mix | undefined => {
  const earned = CONVERSION_KINDS.map(kind => Math.max(0, (Object.hasOwn(revenue, kind) && revenue[kind]) || 0))
  const all = earned.reduce((sum, one) => sum + one, 0)
  if (!(all > 0 && all < Infinity)) return undefined
  const exact = earned.map(one => (one / all) * 100)
  const shares = exact.map(Math.floor)
  const left = 100 - shares.reduce((sum, one) => sum + one, 0)
  const order = exact.map((share, at) => ({ at, rest: share - shares[at]! })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, left)) shares[at]!++
  return Object.fromEntries(CONVERSION_KINDS.map((kind, at) => [kind, shares[at]!])) as Mix
}

/** Where a share stands beside the usual contribution of its kind, both ends included; undefined for a kind without a benchmark. */
export const classifyContribution = (kind: ConversionKind, share: number): 'below' | 'within' | 'above' | undefined => {
  const usual = CONTRIBUTIONS.find(one => one.kind === kind)
  return usual && (share < usual.from ? 'below' : share > usual.to ? 'above' : 'within')
}
