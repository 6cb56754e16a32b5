import type { BlockName, Button, HandlerName, Kind, Surface } from './campaign.js'
import type { Topic } from './event.js'
import type { ActiveSignal } from './signal.js'
import type { Variant } from './state.js'

/** What to show now, if anything. */
export interface Presentation {
  campaign: string
  step: string
  topic: Topic
  surface: Surface
  kind: Kind
  buttons: Button[]
  blocks: BlockName[]
  variant?: Variant
  /** Selector of the host's element that a suggestion belongs to. */
  anchor?: string
  /** Held out: recorded as seen, and never drawn. */
  ghost?: boolean
}

/** One presentation at most, and for every other candidate why not. */
export interface Decision {
  present?: Presentation
  /** What this tab shows may stay. */
  keep?: boolean
  skips: Skip[]
  /** The earliest moment at which deciding again may answer otherwise. */
  until?: number
}

export interface Skip {
  campaign: string
  topic?: Topic
  step?: string
  kind?: Kind
  verdict: Verdict
}

/** The rules, in the order in which they are asked. */
export type Rule =
  | 'trigger' | 'condition' | 'catalog' | 'entitlement' | 'consent' | 'storage' | 'satisfaction' | 'mute' | 'quiet' | 'offer' | 'trial' | 'memory' | 'yield'
  | 'due' | 'answered' | 'handler' | 'gap' | 'cap' | 'session' | 'hold' | 'page' | 'screen'
  /** Of the hand-off to advocacy alone. */
  | 'advocacy'

export type Reason =
  | 'ok'
  | 'not-triggered' | 'condition-unmet' | 'expired' | 'needs-new-event'
  | 'already-owned' | 'entitlement-unknown' | 'trial-used' | 'not-in-catalog' | 'no-offer'
  | 'consent-missing' | 'storage-unavailable' | 'snapshot-pending'
  | 'detractor' | 'severe-ticket' | 'payment-failed' | 'at-risk' | 'readiness'
  | 'muted' | 'snoozed' | 'declined' | 'yields'
  | 'not-due' | 'missed' | 'fell-back' | 'already-answered' | 'superseded' | 'no-interest'
  | 'no-handler' | 'not-drawable' | 'gap' | 'cap' | 'session-cap'
  | 'held' | 'page-hidden' | 'page-busy' | 'host-dialog' | 'page-loading' | 'other-message'
  | 'no-expansion' | 'csat-missing' | 'usage-missing' | 'nps-missing' | 'tenure-missing'

/** One rule's answer: what was found, what was needed, and until when a no lasts if time alone can end it. */
export interface Verdict {
  rule: Rule
  reason: Reason
  actual?: unknown
  needed?: unknown
  /** Epoch ms. */
  until?: number
}

/** What `explain()` gives for each campaign. */
export interface Explanation {
  campaign: string
  outcome: 'showing' | 'eligible' | 'waiting' | 'quiet'
  topic?: Topic
  step?: string
  /** Latest of the `until`s; absent when an event is needed. */
  nextEligibleAt?: number
  /** Every rule, in order; `reason: 'ok'` for those that agree. */
  reasons: Verdict[]
  score?: Score
}

/** Points of the signals that are active now, and what they must be strictly above; 0 where any signal suffices. */
export interface Score {
  total: number
  threshold: number
  signals: ActiveSignal[]
}

/** What `check()` answers. Unknown until the state is read, and then `allowed` is true. */
export interface Access {
  /** `used + requested ≤ limit`; always true when the meter only notifies. */
  allowed: boolean
  mode: 'full' | 'read-only' | 'blocked'
  reason: 'ok' | 'unknown' | 'unlimited' | 'notify' | 'limit-reached' | 'over-request' | 'period-over'
  used?: number
  limit?: number
  remaining?: number
  resetsAt?: number
  waysOut: (HandlerName | 'wait' | 'read')[]
}
