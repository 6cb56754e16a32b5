import type { Objection } from '../../model/input.js'
import type { Ownership } from '../../pricing/total-cost.js'

/** What the person did under « Une hésitation ? ». */
export interface Doubts {
  chosen?: Objection
  /** Told to the host: once each. */
  told: Objection[]
  /** The calendar is open, on this day (epoch ms). */
  day?: number
  picked?: boolean
  cost?: Ownership
  /** Whether copying worked. */
  copied?: boolean
}
