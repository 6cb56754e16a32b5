import type { AddOn, Plan } from '../model/catalog.js'
import { round } from './round.js'
import { seatPrice } from './seats.js'
import { tierAt } from './tiers.js'

export type AddOnPeriod = 'monthly' | 'yearly' | 'once' | 'hourly'

export interface AddOnPrice {
  on: AddOnPeriod
  /** Of one block, and of all of them. */
  unit: number
  total: number
  /** A twelfth of what is paid by the year. */
  perMonth?: number
}

export interface Purchase {
  plan?: Plan
  /** Billed by the year, where there is a choice. */
  yearly?: boolean
  /** Of the account, for a share of a plan that is priced by the seat. */
  seats?: number
  /** How many blocks of `quantity` are bought; 1 when absent. */
  blocks?: number
}

/** What each kind is paid by, the usual first. Services are never paid by the month. */
const PERIODS: Readonly<Partial<Record<AddOn['kind'], readonly AddOnPeriod[]>>> = {
  service: ['once', 'hourly'],
  compliance: ['yearly', 'monthly'],
}
const USUAL: readonly AddOnPeriod[] = ['monthly', 'yearly', 'once', 'hourly']

const planPrice = (plan: Plan | undefined, on: 'monthly' | 'yearly', seats = NaN): number | undefined => {
  if (!plan || plan.price === 'custom') return undefined
  if (!plan.price.perSeat) return plan.price[on]
  const all = seatPrice(plan, seats)
  return all?.on === on && all.total >= 0 ? all.total : undefined
}

/**
 * What an add-on costs. `perUnit` is for one unit of the meter and a block has `quantity` of them; `tiers` are prices of
 * a block by the number of blocks; a flat price is that of a block. Prices by unit or tier without a period are monthly.
 * Undefined when the price is not known.
 */
export function addOnPrice({ kind, price, quantity = 1 }: AddOn, { plan, yearly, seats, blocks = 1 }: Purchase): AddOnPrice | undefined {
  const amount = (on: AddOnPeriod): number | undefined => {
    const { percentOfPlan } = price
    if (percentOfPlan === undefined || kind === 'service') return price[on]
    const whole = on === 'monthly' || on === 'yearly' ? planPrice(plan, on, seats) : undefined
    return whole === undefined ? undefined : round((whole * percentOfPlan) / 100)
  }
  const periods = PERIODS[kind] ?? USUAL
  const by = periods.filter((on) => amount(on) !== undefined)
  const counted = kind === 'service' ? undefined : tierAt(price, blocks)?.price ?? (price.perUnit === undefined ? undefined : price.perUnit * quantity)
  const on = (yearly && counted === undefined ? by.find((each) => each === 'yearly') : undefined) ?? by[0] ?? (counted === undefined ? undefined : 'monthly')
  const unit = on && (counted ?? amount(on))
  if (unit === undefined) return undefined
  const total = round(unit * blocks)
  return { on: on!, unit, total, perMonth: on === 'yearly' ? round(total / 12) : undefined }
}
