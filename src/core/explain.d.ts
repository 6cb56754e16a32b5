import type { Campaign } from '../model/campaign.js';
import type { Explanation } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { Screen, State } from '../model/state.js';
import type { Rules } from './rules.js';
/** The same rules as `decide()`, asked of every campaign and without stopping at the first no. */
export declare const explain: (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, now: number, only?: string) => Explanation[];
