import { nearest } from '../schema/nearest.js'
import type { Found, Rule } from './rule.js'

/** An identifier that the catalogue, or the list of campaigns, does not have. */
export const unknownReference: Rule = function* ({ campaigns, catalog }) {
  const { plans, features, products, addOns, meters, offers, bundles, detectors } = catalog
  const lists: Record<string, readonly { id: string }[]> = { plan: plans, feature: features, product: products, 'add-on': addOns, bundle: bundles, meter: meters, campaign: campaigns }
  const ids = Object.fromEntries(Object.entries(lists).map(([type, list]) => [type, list.map(({ id }) => id)]))
  function* refer(type: string, id: string | undefined, path: string): Iterable<Found> {
    const known = ids[type]
    if (id === undefined || !known || known.includes(id)) return
    const meant = nearest(id, known)
    yield { severity: 'error', path, message: `There is no ${type} “${id}”.`, fix: meant ? `Did you mean "${meant}"?` : `Known: ${known.join(', ') || 'none'}.` }
  }
  for (const [at, plan] of plans.entries()) {
    for (const [index, id] of plan.features.entries()) yield* refer('feature', id, `catalog.plans[${at}].features[${index}]`)
    for (const id of Object.keys(plan.limits ?? {})) yield* refer('meter', id, `catalog.plans[${at}].limits.${id}`)
  }
  for (const [at, { plan, addOn }] of features.entries()) {
    yield* refer('plan', plan, `catalog.features[${at}].plan`)
    yield* refer('add-on', addOn, `catalog.features[${at}].addOn`)
  }
  for (const [at, { addOn }] of meters.entries()) yield* refer('add-on', addOn, `catalog.meters[${at}].addOn`)
  for (const [at, { meter }] of addOns.entries()) yield* refer('meter', meter, `catalog.addOns[${at}].meter`)
  for (const [at, { topic, campaigns: only = [] }] of offers.entries()) {
    yield* refer(topic.type, topic.id, `catalog.offers[${at}].topic.id`)
    for (const [index, id] of only.entries()) yield* refer('campaign', id, `catalog.offers[${at}].campaigns[${index}]`)
  }
  for (const [at, { items }] of bundles.entries()) for (const [index, { type, id }] of items.entries()) yield* refer(type, id, `catalog.bundles[${at}].items[${index}].id`)
  for (const [at, { product }] of detectors.entries()) yield* refer('product', product, `catalog.detectors[${at}].product`)
  for (const [at, { trigger, yieldsTo = [] }] of campaigns.entries()) {
    const about = 'about' in trigger ? trigger.about : undefined
    if (about && about !== 'offer' && !Array.isArray(about)) yield* refer(about.type, about.id, `campaigns[${at}].trigger.about.id`)
    for (const [index, id] of yieldsTo.entries()) if (!ids.campaign!.includes(id)) yield { path: `campaigns[${at}].yieldsTo[${index}]`, message: `There is no campaign “${id}”.`, fix: 'Leave it out.' }
  }
}
