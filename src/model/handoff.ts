import type { Kind } from './campaign.js'
import type { Topic } from './event.js'

/** A mail or a case given to the host, which keeps the highest revision of a key. */
export interface Handoff {
  action: 'schedule' | 'cancel'
  /** Deterministic: account, campaign, topic, step and period. One key is one mail, whatever races. */
  key: string
  /** From 1; a later fact hands the same key over again with one more. */
  revision: number
  channel: Channel
  campaign?: string
  step?: string
  kind: Kind
  /** Epoch ms. */
  dueAt: number
  expiresAt?: number
  locale: string
  template: string
  subject: string
  text: string
  html: string
  /** Merge fields: everything the texts were made from. */
  fields: Record<string, unknown>
}

/** `email`: to be sent to the person. The others are cases for people: `crm` for sales, `retention` for an account that is not well, `advocacy` for one that may recommend you. */
export type Channel = 'email' | 'crm' | 'retention' | 'advocacy'

/** What the outbox stores of a hand-off: never its body. */
export interface Intent {
  /** An e-mail unless it says otherwise. */
  channel?: Exclude<Channel, 'email'>
  action: 'schedule' | 'cancel'
  revision: number
  campaign: string
  step: string
  topic: Topic
  kind: Kind
  template: string
  dueAt: number
  expiresAt?: number
  /** What a revision depends on, beyond the date: names of used features, level. */
  facts?: Record<string, string | number>
  /** Accepted by the host. */
  acceptedAt?: number
  /** Handed over by one tab until then; another may try afterwards. */
  leasedUntil?: number
  tries?: number
  /** The revision that is never handed over again: the host refused it for good, or it expired. */
  dropped?: number
  /** What the host has, until it takes this revision. */
  before?: Intent
}
