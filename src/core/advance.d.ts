import type { Input } from '../model/input.js';
import type { Outcome } from '../model/outcome.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
import type { Speech } from './draft.js';
/** Applies inputs to a state, in order, and draws what follows from them. Pure: the state given is left as it was. */
export declare const advance: (situation: Situation, state: State, inputs: readonly Input[], now: number, speech?: Speech) => {
    state: State;
    outcomes: Outcome[];
};
