import type { ConversionKind } from '../model/event.js'
import type { ActiveSignal } from '../model/signal.js'
import type { Advocacy } from './advocacy.js'
import type { Metrics } from './metrics.js'
import type { Proposal } from './offer.js'
import type { BrokenLine } from './record.js'
import type { Sequence } from './sequence.js'

/** Everything the Markdown is written from. What is not known is absent. */
export interface ReportData {
  /** Of the account or of the segment. */
  name?: string
  /** Epoch ms. */
  at: number
  /** ISO 4217; amounts are in its major units. */
  currency: string
  segment?: string
  /** How many accounts a report on several is about. */
  accounts?: number
  /** What the sequences under way can end in; without any, what was bought. */
  kinds: ConversionKind[]
  /** More revenue per account and month, if what is proposed is bought. */
  targetValue?: number
  /** Those that are active; of several accounts, how many have them, and the latest. */
  signals: (Omit<ActiveSignal, 'id'> & { id: string; accounts?: number })[]
  /** The engine's score; of several accounts, the mean. */
  score?: number
  threshold?: number
  sequences: Sequence[]
  proposals: Proposal[]
  metrics: Metrics
  /** Of one account. */
  advocacy?: Advocacy
  /** Records that could not be read. */
  broken: { count: number; first: BrokenLine[] }
}

/** The "Programme Expansion" of an account or of a segment. */
export interface Report {
  markdown: string
  data: ReportData
}
