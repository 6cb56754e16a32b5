import type { AddOn, Plan } from '../model/catalog.js'

/** How often a price is paid; each has its own words. */
export type PaidOn = 'monthly' | 'yearly' | 'once' | 'hourly' | 'perUnit' | 'custom'

export interface Paid {
  on: PaidOn
  amount: number
  perSeat?: boolean
}

const ORDER = ['monthly', 'yearly', 'once', 'hourly', 'perUnit'] as const

/** One price, as it is paid; asked for by period, or the first that exists. */
export const paid = (price: Plan['price'] | AddOn['price'] | undefined, wanted?: PaidOn): Paid | undefined => {
  if (!price) return undefined
  if (price === 'custom') return { on: price, amount: 0 }
  const amounts = price as AddOn['price']
  const on = ORDER.find(on => (wanted ?? on) === on && typeof amounts[on] === 'number')
  return on && { on, amount: amounts[on]!, perSeat: price.perSeat }
}
