import type { Handoff, Message } from '../../src/index.js'

/** What was seen of one account's year: small, and forgotten once it is counted. */
export interface Life {
  account: number
  persona: string
  /** When it began, epoch ms. */
  start: number
  events: number
  visits: number
  /** Transactions of the storage. */
  commits: number
  opened: number
  /** Bytes of its record: the largest ever, and the last of each browser. */
  largest: number
  records: number[]
  messages: { at: number; kind: Message['kind']; surface: Message['surface']; campaign: string; step: string }[]
  answers: string[]
  handoffs: { at: number; dueAt: number; channel: Handoff['channel']; action: Handoff['action']; revision: number; bytes: number }[]
  /** Posts to the endpoint, and their bytes. */
  posts: number[]
  /** Snapshots that the host was given to keep, and their bytes; absent where it mirrors nothing. */
  snapshots?: number[]
  /** Bytes of the account's report. */
  report?: number
  purchases: number
  problems: string[]
  /** Of all that was said, handed over and stored. */
  print: string
}

/** A line of what happened, for whoever looks at one account. */
export type Say = (at: number, what: string, more?: unknown) => void
