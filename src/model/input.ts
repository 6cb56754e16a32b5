import type { Consent } from './account.js'
import type { Answer, ButtonLabel, Kind, Surface } from './campaign.js'
import type { Topic, TopicKey } from './event.js'

/** Everything that may change what is shown. `at` is epoch ms, stamped when it happened. */
export type Input =
  | { type: 'event'; name: string; props: Record<string, unknown>; at: number }
  /** Half of it was visible for a second. */
  | ({ type: 'seen'; at: number } & MessageRef)
  /** `leaves` when the message left the screen with it; a button may stay busy while its handler works. */
  | ({ type: 'answer'; answer: Answer; button?: ButtonLabel; score?: number; quietUntil?: number; leaves?: boolean; at: number } & MessageRef)
  /** Chosen under « Une hésitation ? ». */
  | ({ type: 'objection'; objection: Objection; at: number } & MessageRef)
  /** Left the screen without an answer. */
  | ({ type: 'gone'; at: number } & MessageRef)
  /** The host refused a write; the person asked to see the options again. */
  | { type: 'blocked-write' | 'asked'; meter: string; at: number }
  /** Traits that growth and downgrades are measured on. */
  | { type: 'traits'; plan?: string; seats?: number; at: number }
  /** The person did something on the page. */
  | { type: 'active'; at: number }
  | { type: 'consent'; value: Consent; at: number }
  | { type: 'mute'; topic: TopicKey; muted: boolean; at: number }
  /** A snapshot of another device, which was checked. */
  | { type: 'hydrate'; snapshot: unknown; at: number }
  | { type: 'accepted'; key: string; revision: number; at: number }
  /** To be tried again `until` then; for good when absent. */
  | { type: 'refused'; key: string; revision: number; until?: number; at: number }

/** Too expensive, no time now, somebody else decides, not sure to use it, a competitor costs less. */
export type Objection = 'price' | 'time' | 'manager' | 'use' | 'competitor'

/** What happened to a message of ours. */
export type MessageInput = Extract<Input, MessageRef>

/** What only the half that speaks understands. */
export type SpeechInput = MessageInput | Extract<Input, { type: 'accepted' | 'refused' | 'event' | 'hydrate' | 'mute' | 'asked' | 'blocked-write' }>

export interface MessageRef {
  claim: string
  campaign: string
  step: string
  topic: Topic
  surface: Surface
  kind: Kind
  variant?: string
  /** Held out: never drawn, and counted as if it had been. */
  ghost?: boolean
  /** The offer it was drawn with. */
  offer?: { id: string; endsAt?: number }
  /** When it was drawn. */
  shownAt: number
}
