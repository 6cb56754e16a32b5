import * as v from 'valibot'
import type { About, Trigger } from '../model/campaign.js'
import type { SignalId } from '../model/signal.js'
import { either } from './either.js'
import { exactly } from './exactly.js'
import { count, duration, id, percent } from './text.js'
import { topic, topicType } from './topic.js'

const SIGNAL_IDS: Record<SignalId, 1> = {
  usage: 1, 'feature-viewed': 1, 'pricing-viewed': 1, 'feature-requested': 1, 'team-growing': 1, promoter: 1, renewed: 1, 'budget-period': 1,
  'product-searched': 1, 'use-case': 1, 'pain-point': 1, integration: 1, competitor: 1, 'seats-short': 1, 'seat-refused': 1, department: 1, hiring: 1,
  'access-denied': 1, 'business-event': 1, engaged: 1,
}

/** Every signal there is. */
export const SIGNALS: readonly SignalId[] = Object.keys(SIGNAL_IDS) as SignalId[]

export const signal: v.GenericSchema<SignalId> = v.picklist(SIGNALS)

const about: v.GenericSchema<About> = exactly<About>()(
  either(v.union([topic, v.array(topicType), v.literal('offer')]), input => (input === 'offer' || typeof input === 'string' ? 2 : Array.isArray(input) ? 1 : 0)),
)

export const trigger: v.GenericSchema<Trigger> = exactly<Trigger>()(
  v.variant('on', [
    v.strictObject({ on: v.literal('usage'), from: percent }),
    v.strictObject({ on: v.literal('views'), count, within: duration }),
    v.strictObject({ on: v.literal('score') }),
    v.strictObject({ on: v.literal('event'), events: v.pipe(v.array(id), v.minLength(1, 'the name of an event at least')), about }),
    v.strictObject({ on: v.literal('signal'), any: v.optional(v.array(signal)), all: v.optional(v.array(signal)), about }),
  ]),
)
