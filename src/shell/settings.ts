import { fieldsOf, fit } from '../core/shape.js'
import type { Subject, Traits } from '../model/account.js'
import type { Catalog } from '../model/catalog.js'
import type { Border, Fields } from '../model/shape.js'

/** What the engine relies on in each entry of a list; the rest is the interface's, which leaves out what it cannot use. */
const ENTRIES: Readonly<Record<string, Fields>> = {
  features: 'id trialDays?:number',
  plans: 'id price:price features:list limits?:limits trialDays?:number',
  products: 'id trialDays?:number',
  addOns: 'id trialDays?:number',
  meters: 'id enforcement:enforcement',
}
const TRAITS: Fields = 'customerSince?:date renewedAt?:date nps?:mark csat?:mark timeZone?:zone seats?:number fiscalYearEndMonth?:count products?:list pastTrials?:list'

/** The catalogue without the entries that cannot be used; each of those is named once. */
export const readCatalog = (given: Catalog | undefined, border: Border): Catalog => {
  const catalog: Record<string, unknown> & Catalog = { currency: 'EUR', ...given }
  for (const [name, fields] of Object.entries(ENTRIES)) {
    const path = 'catalog.' + name
    const { kept } = fit(name + '?:list', catalog, 'catalog', border)
    catalog[name] = (kept[name] as object[] | undefined)?.filter((entry, at) => fit(fields, entry ?? {}, `${path}[${at}]`, border).whole)
  }
  for (const { id, features } of catalog.plans ?? [])
    for (const feature of features)
      if (catalog.features && !catalog.features.some(known => known.id === feature)) border.complain({ path: `catalog.plans.${id}.features`, value: feature, expected: 'nothing', known: catalog.features.map(known => known.id) })
  return catalog
}

/** Traits with their dates as epoch ms; one that cannot be read is named and left out. */
export const readTraits = (known: Traits | undefined, catalog: Catalog, border: Border): Traits => {
  const given = known ?? {}
  const traits: Traits = { ...given }
  for (const [name] of fieldsOf(TRAITS)) delete traits[name]
  Object.assign(traits, fit(TRAITS, given, 'traits', border).kept)
  if (traits.plan !== undefined && !catalog.plans?.some(({ id }) => id === traits.plan)) {
    border.complain({ path: 'traits.plan', value: traits.plan, expected: 'nothing', known: catalog.plans?.map(({ id }) => id) ?? [] })
    delete traits.plan
  }
  return traits
}

/** A subject that can be kept apart from others, or undefined. */
export const readSubject = (given: Subject | null | undefined, border: Border): Subject | undefined =>
  given && fit('accountId userId roles?:list', given, 'subject', border).whole ? { ...given } : undefined
