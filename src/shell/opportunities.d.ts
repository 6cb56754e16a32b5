import type { Rules } from '../core/rules.js';
import type { Topic } from '../model/event.js';
import type { View } from './speech.js';
/** Something the account may be ready for. */
export interface Opportunity {
    campaign: string;
    topic: Topic;
    /** Epoch ms. */
    since: number;
    score: number;
}
export declare const opportunitiesOf: (rules: Rules, { state, situation, now }: View) => Opportunity[];
