import * as v from 'valibot'
import type { AddOn, Price } from '../model/catalog.js'
import { exactly } from './exactly.js'
import { amount, count, percent } from './text.js'

const entries = {
  monthly: v.optional(amount),
  yearly: v.optional(amount),
  lowest30Days: v.optional(v.strictObject({ monthly: v.optional(amount), yearly: v.optional(amount) })),
  perSeat: v.optional(v.boolean()),
  tiers: v.optional(v.array(v.strictObject({ from: count, price: amount }))),
}

export const price: v.GenericSchema<Price> = exactly<Price>()(v.strictObject(entries))

export const addOnPrice: v.GenericSchema<AddOn['price']> = v.strictObject({
  ...entries, once: v.optional(amount), hourly: v.optional(amount), percentOfPlan: v.optional(percent), perUnit: v.optional(amount),
})
