import type { Price } from '../model/catalog.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import type { Cap } from '../model/policy.js'
import type { Read, Shape } from '../model/shape.js'
import { DURATION } from './duration.js'
import { LONGEST, within } from './shape.js'
import { toTopic } from './topic.js'

const isDuration = (value: unknown): boolean => DURATION.test(value as string)

/** The shapes that only the half that speaks reads: those of rare events, of the catalogue and of the policy. */
export const SHAPES: { readonly [S in Shape]?: Read } = {
  limits: value => (Object.values(value as object).every(limit => within(limit, 0)) ? value : undefined),
  csat: value => (within(value, 1, 5) ? value : undefined),
  flag: value => (typeof value === 'boolean' ? value : undefined),
  kind: value => (CONVERSION_KINDS.includes(value as ConversionKind) ? value : undefined),
  price: value => (value === 'custom' || (typeof value === 'object' && [(value as Price).monthly, (value as Price).yearly].every(price => price === undefined || within(price, 0))) ? value : undefined),
  enforcement: value => (['notify', 'read-only', 'block'].includes(value as string) ? value : undefined),
  duration: value => (isDuration(value) ? value : undefined),
  caps: value => ((value as Cap[]).every(({ max, period }) => within(max, 1) && isDuration(period)) ? value : undefined),
  topic(value) {
    const topic = toTopic(value)
    return topic && topic.id.length <= LONGEST ? topic : undefined
  },
}
