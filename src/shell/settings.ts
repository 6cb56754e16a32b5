import { fieldsOf, fit } from '../core/shape.js'
import type { Subject, Traits } from '../model/account.js'
import type { Catalog } from '../model/catalog.js'
import type { Border, Fields } from '../model/shape.js'

const TRAITS: Fields = 'customerSince?:date renewedAt?:date nps?:mark csat?:mark timeZone?:zone seats?:number fiscalYearEndMonth?:count products?:list pastTrials?:list'

/** The catalogue as far as watching needs it: what is no entry is left out. What else is wrong with it is said by the half that speaks. */
export const entriesOf = (given: Catalog | undefined): Catalog => {
  const catalog: Record<string, unknown> & Catalog = { currency: 'EUR', ...given }
  for (const name of ['plans', 'meters'] as const) catalog[name] = Array.isArray(catalog[name]) ? catalog[name].filter((entry: unknown) => entry) as never : undefined
  return catalog
}

/** Traits with their dates as epoch ms; one that cannot be read is named and left out. */
export const readTraits = (known: Traits | undefined, border: Border): Traits => {
  const given = known ?? {}
  const traits: Traits = { ...given }
  for (const [name] of fieldsOf(TRAITS)) delete traits[name]
  return Object.assign(traits, fit(TRAITS, given, 'traits', border).kept)
}

/** A subject that can be kept apart from others, or undefined. */
export const readSubject = (given: Subject | null | undefined, border: Border): Subject | undefined =>
  given && fit('accountId userId roles?:list', given, 'subject', border).whole ? { ...given } : undefined
