import type { Campaign } from '../model/campaign.js';
import type { Border } from '../model/shape.js';
import type { Draft } from './draft.js';
import type { Rules } from './rules.js';
/** What follows from the facts, in the order of the flow: sequences begin and end, hand-offs follow, the rest is forgotten. */
export declare const conclude: (draft: Draft, rules: Rules<Campaign>, before: number, border: Border) => void;
