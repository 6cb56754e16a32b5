import { type SegmentId, VELOCITIES, type VelocityBenchmark } from '../catalogue/benchmarks.js'
import { DAY } from '../core/duration.js'
import { monthsBetween } from './calendar.js'

/** Better than usual, as usual, or slower. */
export type Pace = 'top' | 'typical' | 'slow'

/** How long the first expansion took. */
export interface Velocity {
  /** Calendar months, with the part of the one under way. */
  months: number
  /** Of 24 hours. */
  days: number
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '').replace('saas', '')

/** The row of the segments table that a trait such as `'SaaS SMB'`, `'smb'` or `'Self-serve'` means. */
export const segmentOf = (segment: unknown): VelocityBenchmark | undefined =>
  typeof segment === 'string' ? VELOCITIES.find(row => plain(row.segment) === plain(segment)) : undefined

/** Whether an account is asked for: it names the segment, or none. */
export const isOf = (asked: string | undefined, named: unknown): boolean => asked === undefined || named === undefined || named === asked || (!!segmentOf(named) && segmentOf(named) === segmentOf(asked))

/**
 * Time from the start of a customer to the first expansion, both epoch ms; undefined when one is not known, or they are the wrong way round.
 * @example velocity(Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 20)) // { days: 19, months: 0.61… }
 */
export const velocity = (since: number | undefined, first: number | undefined): Velocity | undefined => {
  const months = first! >= since! ? monthsBetween(since!, first!) : NaN
  return Number.isFinite(months) ? { months, days: (first! - since!) / DAY } : undefined
}

/**
 * "< 6 mois" is strict, "6–12 mois" takes both ends. For e-commerce the best is within the day of the first order.
 * @example classifyVelocity('self-serve', { months: 0.6, days: 19 }) // 'top'
 */
export const classifyVelocity = (segment: SegmentId, { months, days }: Velocity): Pace => {
  const { unit, top, typical } = VELOCITIES.find(row => row.segment === segment)!
  const value = unit === 'day' ? days : months
  return value < (top === 'first-order' ? 1 : top) ? 'top' : value <= typical.to ? 'typical' : 'slow'
}
