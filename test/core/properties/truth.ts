import type { Entitlements, Traits } from '../../../src/index.js'
import { shop } from './shop.js'

const PLANS = ['free', 'pro', 'max']

/** What an account really has, since when (elapsed time), and which tab was told of it first. The host tells its plan and products in every tab, its add-ons by entitlements where it has them. */
export interface Truth {
  traits(): Traits
  entitlements(): Entitlements
  /** Whether the host has entitlements to give. */
  entitled: boolean | undefined
  /** `heard`: when other tabs have it from this one; nothing but its event tells them of an add-on where there are no entitlements. */
  buy(what: Record<string, unknown>, tab: number, at: number, heard: number): void
  /** What only this tab knew is written. */
  spread(tab: number, at: number): void
  /** What only this tab knew is gone with it. */
  lose(tab: number, at: number): void
  /** The host tells every tab of everything. */
  entitle(known: boolean | undefined, at: number): void
  leavePlan(): void
  /** Whether it is theirs, as a tab must know by now. */
  has(topic: string, tab: number, at: number): boolean
}

/** So long may news of one tab take to reach another, in ms. */
const NEWS = 2500

export const createTruth = (): Truth => {
  let plan = 'free'
  const since = new Map<string, { at: number; tab: number }>()
  const products: string[] = []
  const addOns: string[] = []
  const featuresOf = () => [...shop.plans!.find(({ id }) => id === plan)!.features, ...shop.features!.filter(({ addOn }) => addOns.includes(addOn!)).map(({ id }) => id)]
  const mark = (topic: string, tab: number, at: number) => {
    const known = since.get(topic)
    if (!known || at < known.at) since.set(topic, { at, tab })
  }
  const untold = (now: number) => [...since.values()].filter(({ at }) => at > now)
  return {
    entitled: undefined,
    traits: () => ({ plan, products: [...products], customerSince: Date.UTC(2025, 0, 1) }),
    entitlements() {
      if (!this.entitled) return 'unknown'
      const had = [...featuresOf(), ...products, ...addOns]
      return Object.fromEntries([...shop.features!, ...shop.products!, ...shop.addOns!].map(({ id }) => [id, had.includes(id)]))
    },
    buy({ plan: bought, product, addOn }, tab, at, heard) {
      // A cheaper plan afterwards would be a downgrade.
      if (bought && PLANS.indexOf(bought as string) > PLANS.indexOf(plan)) plan = bought as string
      if (product && !products.includes(product as string)) products.push(product as string)
      if (addOn && addOn !== 'more-emails' && !addOns.includes(addOn as string)) addOns.push(addOn as string)
      for (const id of PLANS.slice(1, PLANS.indexOf(plan) + 1)) mark(`plan:${id}`, tab, at)
      for (const id of shop.plans!.find(one => one.id === plan)!.features) mark(`feature:${id}`, tab, at)
      for (const id of products) mark(`product:${id}`, tab, at)
      const news = this.entitled ? at : heard
      for (const id of featuresOf()) mark(`feature:${id}`, tab, news)
      for (const id of addOns) mark(`add-on:${id}`, tab, news)
      if (products.includes('mailer') && addOns.includes('care')) mark('bundle:growth', tab, news)
    },
    spread(tab, at) {
      for (const one of untold(at)) if (one.tab === tab) one.at = at
    },
    lose(tab, at) {
      for (const one of untold(at)) if (one.tab === tab) Object.assign(one, { at: Infinity, tab: -1 })
    },
    entitle(known, at) {
      this.entitled = known
      if (known) for (const one of untold(at)) one.at = at
    },
    leavePlan() {
      plan = 'free'
      for (const topic of ['plan:pro', 'plan:max', 'feature:automations', 'feature:reports']) since.delete(topic)
    },
    has(topic, tab, at) {
      const known = since.get(topic)
      return !!known && (known.tab === tab || at - known.at > NEWS)
    },
  }
}
