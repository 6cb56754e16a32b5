import type { Consent } from '../model/account.js';
import type { Behaviour, Screen, State } from '../model/state.js';
/**
 * Reads a record that anything may have been written into; without one, a subject nobody has met.
 * What a broken record leaves behind may not persuade for as long as a refusal would have lasted.
 */
export declare const readState: (record: unknown, now: number) => {
    state: State;
    broken: boolean;
};
export declare const readScreen: (record: unknown) => Screen;
/** Behaviour as consent lets it be used: stored and of this page, of this page only, or none. */
export declare const behaviourFor: (consent: Consent, stored: Behaviour, page: Behaviour | undefined) => Behaviour;
/** What may be written: behaviour only when granted; what was stored before stays while consent is pending, and goes when it is denied. */
export declare const toRecord: (consent: Consent, state: State, stored: Behaviour) => State;
