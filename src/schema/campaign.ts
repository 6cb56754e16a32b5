import * as v from 'valibot'
import type { Campaign } from '../model/campaign.js'
import { CONVERSION_KINDS } from '../model/event.js'
import { condition } from './condition.js'
import { exactly } from './exactly.js'
import { cap } from './policy.js'
import { step } from './step.js'
import { count, id } from './text.js'
import { trigger } from './trigger.js'

export const campaign: v.GenericSchema<Campaign> = exactly<Campaign>()(
  v.strictObject({
    id,
    version: count,
    sells: v.optional(v.picklist(CONVERSION_KINDS)),
    trigger,
    when: v.optional(condition),
    yieldsTo: v.optional(v.array(id)),
    caps: v.optional(v.array(cap)),
    steps: v.pipe(v.array(step), v.minLength(1, 'a step at least')),
  }),
)
