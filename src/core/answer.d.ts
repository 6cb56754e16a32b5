import type { SpeechInput } from '../model/input.js';
import type { Border } from '../model/shape.js';
import type { Draft } from './draft.js';
/** How many times a step may be seen without an answer before that counts as "Fermer". */
export declare const SEEN_ENOUGH = 3;
/** What happened to a message or a hand-off of ours. */
export declare const hear: (draft: Draft, input: SpeechInput, border: Border) => void;
