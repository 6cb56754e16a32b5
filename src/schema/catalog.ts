import * as v from 'valibot'
import type { AddOn, AffinityRow, Catalog, Detector, Feature, MeterDefinition, Plan, Product } from '../model/catalog.js'
import { either } from './either.js'
import { evidence } from './evidence.js'
import { exactly } from './exactly.js'
import { media } from './media.js'
import { bundle, offer } from './offer.js'
import { addOnPrice, price } from './price.js'
import { address, amount, count, duration, id, text } from './text.js'

const trialDays = v.optional(amount)

export const plan: v.GenericSchema<Plan> = exactly<Plan>()(
  v.strictObject({
    id, name: text,
    price: either(v.union([price, v.literal('custom')]), input => (typeof input === 'object' ? 0 : 1)),
    features: v.array(id),
    limits: v.optional(v.record(id, amount)),
    trialDays,
    target: v.optional(v.boolean()),
    decoy: v.optional(v.boolean()),
    available: v.optional(v.boolean()),
  }),
)

export const feature: v.GenericSchema<Feature> = exactly<Feature>()(
  v.strictObject({
    id, name: text,
    plan: v.optional(id),
    addOn: v.optional(id),
    trialDays,
    useCases: v.optional(v.array(text)),
    tutorialUrl: v.optional(address),
    url: v.optional(address),
  }),
)

export const product: v.GenericSchema<Product> = exactly<Product>()(
  v.strictObject({
    id, name: text,
    category: v.optional(id),
    price: v.optional(price),
    trialDays,
    useCases: v.optional(v.array(text)),
    searches: v.optional(v.array(text)),
    replaces: v.optional(v.array(id)),
    checklist: v.optional(v.array(v.strictObject({ text, event: v.optional(id) }))),
    url: v.optional(address),
  }),
)

export const addOn: v.GenericSchema<AddOn> = exactly<AddOn>()(
  v.strictObject({
    id, name: text,
    kind: v.picklist(['capacity', 'feature', 'support', 'compliance', 'service']),
    price: addOnPrice,
    meter: v.optional(id),
    quantity: v.optional(amount),
    trialDays,
    solves: v.optional(v.array(text)),
  }),
)

export const meter: v.GenericSchema<MeterDefinition> = exactly<MeterDefinition>()(
  v.strictObject({
    id, name: text,
    unit: v.optional(text),
    enforcement: v.picklist(['notify', 'read-only', 'block']),
    addOn: v.optional(id),
    model: v.optional(v.picklist(['seat', 'usage', 'tiered', 'project', 'transaction'])),
  }),
)

export const detector: v.GenericSchema<Detector> = exactly<Detector>()(
  v.strictObject({ useCase: id, product: id, event: id, count, within: duration as v.GenericSchema<string>, anchor: v.optional(text) }),
)

export const affinity: v.GenericSchema<AffinityRow> = exactly<AffinityRow>()(v.strictObject({ from: id, to: id, affinity: v.picklist(['very-high', 'high', 'medium']) }))

export const catalog: v.GenericSchema<Catalog> = exactly<Catalog>()(
  v.strictObject({
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "an ISO 4217 code such as 'EUR'")),
    links: v.optional(v.record(id, address) as unknown as v.GenericSchema<NonNullable<Catalog['links']>>),
    plans: v.optional(v.array(plan)),
    features: v.optional(v.array(feature)),
    products: v.optional(v.array(product)),
    addOns: v.optional(v.array(addOn)),
    meters: v.optional(v.array(meter)),
    offers: v.optional(v.array(offer)),
    bundles: v.optional(v.array(bundle)),
    evidence: v.optional(evidence),
    media: v.optional(v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(130)), media)),
    detectors: v.optional(v.array(detector)),
    affinities: v.optional(v.array(affinity)),
  }),
)
