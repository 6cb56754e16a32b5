import type { Button, Kind, Surface } from './campaign.js'
import type { Access } from './decision.js'
import type { Topic } from './event.js'
import type { Handoff } from './handoff.js'
import type { Objection } from './input.js'
import type { Conversion } from './state.js'

/** What `on()` listeners receive, by type. */
export interface Outcomes {
  shown: MessageOutcome
  seen: MessageOutcome
  /** `score`: what a question was answered with. */
  clicked: MessageOutcome & { button: Button['label']; score?: number }
  dismissed: MessageOutcome
  snoozed: MessageOutcome & { until: number }
  declined: MessageOutcome & { until: number }
  withdrawn: MessageOutcome
  converted: Conversion
  handoff: Handoff
  access: { meter: string; access: Access; at: number }
  trial: { topic: Topic; status: 'active' | 'ended' | 'converted'; startedAt: number; endsAt: number; at: number }
  objection: MessageOutcome & { objection: Objection }
  error: { code: string; message: string; at: number }
}

export interface MessageOutcome {
  campaign: string
  step: string
  topic: Topic
  surface: Surface
  kind: Kind
  /** The account is held out: it would have been shown. */
  ghost?: boolean
  /** Epoch ms. */
  at: number
}

export type OutcomeType = keyof Outcomes
export type Outcome = { [T in OutcomeType]: { type: T; detail: Outcomes[T] } }[OutcomeType]
