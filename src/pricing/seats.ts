import type { Plan, Price } from '../model/catalog.js'
import { percentOff } from './percent-off.js'
import { round } from './round.js'
import { sortedTiers, tierAt } from './tiers.js'

/** What so many seats cost: one, and all of them. */
export interface SeatPrice {
  on: 'monthly' | 'yearly'
  unit: number
  total: number
}

/** Undefined when the plan is not priced by the seat. Tiers are in the period of the plan's price, monthly when it has both. */
export function seatPrice({ price }: Pick<Plan, 'price'>, seats: number): SeatPrice | undefined {
  if (price === 'custom' || !price.perSeat) return undefined
  const on = price.monthly === undefined && price.yearly !== undefined ? 'yearly' : 'monthly'
  const unit = tierAt(price, seats)?.price ?? price[on]
  return unit === undefined ? undefined : { on, unit, total: round(unit * seats) }
}

/**
 * The next volume discount: how many seats it is away, and what it takes off the price of one (in per cent, rounded down)
 * and off that of all the seats there would be then: from 24 € to 21.60 € at the tenth seat is 10 % and 24 €.
 */
export function nextBreak(plan: Plan, seats: number): { more: number; percent: number; saving: number } | undefined {
  const now = seatPrice(plan, seats)
  const next = now && sortedTiers(plan.price as Price).find(({ from, price }) => from > seats && price < now.unit)
  if (!next) return undefined
  const less = now.unit - next.price
  return { more: next.from - seats, percent: percentOff(less, now.unit), saving: round(less * next.from) }
}
