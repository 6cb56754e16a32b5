import type { Catalog, HandlerCall, Topic, Traits } from '../../src/index.js'
import type { Person } from './person.js'

/** What an account really has: the host's truth, against which promises are judged. */
export interface Holding {
  traits(): Traits
  limit(meter: 'emails' | 'seats'): number | undefined
  seats(): number
  join(): void
  has(topic: string): boolean
  /** Features that may be looked at with longing. */
  missing(): string[]
  /** Takes what a button meant; gives the props of `converted`, or nothing when there was nothing to buy. */
  buy(intent: Partial<HandlerCall['intent']>, topic: Topic): Record<string, unknown> | undefined
  /** What the host knows besides, or knows better. */
  set(traits: Traits): void
}

const DAY = 86_400_000

export const createHolding = ({ persona, account }: Pick<Person, 'persona' | 'account'>, { plans = [], features = [], addOns: sold = [], bundles = [] }: Catalog, start: number): Holding => {
  const order = plans.map(({ id }) => id)
  let plan: string | undefined = order.includes(persona.plan) ? persona.plan : order[0]
  let products: string[] = []
  const addOns = new Set<string>()
  let moreEmails = 0
  let moreSeats = 0
  let seats = persona.seats
  let known: Traits = {
    customerSince: start - (30 + (account % 900)) * DAY, segment: ['solo', 'agency', 'shop'][account % 3], mrr: account % 2 ? undefined : 59,
    fiscalYearEndMonth: account % 4 ? undefined : 12, timeZone: account % 5 ? undefined : 'Europe/Paris',
  }
  const planNow = () => plans.find(({ id }) => id === plan)
  const owns = (feature: string) => !!planNow()?.features.includes(feature) || features.some(({ id, addOn }) => id === feature && !!addOn && addOns.has(addOn))
  const toPlan = (id: string): Record<string, unknown> | undefined => {
    if (order.indexOf(id) <= order.indexOf(plan!)) return undefined
    plan = id
    return { kind: 'upsell', plan: id, revenue: 59 }
  }
  return {
    traits: () => ({ ...known, plan, products: [...products], seats }),
    limit(meter) {
      const base = planNow()?.limits?.[meter]
      return base && base + (meter === 'emails' ? moreEmails : moreSeats)
    },
    seats: () => seats,
    join: () => void seats++,
    has(topic) {
      const [type, id] = topic.split(':') as [string, string]
      if (type === 'plan') return order.includes(id) && order.indexOf(id) <= order.indexOf(plan!)
      if (type === 'feature') return owns(id)
      if (type === 'bundle') return !!bundles.find(one => one.id === id)?.items.every(item => products.includes(item.id))
      return products.includes(id) || addOns.has(id)
    },
    missing: () => features.map(({ id }) => id).filter(id => !owns(id)),
    buy({ plan: wanted, product, addOn, bundle, quantity = 1 }, { type, id }) {
      if (wanted) return toPlan(wanted)
      const extra = sold.find(one => one.id === addOn)
      if (extra?.kind === 'capacity') {
        moreEmails += quantity * (extra.quantity ?? 0)
        return { kind: 'add-on', addOn, revenue: 9 }
      }
      if (addOn && !addOns.has(addOn)) {
        addOns.add(addOn)
        return { kind: 'add-on', addOn, revenue: 9 }
      }
      if (product && !products.includes(product)) {
        products = [...products, product]
        return { kind: 'cross-sell', product, revenue: 29 }
      }
      const together = bundles.find(one => one.id === bundle)
      if (together) {
        products = [...new Set([...products, ...together.items.map(item => item.id)])]
        return { kind: 'bundle', revenue: together.price }
      }
      if (type === 'seats') {
        moreSeats += quantity
        return { kind: 'seats', seats: quantity, revenue: 10 * quantity }
      }
      // A feature is had by the plan that contains it.
      const containing = type === 'feature' && features.find(one => one.id === id)?.plan
      return containing ? toPlan(containing) : undefined
    },
    set({ plan: better, products: more, seats: count, ...traits }) {
      if (better) plan = better
      if (more) products = [...more]
      seats = count ?? seats
      known = { ...known, ...traits }
    },
  }
}
