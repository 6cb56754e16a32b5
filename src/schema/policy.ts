import * as v from 'valibot'
import type { Cap, Policy } from '../model/policy.js'
import { either } from './either.js'
import { exactly } from './exactly.js'
import { surface } from './step.js'
import { amount, count, duration, id, percent } from './text.js'

export const cap: v.GenericSchema<Cap> = exactly<Cap>()(v.strictObject({ max: amount, period: duration, surfaces: v.optional(v.array(surface)) }))

const signal = either(
  v.union([v.strictObject({ points: v.optional(amount), expires: v.optional(duration) }), v.literal(false)]),
  input => (typeof input === 'object' ? 0 : 1),
)

/** What a host changes of the policy: any part of it. */
export const policy: v.GenericSchema<Partial<Policy>> = exactly<Partial<Policy>>()(
  v.strictObject({
    gap: v.optional(duration),
    caps: v.optional(v.array(cap)),
    snooze: v.optional(duration),
    longSnooze: v.optional(duration),
    maxSnoozes: v.optional(count),
    decline: v.optional(duration),
    reenrol: v.optional(duration),
    expiry: v.optional(duration),
    threshold: v.optional(amount),
    holdout: v.optional(percent),
    signals: v.optional(v.record(id, signal)),
    buyingRoles: v.optional(v.array(id)),
  }),
)
