import type { Policy } from '../model/policy.js';
import type { State } from '../model/state.js';
/** Bounds everything that could grow: the whole stays under 64 KiB however long it runs. */
export declare const compact: (state: State, policy: Policy, now: number) => void;
