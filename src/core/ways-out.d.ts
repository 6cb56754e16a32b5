import type { Access } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** What a person at the limit can really do: the handlers that exist, who may buy, and time. */
export declare const waysOut: (situation: Situation, state: State, id: string, now: number) => Access["waysOut"];
