import type { Session, State } from '../model/state.js';
/** A session ends after this much time without use, in all tabs together. */
export declare const IDLE: number;
export declare const beActive: (session: Session, at: number) => Session;
/** Whether something at `at` belongs to the session that is going on. */
export declare const inSession: ({ essential: { session } }: State, at: number, now: number) => boolean;
