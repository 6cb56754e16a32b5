import type { Input } from '../model/input.js';
import type { Draft } from './draft.js';
/** Applies one input to a draft. */
export declare const fold: (draft: Draft, input: Input) => void;
