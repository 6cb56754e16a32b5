import type { ActiveSignal } from '../model/signal.js';
/** Sum of the points of the signals that are active now: recomputed, never accumulated. */
export declare const total: (signals: readonly ActiveSignal[]) => number;
