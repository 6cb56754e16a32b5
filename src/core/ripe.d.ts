import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
import type { Rules } from './rules.js';
/** Views of one feature within a time, latest last. */
export declare const viewsOf: ({ behaviour }: State, feature: string, within: number, now: number) => number[];
export declare const viewedFeatures: ({ behaviour }: State) => string[];
/** Whether there may be something to say or to hand over: then the half that speaks is needed. */
export declare const isRipe: (rules: Rules, situation: Situation, state: State, now: number) => boolean;
