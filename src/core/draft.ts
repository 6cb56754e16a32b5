import type { MessageInput } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import type { Rules } from './rules.js'

/** A state of our own, being changed; nobody else holds it. */
export interface Draft {
  state: State
  rules: Rules
  situation: Situation
  now: number
  /** What listeners will be told once the change is stored. */
  outcomes: Outcome[]
  speech?: Speech
}

/** The part of the core that is loaded once someone is in a sequence. */
export interface Speech {
  /** Applies what happened to a message of ours. */
  hear(draft: Draft, input: MessageInput): void
  /** Brings hand-offs and history up to date, after everything else. */
  conclude(draft: Draft): void
}
