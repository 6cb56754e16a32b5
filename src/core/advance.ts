import type { Input } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import type { Draft, Speech } from './draft.js'
import { fold } from './fold.js'

/** Applies inputs to a state, in order, and draws what follows from them. Pure: the state given is left as it was. */
export const advance = (situation: Situation, state: State, inputs: readonly Input[], now: number, speech?: Speech): { state: State; outcomes: Outcome[] } => {
  const draft: Draft = { state: structuredClone(state), situation, now, outcomes: [], speech }
  const { essential } = draft.state
  const { clock } = essential
  essential.clock = now < clock.last ? { last: now, back: now } : { ...clock, last: now }
  for (const input of inputs) fold(draft, input)
  speech?.conclude(draft, clock.last)
  return { state: draft.state, outcomes: draft.outcomes }
}
