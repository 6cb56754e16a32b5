import * as v from 'valibot'
import type { Button, ButtonLabel, HandlerName } from '../model/campaign.js'
import { exactly } from './exactly.js'

/** Every name that a type has: one too few does not compile. */
const all = <T extends string>(names: Record<T, 1>): T[] => Object.keys(names) as T[]

export const HANDLERS: readonly HandlerName[] = all<HandlerName>({
  upgrade: 1, comparePlans: 1, buyAddOn: 1, addSeats: 1, startTrial: 1, contactSales: 1, openChat: 1, notifyAdmin: 1, learnMore: 1, bookDemo: 1,
})

const LABELS = all<ButtonLabel>({
  seeOptions: 1, close: 1, comparePlans: 1, contactSales: 1, upgrade: 1, buyCapacity: 1, wait: 1, keepReading: 1, chat: 1,
  startFeatureTrial: 1, startTrial: 1, later: 1, discover: 1, notifyAdmin: 1, decline: 1, learnMore: 1, bookDemo: 1, open: 1,
  activate: 1, addSeats: 1, seeOffer: 1, seeBundle: 1, seeSolution: 1, buyAddOn: 1, send: 1,
})

export const handler: v.GenericSchema<HandlerName> = v.picklist(HANDLERS)

export const button: v.GenericSchema<Button> = exactly<Button>()(
  v.strictObject({
    label: v.picklist(LABELS),
    handler: v.optional(handler),
    answer: v.optional(v.picklist(['dismissed', 'snoozed', 'declined', 'clicked'])),
  }),
)
