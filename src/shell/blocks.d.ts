import type { Decision } from '../model/decision.js';
import type { Calm, Locks, Platform } from '../model/platform.js';
import type { Screen } from '../model/state.js';
export interface BlockPorts {
    platform: Platform;
    calm: Calm;
    locks: Locks;
    /** Asks for a batch; a claim may be known to be `dead`. */
    wake: (dead?: string) => void;
}
export interface Blocks {
    /** Finds out who or what stands in the way, and wakes us when it no longer does. */
    watch(decision: Decision, screen: Screen): void;
    stop(): void;
}
export declare const createBlocks: ({ platform: { time, tabs }, calm, locks, wake }: BlockPorts) => Blocks;
