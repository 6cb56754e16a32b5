import { fit } from '../core/shape.js'
import { BUYING_ROLES, type Subject, type Traits } from '../model/account.js'
import type { Catalog } from '../model/catalog.js'
import { DEFAULT_POLICY, type Policy } from '../model/policy.js'
import type { Problem, Shapes } from '../model/shape.js'

export type Complain = (problem: Problem) => void

/** What the engine relies on in each entry of a list; the rest is the interface's, which leaves out what it cannot use. */
const ENTRIES: Readonly<Record<string, Shapes>> = {
  features: { id: 'text', trialDays: 'number?' },
  plans: { id: 'text', price: 'price', features: 'list', limits: 'limits?', trialDays: 'number?' },
  products: { id: 'text', trialDays: 'number?' },
  addOns: { id: 'text', trialDays: 'number?' },
  meters: { id: 'text', enforcement: 'enforcement' },
}
const TRAITS: Shapes = { customerSince: 'date?', renewedAt: 'date?', nps: 'mark?', csat: 'mark?', timeZone: 'zone?', seats: 'number?', fiscalYearEndMonth: 'count?', products: 'list?', pastTrials: 'list?' }
const POLICY: Shapes = { gap: 'duration', snooze: 'duration', longSnooze: 'duration', decline: 'duration', reenrol: 'duration', expiry: 'duration', caps: 'caps', threshold: 'number', maxSnoozes: 'count', buyingRoles: 'list' }

/** The catalogue without the entries that cannot be used; each of those is named once. */
export const readCatalog = (given: Catalog | undefined, complain: Complain): Catalog => {
  const catalog: Record<string, unknown> & Catalog = { currency: 'EUR', ...given }
  for (const [name, shapes] of Object.entries(ENTRIES)) {
    const path = 'catalog.' + name
    if (catalog[name] === undefined || !fit({ [name]: 'list' }, catalog, 'catalog', Date.parse, complain)) delete catalog[name]
    else catalog[name] = (catalog[name] as object[]).filter((entry, at) => fit(shapes, entry ?? {}, `${path}[${at}]`, Date.parse, complain))
  }
  for (const { id, features } of catalog.plans ?? [])
    for (const feature of features)
      if (catalog.features && !catalog.features.some(known => known.id === feature)) complain({ path: `catalog.plans.${id}.features`, value: feature, expected: 'nothing', known: catalog.features.map(known => known.id) })
  return catalog
}

/** The defaults, with what the host changed; what cannot be read keeps its default. */
export const readPolicy = (given: Partial<Policy> = {}, complain: Complain): Policy => {
  const policy: Policy = { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], signals: given.signals ?? {} }
  for (const name of Object.keys(POLICY).filter(known => Object.hasOwn(given, known))) Object.assign(policy, fit({ [name]: POLICY[name]! }, given, 'policy', Date.parse, complain))
  return policy
}

/** Traits with their dates as epoch ms; one that cannot be read is named and left out. */
export const readTraits = (given: Traits = {}, catalog: Catalog, complain: Complain): Traits => {
  const traits: Traits = { ...given }
  for (const [name, shape] of Object.entries(TRAITS)) {
    delete traits[name]
    Object.assign(traits, fit({ [name]: shape }, given, 'traits', Date.parse, complain))
  }
  if (traits.plan !== undefined && !catalog.plans?.some(({ id }) => id === traits.plan)) {
    complain({ path: 'traits.plan', value: traits.plan, expected: 'nothing', known: catalog.plans?.map(({ id }) => id) ?? [] })
    delete traits.plan
  }
  return traits
}

/** A subject that can be kept apart from others, or undefined. */
export const readSubject = (given: Subject | null | undefined, complain: Complain): Subject | undefined =>
  given && fit({ accountId: 'text', userId: 'text', roles: 'list?' }, given, 'subject', Date.parse, complain) ? { ...given } : undefined
