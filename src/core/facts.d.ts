import type { Campaign } from '../model/campaign.js';
import type { Facts, Links, Message } from '../model/message.js';
import type { Presentation } from '../model/decision.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
import type { Rules } from './rules.js';
/** What texts and blocks about a topic are made from. */
export declare const factsOf: (situation: Situation, state: State, topic: Topic, now: number, links?: Links) => Facts;
/** Everything needed to draw a presentation, as data. */
export declare const messageOf: (rules: Rules<Campaign>, situation: Situation, state: State, presentation: Presentation, id: string, now: number, links?: Links) => Message;
