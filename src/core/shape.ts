import type { Price } from '../model/catalog.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import type { Cap } from '../model/policy.js'
import type { Border, Fields, Shape } from '../model/shape.js'
import { monthIn } from './budget.js'
import { toTopic } from './topic.js'

const LONGEST = 64
const DATE = /T.*(Z|[+-]\d\d:?\d\d)$/
const DURATION = /^\d+(\.\d+)?[smhd]$/

const within = (value: unknown, least: number, most = 1e300): boolean => typeof value === 'number' && value >= least && value <= most
const isDuration = (value: unknown): boolean => DURATION.test(value as string)

type Read = (value: unknown, parse: (text: string) => number) => unknown

/** The value as it is kept; undefined, or thrown, when it does not fit. */
const READ: Record<Shape, Read> = {
  text: value => (typeof value === 'string' && value.length <= LONGEST && value) || undefined,
  number: value => (within(value, 0) ? value : undefined),
  count: value => (within(value, 1) ? value : undefined),
  limit: value => (value === null || within(value, 0) ? value : undefined),
  limits: value => (Object.values(value as object).every(limit => within(limit, 0)) ? value : undefined),
  nps: value => (within(value, 0, 10) ? value : undefined),
  csat: value => (within(value, 1, 5) ? value : undefined),
  flag: value => (typeof value === 'boolean' ? value : undefined),
  kind: value => (CONVERSION_KINDS.includes(value as ConversionKind) ? value : undefined),
  list: value => (Array.isArray(value) ? value : undefined),
  price: value => (value === 'custom' || [(value as Price).monthly, (value as Price).yearly].every(price => price === undefined || within(price, 0)) ? value : undefined),
  enforcement: value => (['notify', 'read-only', 'block'].includes(value as string) ? value : undefined),
  duration: value => (isDuration(value) ? value : undefined),
  caps: value => ((value as Cap[]).every(({ max, period }) => within(max, 1) && isDuration(period)) ? value : undefined),
  date(value, parse) {
    const at = typeof value === 'string' && DATE.test(value) ? parse(value) : value
    return Number.isFinite(at) ? at : undefined
  },
  mark(value, parse) {
    const { score, at } = value as { score: number; at: unknown }
    const read = READ.date(at, parse)
    return within(score, 0, 10) && read !== undefined ? { score, at: read } : undefined
  },
  topic(value) {
    const topic = toTopic(value)
    return topic && topic.id.length <= LONGEST ? topic : undefined
  },
  zone: value => (monthIn(0, value as string) ? value : undefined),
}

/** A field's name, its shape and whether it may be absent. */
export type Field = [name: string, shape: Shape, optional: boolean]

/** The fields that a line of them names. */
export const fieldsOf = (fields: Fields): Field[] =>
  fields.split(' ').filter(Boolean).map(field => {
    const [name, shape = 'text'] = field.split(':') as [string, Shape?]
    return [name.replace('?', ''), shape, name.endsWith('?')]
  })

/** Copies the fields that have the expected shape. What has not is named, and left out. */
export const fit = (fields: Fields | readonly Field[], given: object, path: string, { parse, complain }: Border): { kept: Record<string, unknown>; whole: boolean } => {
  // A page may have polluted what other objects inherit.
  const kept: Record<string, unknown> = Object.create(null)
  let whole = true
  for (const [name, expected, optional] of typeof fields === 'string' ? fieldsOf(fields) : fields) {
    const value = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined
    if (value === undefined && optional) continue
    try {
      kept[name] = READ[expected](value, parse)
    } catch {
      // what cannot even be read does not fit
    }
    if (kept[name] === undefined) {
      complain({ path: `${path}.${name}`, value, expected })
      delete kept[name]
      whole = false
    }
  }
  return { kept, whole }
}
