import type { ActiveSignal, SignalDefinition } from '../model/signal.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
type Mark = {
    score: number;
    at: number;
} | undefined;
/** The later of what the host said and what was answered here. */
export declare const latestMark: (said: unknown, answered: Mark) => Mark;
/** The signals that are active now. Each counts once, however often it fired. */
export declare const activeSignals: (definitions: readonly SignalDefinition[], situation: Situation, state: State, now: number) => ActiveSignal[];
export {};
