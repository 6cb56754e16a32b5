import type { Context } from '../model/condition.js'
import type { Problem } from '../model/shape.js'
import { isObject, own } from './own.js'
import { compilePattern, globSource } from './pattern.js'
import { compileReading } from './reading.js'
import { versionKey } from './version.js'

type Test = (actual: unknown) => boolean
/** Compiles a path. */
type Read = (path: string) => ((root: unknown) => unknown) | undefined

const DEEPEST = 16
/** Values, and characters of patterns, in one condition. */
const LARGEST = 1000
const LONGEST = 128

const COMPARE: Record<string, (actual: string, expected: string) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
}

const same = <T>(value: T): T => value
const lower = <T>(value: T): T => (typeof value === 'string' ? value.toLowerCase() as T : value)
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
const not = (test: Test): Test => actual => !test(actual)
const some = (tests: Test[]): Test => actual => !tests.length || tests.some(test => test(actual))
const every = (tests: Test[]): Test => actual => tests.every(test => test(actual))

const ofElement: Read = path => {
  const keys = path.split('.')
  return element => own(element, keys)
}

const isOperators = (value: unknown): value is object => {
  const keys = typeOf(value) === 'object' ? Object.keys(value as object) : []
  return keys.length > 0 && keys.every(key => key[0] === '$')
}

/**
 * Compiles a condition, once, to closures; see `Condition` for what it may say. What it cannot understand is told
 * to `complain`, at `path`, and the condition then never holds. The operators answer as GrowthBook's do
 * (https://docs.growthbook.io/lib/build-your-own), except that
 * - a mistake makes the whole condition false, even inside `$not` or `$nor`, where GrowthBook would turn its false into true;
 *   groups (`$inGroup`, `$notInGroup`, `$savedGroup`) are such a mistake here, for there are none
 * - only own properties are read, `undefined` is `null`, and what throws while it is evaluated is false
 * - paths are those of `Context`; an entitlement that a known list leaves out is `false`
 * - patterns are a subset that cannot take more than linear time, on texts of a bounded length
 * - a number in a version may have more than five digits, and counts as a number inside a word too (`rc10` comes after `rc9`)
 * - `$glob` is our own.
 * @example compileCondition({ plan: 'free', 'count.member_invited.30d': { $gte: 3 } }, complain)(context)
 */
export const compileCondition = (condition: unknown, complain: (problem: Problem) => void, path = 'when'): ((context: Context) => boolean) => {
  let sound = true
  let room = LARGEST

  const refuse = (path: string, value: unknown, expected: Problem['expected']): Test => {
    sound = false
    complain({ path, value, expected })
    return Boolean
  }

  const fits = (value: unknown, depth: number): boolean =>
    room-- > 0 && depth > 0 && (!isObject(value) || (!(value.length as number > LARGEST) && Object.values(value).every(one => fits(one, depth - 1))))

  const all = (fields: object, path: string, compile: (key: string, expected: unknown, path: string) => Test): Test =>
    every(Object.entries(fields).map(([key, expected]) => compile(key, expected, `${path}.${key}`)))

  const each = <T>(list: unknown, path: string, compile: (one: unknown, path: string) => T): T[] => {
    if (Array.isArray(list)) return list.map((one, index) => compile(one, `${path}.${index}`))
    refuse(path, list, 'list')
    return []
  }

  const ofList = (test: (list: unknown[]) => boolean): Test => actual => Array.isArray(actual) && test(actual)

  const operator = (name: string, expected: unknown, path: string): Test => {
    const insensitive = name.endsWith('i')
    const fold = insensitive ? lower : same
    switch (name) {
      case '$not': return not(value(expected, path))
      case '$nin': case '$nini': return not(operator(name.replace('n', ''), expected, path))
      case '$exists': return actual => (actual != null) === !!expected
      case '$type': return actual => typeOf(actual) === expected
      case '$size': {
        const test = value(expected, path)
        return ofList(list => test(list.length))
      }
      case '$in': case '$ini': {
        const wanted = new Set(each(expected, path, fold))
        return actual => (Array.isArray(actual) ? actual : [actual]).some(one => wanted.has(fold(one)))
      }
      case '$all': case '$alli': {
        const tests = each(expected, path, (one, path) => value(one, path, insensitive))
        return ofList(list => tests.every(test => list.some(one => test(one))))
      }
      case '$elemMatch': {
        const test = (isOperators(expected) ? value : query)(expected, path)
        return ofList(list => list.some(one => one != null && test(one)))
      }
      case '$regex': case '$regexi': case '$glob': {
        const test = typeof expected === 'string' && expected.length <= LONGEST && (room -= expected.length) > 0 && compilePattern(name === '$glob' ? globSource(expected) : expected, fold)
        return test ? actual => test(String(actual)) : refuse(path, expected, 'pattern')
      }
      default: {
        const [, version, base = ''] = /^\$(v?)(\w+)$/.exec(name) ?? []
        if (!Object.hasOwn(COMPARE, base)) return refuse(path, expected, 'operator')
        const compare = COMPARE[base]!
        const key = (version ? versionKey : same) as (value: unknown) => string
        const wanted = key(expected)
        return actual => compare(key(actual), wanted)
      }
    }
  }

  const value = (expected: unknown, path: string, insensitive?: boolean): Test => {
    if (isOperators(expected)) return all(expected, path, operator)
    const fold = insensitive ? lower : same
    const wanted = fold(typeof expected === 'object' ? JSON.stringify(expected) : expected)
    switch (typeof expected) {
      case 'string': return actual => fold(String(actual)) === wanted
      case 'number': return actual => Number(actual) === wanted
      case 'boolean': return actual => actual !== null && !!actual === wanted
      default: return actual => JSON.stringify(actual) === wanted
    }
  }

  const query = (condition: unknown, path: string, read: Read = ofElement): Test =>
    typeOf(condition) !== 'object'
      ? refuse(path, condition, 'condition')
      : all(condition as object, path, (key, expected, path) => {
          const part = (one: unknown, path: string): Test => query(one, path, read)
          switch (key) {
            case '$not': return not(part(expected, path))
            case '$nor': return not(some(each(expected, path, part)))
            case '$or': return some(each(expected, path, part))
            case '$and': return every(each(expected, path, part))
            default:
          }
          const reading = read(key)
          if (key[0] === '$' || !reading) return refuse(path, expected, key[0] === '$' ? 'operator' : 'path')
          const test = value(expected, path)
          return root => test(reading(root))
        })

  let test: Test | false = false
  try {
    test = fits(condition, DEEPEST) && query(condition, path, compileReading as Read)
  } catch {
    // A getter that throws is no condition.
  }
  test ||= refuse(path, condition, 'condition')
  return context => {
    try {
      return sound && test(context)
    } catch {
      return false
    }
  }
}
