import type { BaseIssue, GenericSchema } from 'valibot'
import { schemasAt } from './schemas-at.js'
import { nearest } from './nearest.js'

/** What is wrong with a configuration: where, what was found, what was expected, and what to do. */
export interface Mistake {
  /** Such as `campaigns[2].steps[0].due.plus`. */
  path: string
  value: unknown
  expected: string
  fix: string
}

const NAMES: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'true or false', Array: 'a list', Object: 'an object', never: 'nothing' }

/** `['steps', 0, 'due']` as it would be written in code. */
export const pathOf = (root: string, keys: readonly unknown[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key).slice(0, 64)
    return /^[\w$-]+$/.test(name) ? (path ? `${path}.${name}` : name) : `${path}[${JSON.stringify(name)}]`
  }, root)

/** The value as it is shown, in a few characters at most. */
const show = (value: unknown): string => {
  try {
    if (typeof value === 'string') return JSON.stringify(value.slice(0, 60))
    if (Array.isArray(value)) return `a list of ${value.length}`
    return typeof value === 'object' && value ? 'an object' : String(value)
  } catch {
    return typeof value
  }
}

const choices = (expected: string): string[] => [...expected.matchAll(/"([^"]*)"/g)].map(([, name]) => name!)

const namesIn = (schemas: readonly GenericSchema[]): string[] => schemas.flatMap(schema => ('entries' in schema ? Object.keys(schema.entries as object) : []))

/** What a value must be; `hint` is the schema's own word for it. */
const wording = (expected: string, hint = ''): string => {
  const names = choices(expected).map(name => `"${name}"`)
  return names.length ? (names.length > 1 ? 'one of ' : '') + names.join(', ') : (NAMES[expected] ?? (hint && !hint.startsWith('Invalid') ? hint : expected))
}

/** Says what valibot found in the words of someone who writes configurations. */
export const mistakeOf = (issue: BaseIssue<unknown>, root: string, schema: GenericSchema): Mistake => {
  const keys = issue.path?.map(item => item.key) ?? []
  const value = issue.path?.length ? issue.path.at(-1)!.value : issue.input
  const last = String(keys.at(-1))
  const given = issue.path?.[0].input
  const path = pathOf(root, keys)
  const expected = issue.expected ?? ''
  if (expected === 'never') {
    const names = namesIn(schemasAt(schema, keys.slice(0, -1), given))
    const meant = nearest(last, names)
    return { path, value, expected: 'nothing', fix: meant ? `Did you mean "${meant}"?` : `Leave it out; known here: ${names.join(', ')}.` }
  }
  if (value === undefined) return { path, value, expected: wording(schemasAt(schema, keys, given)[0]?.expects ?? expected), fix: `Add "${last}".` }
  const wanted = wording(expected, issue.message)
  const meant = typeof value === 'string' ? nearest(value, choices(expected)) : undefined
  return { path, value, expected: wanted, fix: meant ? `Did you mean "${meant}"?` : wanted.startsWith('one of') ? 'Choose one of these.' : `Give ${wanted}.` }
}

/** One sentence for the developer. */
export const describeMistake = ({ path, value, expected, fix }: Mistake): string => `${path} is ${show(value)}; expected ${expected}. ${fix}`
