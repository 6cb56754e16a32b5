import type { Explanation } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
import type { Rules, Watched } from './rules.js';
/** How far the facts are from starting a sequence that nobody is in. */
export declare const prospect: ({ id, trigger }: Watched, rules: Rules, situation: Situation, state: State, now: number) => Explanation;
