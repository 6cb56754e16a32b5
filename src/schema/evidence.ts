import * as v from 'valibot'
import type { Evidence } from '../model/catalog.js'
import { exactly } from './exactly.js'
import { address, amount, count, text } from './text.js'

export const evidence: v.GenericSchema<Evidence> = exactly<Evidence>()(
  v.strictObject({
    testimonials: v.optional(v.array(v.strictObject({ quote: text, author: text, organisation: text, date: text, verified: v.literal(true) }))),
    cases: v.optional(v.array(v.strictObject({ title: text, summary: text, url: address }))),
    guarantee: v.optional(v.strictObject({ days: count, termsUrl: address })),
    comparison: v.optional(v.array(v.strictObject({ criterion: text, ours: text, theirs: text, competitor: text, source: text, asOf: text }))),
    ownership: v.optional(v.strictObject({ licence: v.optional(amount), migration: v.optional(amount), training: v.optional(amount) })),
    roi: v.optional(v.strictObject({ hoursSaved: v.optional(amount), hourlyRate: v.optional(amount), inactionCost: v.optional(amount) })),
  }),
)
