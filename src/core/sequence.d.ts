import type { Campaign, Step } from '../model/campaign.js';
import type { Verdict } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { Enrolment, State } from '../model/state.js';
/** The step of a sequence whose turn it is, when it is due, and how long it may still be shown. */
export interface Turn {
    step: Step;
    dueAt?: number;
    missedAt?: number;
    /** Why it is not its turn after all. */
    no?: Verdict;
    /** When the turn of the next one comes. */
    nextAt?: number;
}
/** When a step is due, whatever surface or mail carries it; undefined until the fact that it counts from. */
export declare const dueAt: (campaign: Campaign, step: Step, enrolment: Enrolment, state: State) => number | undefined;
export declare const holds: (step: Step, enrolment: Enrolment, state: State) => boolean;
export declare const isAnswered: (situation: Situation, state: State, enrolment: Enrolment, { id, reopens }: Step) => boolean;
export declare const turnOf: (campaign: Campaign, enrolment: Enrolment, situation: Situation, state: State, now: number) => Turn | undefined;
