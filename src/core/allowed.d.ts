import type { Rule, Verdict } from '../model/decision.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** What a rule found: its verdict without its name. */
export type Finding = Omit<Verdict, 'rule'>;
/** What marketing on a topic needs, on screen and by mail alike: who, consent, satisfaction, and the person's own answers. */
export declare const allowances: readonly [Rule, (situation: Situation, state: State, topic: Topic, now: number) => Finding][];
export declare const mayPersuade: (situation: Situation, state: State, topic: Topic, now: number) => boolean;
