import type { Input } from '../model/input.js';
import type { Outcome } from '../model/outcome.js';
import type { Storage } from '../model/platform.js';
import type { Situation } from '../model/situation.js';
import type { Behaviour } from '../model/state.js';
import type { Speaker, Spoken, View } from './speech.js';
export interface Batch {
    key: string;
    situation: Situation;
    inputs: readonly Input[];
    now: number;
    /** Behaviour kept in memory while consent is pending. */
    page: Behaviour | undefined;
    speaker: Speaker | undefined;
    /** Under which identifier to claim the screen, when this tab could draw at once. */
    claim: string | undefined;
}
export interface Committed {
    view: View;
    spoken?: Spoken;
    outcomes: Outcome[];
    /** Something that other tabs should look at. */
    changed: boolean;
    /** A record that could not be read, to be set aside. */
    broken?: unknown;
}
/**
 * The transaction is the lock: read, apply the inputs, decide and claim, write.
 * Two tabs are two writers, and neither loses.
 */
export declare const commit: (storage: Storage, { key, situation, inputs, now, page, speaker, claim }: Batch) => Promise<Committed>;
