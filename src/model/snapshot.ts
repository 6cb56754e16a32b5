import type { State } from './state.js'

/** What one device knows of a subject, for another one to take up. Plain JSON, which the host may keep; under 64 KiB. */
export interface Snapshot extends State {
  /** `account/user`: it is of nobody else. */
  subject: string
  /** Epoch ms. */
  at: number
}
