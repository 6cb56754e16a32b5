import type { Context } from '../model/condition.js'
import type { Problem } from '../model/shape.js'
import { isObject, isSame, own } from './own.js'
import { compileGlob, compilePattern } from './pattern.js'
import { compileReading, ROOTS } from './reading.js'
import { versionKey } from './version.js'

type Test = (actual: unknown) => boolean
/** Compares what was found with what was asked for; `undefined` and `null` are one. */
type Compare = (actual: never, expected: never) => boolean

const DEEPEST = 16
const LARGEST = 1000
const LONGEST_PATTERN = 128

const COMPARE: Record<string, Compare> = {
  $eq: (a, b) => a === b,
  $ne: (a, b) => a !== b,
  $gt: (a, b) => a > b,
  $gte: (a, b) => a >= b,
  $lt: (a, b) => a < b,
  $lte: (a, b) => a <= b,
}

const low = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value)
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
const never = (): boolean => false

/** Whether all its fields are operators. */
const isOperators = (value: unknown): boolean => {
  const keys = isObject(value) && !Array.isArray(value) ? Object.keys(value) : []
  return keys.length > 0 && keys.every(key => key[0] === '$')
}
