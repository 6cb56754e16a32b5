import * as v from 'valibot'
import { DURATION } from '../core/duration.js'
import type { Duration } from '../model/campaign.js'
import { LIMITS } from './limits.js'

const LONGEST_ID = 64

/** A name that is stored and compared. */
export const id: v.GenericSchema<string> = v.pipe(v.string(), v.minLength(1, 'a text of 1 to 64 characters'), v.maxLength(LONGEST_ID, 'a text of 1 to 64 characters'))

export const text: v.GenericSchema<string> = v.pipe(v.string(), v.maxLength(LIMITS.text, 'a text of at most 2,000 characters'))

const SIGNED = /^-?\d+(\.\d+)?[smhd]$/
const DATED = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/

export const duration: v.GenericSchema<Duration> = v.pipe(v.string(), v.regex(DURATION, "a duration such as '14d', '24h' or '10m'")) as unknown as v.GenericSchema<Duration>

/** A duration that may count backwards. */
export const offset: v.GenericSchema<Duration | `-${Duration}`> = v.pipe(
  v.string(), v.regex(SIGNED, "a duration such as '3d', or '-2d' for before"),
) as unknown as v.GenericSchema<Duration | `-${Duration}`>

export const date: v.GenericSchema<number | string> = v.union([v.number(), v.pipe(v.string(), v.regex(DATED, 'epoch milliseconds, or ISO 8601 with an offset'))], 'epoch milliseconds, or ISO 8601 with an offset')

export const amount: v.GenericSchema<number> = v.pipe(v.number(), v.finite('a finite number, zero or more'), v.minValue(0, 'a finite number, zero or more'))

export const percent: v.GenericSchema<number> = v.pipe(v.number(), v.minValue(0, 'a number from 0 to 100'), v.maxValue(100, 'a number from 0 to 100'))

/** From 1, whole. */
export const count: v.GenericSchema<number> = v.pipe(v.number(), v.integer('a whole number, one or more'), v.minValue(1, 'a whole number, one or more'))

export const address: v.GenericSchema<string> = v.pipe(v.string(), v.maxLength(LIMITS.text), v.regex(/^(https?:\/\/|mailto:|\/(?!\/)|#)/, 'an address such as https://app.example/pricing'))
