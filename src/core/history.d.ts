import type { Surface } from '../model/campaign.js';
import type { TopicKey } from '../model/event.js';
import { type Cap, type Policy } from '../model/policy.js';
import type { Clock, Impression, State } from '../model/state.js';
/** How many times "Plus tard" was chosen on a topic. */
export declare const snoozesOf: (state: State, topic: TopicKey) => number;
/** Length of the quiet that an answer asks for, never under the floors. */
export declare const quietFor: (policy: Policy, answer: "snoozed" | "declined", snoozesBefore: number) => number;
/** Marketing impressions that a cap still counts, and when enough of them will have left. */
export declare const capEnds: (history: readonly Impression[], cap: Cap, surface: Surface, clock: Clock, now: number) => {
    count: number;
    until: number | undefined;
} | undefined;
/** Forgets what no rule reads any more; when too many are left, the oldest that silence nothing go first. */
export declare const compactHistory: (state: State, policy: Policy, now: number) => Impression[];
