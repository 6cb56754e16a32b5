import type { Behaviour, State } from '../model/state.js';
export declare const noBehaviour: () => Behaviour;
/** A subject nobody has met. */
export declare const emptyState: (now: number) => State;
