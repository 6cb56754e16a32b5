import type { Campaign, Step } from '../model/campaign.js';
import type { Rule, Verdict } from '../model/decision.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { Enrolment, Screen, State } from '../model/state.js';
import { type Finding } from './allowed.js';
import { type Turn } from './sequence.js';
/** Someone who may be shown a step: everything that the rules read. */
export interface Candidate {
    campaign: Campaign;
    step: Step;
    topic: Topic;
    enrolment: Enrolment;
    turn: Turn;
    situation: Situation;
    state: State;
    screen: Screen;
    now: number;
}
type Ask = (candidate: Candidate) => Finding;
/** All the rules, in order. The first no decides; `explain()` asks every one. */
export declare const RULES: readonly [Rule, Ask][];
/** The first no, or undefined when every rule agrees. */
export declare const firstNo: (candidate: Candidate) => Verdict | undefined;
/** The first no to something that is already on the screen; whoever mutes a topic may still undo it there. */
export declare const lastingNo: (candidate: Candidate) => Verdict | undefined;
export {};
