import type { Border, Fields, Read, Shape } from '../model/shape.js'
import { monthIn } from './budget.js'

export const LONGEST = 64
const DATE = /T.*(Z|[+-]\d\d:?\d\d)$/

export const within = (value: unknown, least: number, most = 1e300): boolean => typeof value === 'number' && value >= least && value <= most

/** The value as it is kept; undefined, or thrown, when it does not fit. What the half that watches reads; the other shapes come with the half that speaks. */
const READ: { [S in Shape]?: Read } & { __proto__: null } = {
  // A shape that is not here must not be found on what the page made of every object.
  __proto__: null,
  text: value => (typeof value === 'string' && value.length <= LONGEST && value) || undefined,
  number: value => (within(value, 0) ? value : undefined),
  count: value => (within(value, 1) ? value : undefined),
  limit: value => (value === null || within(value, 0) ? value : undefined),
  nps: value => (within(value, 0, 10) ? value : undefined),
  list: value => (Array.isArray(value) ? value : undefined),
  date(value, parse) {
    const at = typeof value === 'string' && DATE.test(value) ? parse(value) : value
    return Number.isFinite(at) ? at : undefined
  },
  mark(value, parse) {
    const { score, at } = value as { score: number; at: unknown }
    const read = READ.date!(at, parse)
    return within(score, 0, 10) && read !== undefined ? { score, at: read } : undefined
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
export const fit = (fields: Fields | readonly Field[], given: object, path: string, { parse, complain, shapes }: Border): { kept: Record<string, unknown>; whole: boolean } => {
  // A page may have polluted what other objects inherit.
  const kept: Record<string, unknown> = Object.create(null)
  let whole = true
  for (const [name, expected, optional] of typeof fields === 'string' ? fieldsOf(fields) : fields) {
    const value = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined
    if (value === undefined && optional) continue
    try {
      kept[name] = (READ[expected] ?? shapes![expected]!)(value, parse)
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
