import type { Plan, Product } from '../model/catalog.js'
import { round } from './round.js'
import { seatPrice } from './seats.js'

/** What a year of it costs, paid the cheaper way; undefined when the price is on request, or by a number of seats that is not known. */
export function yearlyCost({ price = 'custom' }: Pick<Plan | Product, 'price'>, seats?: number): number | undefined {
  if (price === 'custom') return undefined
  if (price.perSeat) {
    const all = seats ? seatPrice({ price } as Plan, seats) : undefined
    return all && round(all.total * (all.on === 'monthly' ? 12 : 1))
  }
  return price.yearly ?? (price.monthly === undefined ? undefined : round(price.monthly * 12))
}
