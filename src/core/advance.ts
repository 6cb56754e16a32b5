import type { Input } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { compact } from './compact.js'
import type { Draft, Speech } from './draft.js'
import { fold } from './fold.js'
import { onScore } from './opportunity.js'
import type { Rules } from './rules.js'
import { settle } from './settle.js'
import { readClock } from './wait.js'

/** Applies inputs to a state, in order, and draws what follows from them. Pure: the state given is left as it was. */
export const advance = (rules: Rules, situation: Situation, state: State, inputs: readonly Input[], now: number, speech?: Speech): { state: State; outcomes: Outcome[] } => {
  const draft: Draft = { state: structuredClone(state), rules, situation, now, outcomes: [], speech }
  const { essential } = draft.state
  essential.clock = readClock(essential.clock, now)
  for (const input of inputs) fold(draft, input)
  onScore(draft)
  settle(draft)
  speech?.conclude(draft)
  compact(draft.state, situation.policy, now)
  return { state: draft.state, outcomes: draft.outcomes }
}
