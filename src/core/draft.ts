import type { SpeechInput } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, State } from '../model/state.js'

/** A state of our own, being changed; nobody else holds it. */
export interface Draft {
  state: State
  situation: Situation
  now: number
  /** What listeners will be told once the change is stored. */
  outcomes: Outcome[]
  speech?: Speech
  /** Sequences by campaign, while many may begin. */
  begun?: Map<string, readonly Enrolment[]>
}

/** The part of the core that is loaded once someone is in a sequence. */
export interface Speech {
  /** Applies what happened to a message or a hand-off of ours. */
  hear(draft: Draft, input: SpeechInput): void
  /** Applies what was not heard, then draws from the facts what sequences begin, go on and end, and which hand-offs they need. The state was last read at `before`. */
  conclude(draft: Draft, before: number): void
}
