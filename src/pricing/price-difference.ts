import type { Plan } from '../model/catalog.js'
import { perMonth } from './per-month.js'
import { round } from './round.js'

/** What `to` costs a month more than `from`; undefined when it depends on something unknown, such as a quote or the number of seats. */
export function priceDifference(from: Plan, to: Plan): number | undefined {
  const before = perMonth(from)
  const after = perMonth(to)
  const perSeat = [from, to].some(({ price }) => price !== 'custom' && price.perSeat)
  return before === undefined || after === undefined || perSeat ? undefined : round(after - before)
}
