import type { Bundle, Catalog, Price } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import { percentOff } from './percent-off.js'
import { round } from './round.js'

export type BundlePeriod = 'monthly' | 'yearly' | 'once'

export interface BundlePrice {
  /** How often it is paid: as its items are. */
  on: BundlePeriod
  items: { name: string; price: number }[]
  /** Of the items bought separately. */
  sum: number
  price: number
  saving: number
  /** Of the sum, rounded down. */
  percent: number
}

const SOLD = { plan: 'plans', product: 'products', 'add-on': 'addOns' } as const
const PERIODS: readonly BundlePeriod[] = ['monthly', 'yearly', 'once']

const find = (catalog: Catalog, { type, id }: Topic) =>
  Object.hasOwn(SOLD, type) ? catalog[SOLD[type as 'plan']]?.find((each) => each.id === id) : undefined

/** What a bundle saves; undefined when it saves nothing, or when the separate prices are not all known in one period. */
export function bundlePrice(catalog: Catalog, { items, price }: Bundle): BundlePrice | undefined {
  const parts = items.map((item) => find(catalog, item))
  for (const on of PERIODS) {
    const priced = parts.flatMap((part) => {
      const each = part?.price as (Price & { once?: number }) | 'custom' | undefined
      const amount = each && each !== 'custom' && !each.perSeat ? each[on] : undefined
      return amount === undefined ? [] : { name: part!.name, price: amount }
    })
    if (!priced[0] || priced.length < parts.length) continue
    const sum = round(priced.reduce((total, each) => total + each.price, 0))
    const saving = round(sum - price)
    return saving > 0 ? { on, items: priced, sum, price, saving, percent: percentOff(saving, sum) } : undefined
  }
  return undefined
}
