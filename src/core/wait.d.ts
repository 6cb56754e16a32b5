import type { Clock } from '../model/state.js';
/**
 * When a wait ends, or undefined when it is over.
 * While the clock reads earlier than the start, the wait holds for its full length from the first reading after the jump:
 * a clock set back never shortens it, and one that had jumped far ahead does not silence us for ever.
 */
export declare const waitEnds: (start: number, length: number, clock: Clock, now: number) => number | undefined;
