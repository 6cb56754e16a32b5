import type { Plan, Product } from '../model/catalog.js'
import { round } from './round.js'
import { seatPrice } from './seats.js'

/** What a year of it costs, paid the cheaper way; undefined when the price is on request, or by a number of seats that is not known. */
export function yearlyCost({ price = 'custom' }: Pick<Plan | Product, 'price'>, seats?: number): number | undefined {
  if (price === 'custom' || (price.perSeat && !seats)) return undefined
  const { on, total = Infinity } = (seats && seatPrice({ price }, seats)) || { total: price.monthly }
  const cost = on === 'yearly' ? total : Math.min(total * 12, (price.yearly ?? Infinity) * (price.perSeat ? seats! : 1))
  return cost < Infinity ? round(cost) : undefined
}
