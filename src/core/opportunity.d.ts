import type { Campaign } from '../model/campaign.js';
import type { Topic } from '../model/event.js';
import type { SignalDefinition } from '../model/signal.js';
import type { Draft } from './draft.js';
import type { Rules } from './rules.js';
/** The plan that answers the signals: every feature looked at or asked for, more of every meter that runs short. */
export declare const proposedPlan: ({ situation, state, now }: Draft, signals: readonly SignalDefinition[]) => Topic | undefined;
/** Finds in the facts who may be ready for what. Falling back later cancels nothing. */
export declare const findOpportunities: (draft: Draft, rules: Rules<Campaign>) => void;
