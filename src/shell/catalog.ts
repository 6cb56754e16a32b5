import { fit } from '../core/shape.js'
import type { Catalog } from '../model/catalog.js'
import type { Border, Fields } from '../model/shape.js'

/** What the engine relies on in each entry of a list; the rest is the interface's, which leaves out what it cannot use. */
const ENTRIES: Readonly<Record<string, Fields>> = {
  features: 'id trialDays?:number',
  plans: 'id price:price features:list limits?:limits trialDays?:number',
  products: 'id trialDays?:number',
  addOns: 'id trialDays?:number',
  meters: 'id enforcement:enforcement',
  offers: 'id topic:topic percent?:number price?:number lowest30Days?:number duration?:duration expiresAt?:date',
}

/** The catalogue without the entries that cannot be used; each of those is named once. */
export const readCatalog = (given: Catalog | undefined, border: Border): Catalog => {
  const catalog: Record<string, unknown> & Catalog = { currency: 'EUR', ...given }
  for (const [name, fields] of Object.entries(ENTRIES)) {
    const path = 'catalog.' + name
    const { kept } = fit(name + '?:list', catalog, 'catalog', border)
    catalog[name] = (kept[name] as object[] | undefined)?.flatMap((entry, at) => {
      const { kept: read, whole } = fit(fields, entry ?? {}, `${path}[${at}]`, border)
      return whole ? { ...entry, ...read } : []
    })
  }
  for (const { id, features } of catalog.plans ?? [])
    for (const feature of features)
      if (catalog.features && !catalog.features.some(known => known.id === feature)) border.complain({ path: `catalog.plans.${id}.features`, value: feature, expected: 'nothing', known: catalog.features.map(known => known.id) })
  return catalog
}
