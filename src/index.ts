import { CAMPAIGNS } from './catalogue/campaigns/index.js'
import { TRIGGERS } from './catalogue/triggers.js'
import { UPSELL_SIGNALS } from './catalogue/signals.js'
import { compileRules } from './core/rules.js'
import type { Campaign } from './model/campaign.js'
import type { Options } from './model/options.js'
import { createBrowserPlatform } from './platform/browser.js'
import { pageLanguage } from './platform/language.js'
import { createInstance } from './shell/expansion.js'
import type { Expansion } from './shell/public.js'

/**
 * The built-in campaigns, some of them switched off or changed.
 * @example createExpansion({ campaigns: builtInCampaigns({ 'upsell-offer': false }) })
 */
export const builtInCampaigns = (changes: { [id: string]: false | Partial<Campaign> } = {}): Campaign[] =>
  CAMPAIGNS.flatMap(campaign => {
    const change = Object.hasOwn(changes, campaign.id) ? changes[campaign.id] : undefined
    return change === false ? [] : { ...campaign, ...change }
  })

/** On a server, and in browsers that are too old, nothing runs and nothing complains. */
const isSupported = (): boolean => 'findLast' in Array.prototype && 'document' in globalThis

/** Gives a campaign its type, and nothing else. */
export const defineCampaign = (campaign: Campaign): Campaign => campaign

/**
 * Starts. Returns at once; everything works before it is ready, and nothing of it throws.
 * @example
 * const expansion = createExpansion({ subject: { accountId: 'a1', userId: 'u1', roles: ['owner'] }, consent: 'granted', catalog })
 * expansion.track('premium_feature_viewed', { feature: 'automations' })
 */
export const createExpansion = (given: Options): Expansion => {
  // What a page put on every object is no option of ours.
  const own = { __proto__: null, ...given } as Options
  const options = { __proto__: null, enabled: isSupported() || !!own.platform, ...own } as Options
  return createInstance(options, {
    platform: createBrowserPlatform(options.app ?? 'expansion', options.platform),
    rules: async ({ campaigns }) => compileRules((await campaigns) ?? TRIGGERS, UPSELL_SIGNALS),
    language: pageLanguage,
    loadSpeaker: async ports => (await import('./speech.js')).speak(ports),
    describe: async problem => (await import('./core/problem.js')).describe(problem),
  })
}

export type * from './model/account.js'
export type * from './model/campaign.js'
export type * from './model/catalog.js'
export type * from './model/decision.js'
export type * from './model/event.js'
export type * from './model/handoff.js'
export type * from './model/message.js'
export type * from './model/options.js'
export type * from './model/outcome.js'
export type * from './model/platform.js'
export type * from './model/policy.js'
export type * from './model/signal.js'
export type { State } from './model/state.js'
export type { Theme } from './model/ui.js'
export type { TrialStatus } from './core/trial.js'
export type { Opportunity } from './shell/opportunities.js'
export type { Expansion }
