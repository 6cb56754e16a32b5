import type { AddOn, Plan } from '../model/catalog.js'

/** How often a price is paid; each has its own words. */
export type PaidOn = 'monthly' | 'yearly' | 'once' | 'perUnit' | 'custom'

const ORDER = ['monthly', 'yearly', 'once', 'perUnit'] as const

/** One price, as it is paid; asked for by period, or the first that exists. */
export const paid = (price: Plan['price'] | AddOn['price'] | undefined, wanted?: PaidOn): { on: PaidOn; amount?: number; seat?: boolean } | undefined => {
  if (!price || price === 'custom') return price && { on: price }
  const amounts = price as AddOn['price']
  const on = ORDER.find(on => (wanted ?? on) === on && amounts[on] != null)
  return on && { on, amount: amounts[on], seat: price.perSeat }
}
