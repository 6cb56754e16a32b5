import type { Context } from '../model/condition.js'
import type { Problem } from '../model/shape.js'
import { isObject, isSame, own } from './own.js'
import { compileGlob, compilePattern } from './pattern.js'
import { compileReading } from './reading.js'
import { versionKey } from './version.js'

type Test = (actual: unknown) => boolean
type Compile = (key: string, expected: unknown, path: string) => Test

const DEEPEST = 16
const LARGEST = 1000
const LONGEST_PATTERN = 128

const COMPARE: Record<string, (actual: number, expected: number) => boolean> = {
  $eq: (a, b) => a === b,
  $ne: (a, b) => a !== b,
  $gt: (a, b) => a > b,
  $gte: (a, b) => a >= b,
  $lt: (a, b) => a < b,
  $lte: (a, b) => a <= b,
}

const same = (value: unknown): unknown => value
const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value)
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
const not = (test: Test): Test => actual => !test(actual)
const every = (tests: Test[]): Test => actual => tests.every(test => test(actual))

const isOperators = (value: unknown): value is object => {
  const keys = typeOf(value) === 'object' ? Object.keys(value as object) : []
  return keys.length > 0 && keys.every(key => key[0] === '$')
}

/**
 * Compiles a condition, once, to closures; see `Condition` for what it may say. What it cannot understand is told
 * to `complain`, at `path`, and the condition then never holds. The operators answer as GrowthBook's do
 * (https://docs.growthbook.io/lib/build-your-own#evaluating-conditions), except that
 * - a mistake makes the whole condition false, even inside `$not` or `$nor`, where GrowthBook would turn its false into true;
 *   groups (`$inGroup`, `$notInGroup`, `$savedGroup`) are such a mistake here, for there are none
 * - only own properties are read, `undefined` is `null`, and what throws while it is evaluated is false
 * - paths are those of `Context`; an entitlement that a known list leaves out is `false`
 * - objects are equal whatever the order of their fields
 * - patterns are a subset that cannot take more than linear time, on texts of a bounded length
 * - numbers in versions may have more than five digits
 * - `$glob` is our own.
 * @example compileCondition({ plan: 'free', 'count.member_invited.30d': { $gte: 3 } }, complain)(context)
 */
export const compileCondition = (condition: unknown, complain: (problem: Problem) => void, path = 'when'): ((context: Context) => boolean) => {
  let sound = true
  let room = LARGEST

  const refuse = (path: string, value: unknown, expected: Problem['expected']): Test => {
    sound = false
    complain({ path, value, expected })
    return not(same as Test)
  }

  const fits = (value: unknown, depth: number): boolean =>
    room-- > 0 && depth > 0 && (!isObject(value) || Object.values(value).every(one => fits(one, depth - 1)))

  const all = (fields: object, path: string, compile: Compile): Test =>
    every(Object.entries(fields).map(([key, expected]) => compile(key, expected, `${path}.${key}`)))

  const each = (list: unknown, path: string, compile: (one: unknown, path: string) => Test): Test[] =>
    Array.isArray(list) ? list.map((one, index) => compile(one, `${path}.${index}`)) : [refuse(path, list, 'list')]

  const operator: Compile = (name, expected, path) => {
    const insensitive = name.endsWith('i')
    const fold = insensitive ? lower : same
    switch (name) {
      case '$exists': return actual => (actual != null) === !!expected
      case '$type': return actual => typeOf(actual) === expected
      case '$not': return not(value(expected, path))
      case '$size': {
        const test = value(expected, path)
        return actual => Array.isArray(actual) && test(actual.length)
      }
      case '$in': case '$ini': case '$nin': case '$nini': {
        if (!Array.isArray(expected)) return refuse(path, expected, 'list')
        const wanted = new Set(expected.map(fold))
        const isIn: Test = actual => (Array.isArray(actual) ? actual.some(one => wanted.has(fold(one))) : wanted.has(fold(actual)))
        return name[1] === 'n' ? not(isIn) : isIn
      }
      case '$all': case '$alli': {
        const tests = each(expected, path, (one, path) => value(one, path, insensitive))
        return actual => Array.isArray(actual) && tests.every(test => actual.some(test))
      }
      case '$elemMatch': {
        const test = isOperators(expected) ? value(expected, path) : query(expected, path, true)
        return actual => Array.isArray(actual) && actual.some(one => one != null && test(one))
      }
      case '$regex': case '$regexi': case '$glob':
        if (typeof expected === 'string' && expected.length <= LONGEST_PATTERN) {
          try {
            const test = name === '$glob' ? compileGlob(expected) : compilePattern(expected, insensitive)
            return actual => test(String(actual))
          } catch {
            // Refused below.
          }
        }
        return refuse(path, expected, 'pattern')
      default: {
        const version = name[1] === 'v'
        const base = version ? `$${name.slice(2)}` : name
        if (!Object.hasOwn(COMPARE, base)) return refuse(path, expected, 'operator')
        const compare = COMPARE[base]!
        const key = (version ? versionKey : same) as (value: unknown) => number
        const wanted = key(expected)
        return actual => compare(key(actual), wanted)
      }
    }
  }

  const value = (expected: unknown, path: string, insensitive?: boolean): Test => {
    if (isOperators(expected)) return all(expected, path, operator)
    if (typeof expected === 'string') {
      const fold = insensitive ? lower : same
      const wanted = fold(expected)
      return actual => fold(String(actual)) === wanted
    }
    if (typeof expected === 'number') return actual => Number(actual) === expected
    if (typeof expected === 'boolean') return actual => actual !== null && !!actual === expected
    return actual => isSame(actual, expected)
  }

  const query = (condition: unknown, path: string, element?: boolean): Test =>
    typeOf(condition) !== 'object' ? refuse(path, condition, 'condition') : all(condition as object, path, (key, expected, path) => {
      const part = (one: unknown, path: string): Test => query(one, path, element)
      switch (key) {
        case '$not': return not(part(expected, path))
        case '$and': return every(each(expected, path, part))
        case '$or': case '$nor': {
          const tests = each(expected, path, part)
          return actual => (!tests.length || tests.some(test => test(actual))) === (key === '$or')
        }
        default: {
          const keys = key.split('.')
          const read = key[0] === '$' ? undefined : element ? (item: unknown) => own(item, keys) : (compileReading(key) as ((root: unknown) => unknown) | undefined)
          if (!read) return refuse(path, expected, key[0] === '$' ? 'operator' : 'path')
          const test = value(expected, path)
          return root => test(read(root))
        }
      }
    })

  let test: Test
  try {
    test = fits(condition, DEEPEST) ? query(condition, path) : refuse(path, condition, 'condition')
  } catch {
    // A getter of the host's own that throws.
    test = refuse(path, condition, 'condition')
  }
  return context => {
    try {
      return sound && test(context)
    } catch {
      return false
    }
  }
}
