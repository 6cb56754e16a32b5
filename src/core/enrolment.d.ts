import type { Campaign } from '../model/campaign.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { Enrolment, State, StepRecord } from '../model/state.js';
import type { Draft } from './draft.js';
/** The latest one of a campaign on a topic, ended or not. */
export declare const enrolmentOf: (state: State, campaign: string, topic?: Topic) => Enrolment | undefined;
export declare const stepRecord: (enrolment: Enrolment, step: string) => StepRecord;
/** Whether a sequence may start again at `at`, the latest event that would bring it about. */
export declare const mayReturn: ({ exit }: Enrolment, at: number, { policy }: Situation) => boolean;
/**
 * Brings someone into a sequence, or back into it by an event that came once "Plus tard" was over. `at` is the latest such event.
 * A sequence that was answered for good starts again after `policy.reenrol` at the earliest.
 */
export declare const enrol: ({ state, situation }: Draft, { id, version }: Campaign, topic: Topic, at: number, period?: string) => Enrolment | undefined;
