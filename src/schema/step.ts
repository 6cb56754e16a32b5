import * as v from 'valibot'
import type { BlockName, Due, Kind, Mail, Step, Surface } from '../model/campaign.js'
import { button } from './button.js'
import { either } from './either.js'
import { exactly } from './exactly.js'
import { duration, id, offset } from './text.js'

export const surface: v.GenericSchema<Surface> = v.picklist(['notice', 'card', 'suggestion', 'banner', 'modal', 'blocking-modal'])
const kind: v.GenericSchema<Kind> = v.picklist(['service', 'marketing'])
const block: v.GenericSchema<BlockName> = v.picklist([
  'meter', 'comparison', 'benefits', 'roi', 'trial', 'annual', 'offer', 'addOn', 'seats', 'bundle', 'checklist', 'rivals', 'recap', 'case', 'ask',
  'losses', 'testimonial', 'media',
])

const mail: v.GenericSchema<Mail> = exactly<Mail>()(
  either(
    v.union([id, v.strictObject({ if: v.picklist(['used', 'converted']), then: id, else: id, kind: v.optional(kind) })]),
    input => (typeof input === 'object' ? 1 : 0),
  ),
)

const level = v.strictObject({ level: v.pipe(v.number(), v.minValue(0, 'per cent of the limit, such as 80')), day: v.pipe(v.number(), v.minValue(0, 'days since the first step, such as 3')) })
const day = v.strictObject({ from: v.picklist(['trigger', 'shown', 'trial-start', 'trial-end']), plus: offset, after: v.optional(duration) })

export const due: v.GenericSchema<Due> = exactly<Due>()(
  either(v.union([level, day]), input => (Object.hasOwn(Object(input), 'level') ? 0 : 1)),
)

type Variant = NonNullable<Step['variants']>[string]
type Flat<T> = { [K in keyof T]: T[K] }

const variant = v.strictObject({
  surface: v.optional(surface),
  kind: v.optional(kind),
  buttons: v.optional(v.array(button)),
  blocks: v.optional(v.array(block)),
  urgent: v.optional(v.boolean()),
})

export const step: v.GenericSchema<Step> = exactly<Step>()(
  v.strictObject({
    id, kind, due,
    surface: v.optional(surface),
    mail: v.optional(mail),
    case: v.optional(v.literal('crm')),
    buttons: v.optional(v.array(button)),
    blocks: v.optional(v.array(block)),
    reopens: v.optional(v.boolean()),
    when: v.optional(v.picklist(['interest', 'unconverted', 'trial', 'unanswered'])),
    variants: v.optional(v.record(id, exactly<Flat<Variant>>()(variant)) as unknown as v.GenericSchema<NonNullable<Step['variants']>>),
  }),
)
