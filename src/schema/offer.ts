import * as v from 'valibot'
import type { Bundle, Offer } from '../model/catalog.js'
import { exactly } from './exactly.js'
import { address, amount, date, duration, id, percent, text } from './text.js'
import { topic } from './topic.js'

export const offer: v.GenericSchema<Offer> = exactly<Offer>()(
  v.strictObject({
    id, topic,
    campaigns: v.optional(v.array(id)),
    percent: v.optional(percent),
    price: v.optional(amount),
    on: v.optional(v.picklist(['monthly', 'yearly'])),
    term: v.optional(text),
    lowest30Days: v.optional(amount),
    duration: v.optional(duration as v.GenericSchema<string>),
    expiresAt: v.optional(date),
    conditions: v.optional(text),
    termsUrl: v.optional(address),
    audience: v.optional(id),
  }),
)

export const bundle: v.GenericSchema<Bundle> = exactly<Bundle>()(v.strictObject({ id, name: text, items: v.array(topic), price: amount }))
