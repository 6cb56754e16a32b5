import type { Campaign } from '../model/campaign.js';
import type { Decision, Presentation } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { Enrolment, Screen, State } from '../model/state.js';
import { type Candidate } from './arbitration.js';
import type { Rules } from './rules.js';
export declare const candidateOf: (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, enrolment: Enrolment, now: number) => Candidate | undefined;
export declare const presentationOf: (candidate: Candidate) => Presentation;
/** Turns state, situation and time into what to show now, if anything, and why not for everyone else. Pure and whole. */
export declare const decide: (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, now: number) => Decision;
