import type { Draft } from './draft.js';
/** Trials, what they were used for, and purchases. */
export declare const onPurchase: (draft: Draft, name: string, props: Record<string, unknown>, at: number) => void;
/** Tells of the trials that have ended since the state was last read. */
export declare const noteEnds: ({ state, now, outcomes }: Draft, before: number) => void;
