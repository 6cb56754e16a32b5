import { round } from './round.js'

/** What a year with somebody else costs, moving there included. */
export interface Ownership {
  /** By the year. */
  licence?: number
  /** Once: taking one's content and settings along. */
  migration?: number
  /** Once: learning it. */
  training?: number
}

/** Of the first year; undefined without the licence, since what is missing would pass for free. */
export const totalCost = ({ licence, migration = 0, training = 0 }: Ownership): number | undefined =>
  licence === undefined ? undefined : round(licence + migration + training)
