import type { Draft } from './draft.js';
/** Ends the sequences that facts or time have ended. */
export declare const settle: (draft: Draft) => void;
