import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { Enrolment, State, Trial } from '../model/state.js';
export interface TrialStatus {
    status: 'none' | 'active' | 'ended' | 'converted';
    startedAt?: number;
    endsAt?: number;
    used: boolean;
}
/** Length of a topic's trial in days, as the catalogue has it: 7 for a feature, 14 for a product; others have one only if it says so. */
export declare const trialDays: ({ catalog }: Situation, { type, id }: Topic) => number;
export declare const trialOf: (state: State, topic: Topic) => Trial | undefined;
/** The trial that belongs to a sequence: one that had ended before it began says nothing about it. */
export declare const trialIn: (state: State, { topic, at }: Enrolment) => Trial | undefined;
/** Whether the topic was ever tried, here or before this browser knew the account. */
export declare const tried: (situation: Situation, state: State, topic: Topic) => boolean;
export declare const trialStatus: (state: State, topic: Topic, now: number) => TrialStatus;
/** Starts at the fact, not at the click. A trial that is already running is left as it is. */
export declare const startTrial: (situation: Situation, state: State, topic: Topic, days: number | undefined, at: number) => Trial | undefined;
