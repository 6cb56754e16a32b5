import type { Duration } from '../model/campaign.js'

export const SECOND = 1000
export const MINUTE: number = 60 * SECOND
export const HOUR: number = 60 * MINUTE
export const DAY: number = 24 * HOUR

const UNITS: Record<string, number> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY }

/** How a length of time is written. */
export const DURATION: RegExp = /^\d+(\.\d+)?[smhd]$/

/** `'14d'` in milliseconds; a leading minus counts backwards. */
export const ms = (duration: Duration | `-${Duration}`): number => parseFloat(duration) * UNITS[duration.slice(-1)]!
