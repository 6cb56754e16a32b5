import type { Campaign } from './model/campaign.js';
import type { Options } from './model/options.js';
import type { Expansion } from './shell/public.js';
/**
 * The built-in campaigns, some of them switched off or changed.
 * @example createExpansion({ campaigns: builtInCampaigns({ 'upsell-offer': false }) })
 */
export declare const builtInCampaigns: (changes?: {
    [id: string]: false | Partial<Campaign>;
}) => Campaign[];
/** Gives a campaign its type, and nothing else. */
export declare const defineCampaign: (campaign: Campaign) => Campaign;
/**
 * Starts. Returns at once; everything works before it is ready, and nothing of it throws.
 * @example
 * const expansion = createExpansion({ subject: { accountId: 'a1', userId: 'u1', roles: ['owner'] }, consent: 'granted', catalog })
 * expansion.track('premium_feature_viewed', { feature: 'automations' })
 */
export declare const createExpansion: (options: Options) => Expansion;
export type * from './model/account.js';
export type * from './model/campaign.js';
export type * from './model/catalog.js';
export type * from './model/decision.js';
export type * from './model/event.js';
export type * from './model/handoff.js';
export type * from './model/message.js';
export type * from './model/options.js';
export type * from './model/outcome.js';
export type * from './model/platform.js';
export type * from './model/policy.js';
export type * from './model/signal.js';
export type { State } from './model/state.js';
export type { Theme } from './model/ui.js';
export type { TrialStatus } from './core/trial.js';
export type { Opportunity } from './shell/opportunities.js';
export type { Expansion };
