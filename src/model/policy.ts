import type { Duration } from './duration.js'
import type { Surface } from './surface.js'

/** At most `max` seen messages within a rolling `period`, counted from the end of each. */
export interface Cap {
  max: number
  period: Duration
  /** Only messages on these surfaces count and are held back; all when absent. */
  surfaces?: Surface[]
}

export interface Policy {
  /** From the end of any message to the next marketing one. */
  gap: Duration
  caps: Cap[]
  /** Length of "Plus tard"; never under a day. */
  snooze: Duration
  /** Length from the `maxSnoozes`-th "Plus tard" on one topic. */
  longSnooze: Duration
  maxSnoozes: number
  /** Length of "Non merci"; never under 30 days. */
  decline: Duration
  /** A sequence that ended may start again after this. */
  reenrol: Duration
  /** A message held back waits this long before it is given up. */
  expiry: Duration
  /** The upsell score must be strictly above it. */
  threshold: number
  /** Share of accounts, in per cent, that see no marketing message, so that its effect can be measured. Deterministic by account. */
  holdout: number
  /** Points and life of a signal, by its identifier; `false` leaves it out. */
  signals: Record<string, { points?: number; expires?: Duration } | false>
  /** Roles that may buy. */
  buyingRoles: string[]
}

export const DEFAULT_POLICY: Omit<Policy, 'buyingRoles'> = {
  gap: '10m',
  caps: [{ max: 1, period: '24h', surfaces: ['modal', 'blocking-modal'] }, { max: 3, period: '7d' }],
  snooze: '14d',
  longSnooze: '90d',
  maxSnoozes: 3,
  decline: '90d',
  reenrol: '90d',
  expiry: '7d',
  threshold: 50,
  holdout: 0,
  signals: {},
}

/** No configuration goes under these: a person's answer is kept at least this long. */
export const FLOORS: { snooze: Duration; decline: Duration } = { snooze: '1d', decline: '30d' }

