import { watched } from './catalogue/triggers.js'
import { SIGNALS } from './catalogue/signals.js'
import { compileRules } from './core/rules.js'
import type { Campaign } from './model/campaign.js'
import type { Catalog } from './model/catalog.js'
import type { Changes, Options } from './model/options.js'
import { createBrowserPlatform } from './platform/browser.js'
import { pageLanguage } from './platform/language.js'
import { createInstance } from './shell/expansion.js'
import type { AnyEvents, EventName, Immutable, TrackProps, TypedCampaign } from './model/typed.js'
import type { Expansion as Instance } from './shell/public.js'

/** On a server, and in browsers that are too old, nothing runs and nothing complains. */
const isSupported = (): boolean => 'findLast' in Array.prototype && 'document' in globalThis

/**
 * Gives a campaign its type, and nothing else. With events and a catalogue declared, a name that does not exist is no type of a campaign.
 * @example
 * const catalog = { currency: 'EUR', plans: [{ id: 'free', … }], … } as const
 * defineCampaign<{ report_exported: { format: string } }, typeof catalog>({
 *   id: 'try-reports', version: 1, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'reports' } },
 *   when: { plan: 'free' }, steps: […],
 * })
 */
export const defineCampaign = <E = AnyEvents, C = Catalog>(campaign: TypedCampaign<NoInfer<E>, NoInfer<C>>): Campaign => campaign as Campaign

/** What the host holds, with its own events. */
export interface Expansion<E = AnyEvents> extends Omit<Instance, 'track'> {
  /**
   * Records a fact. Returns at once; what follows from it happens in a later task.
   * @example expansion.track('quota_updated', { meter: 'emails', used: 8000, limit: 10000 })
   */
  track<const N extends EventName<E>>(event: N, ...props: TrackProps<E, N>): void
}

/** The options, read only: a catalogue may be `as const`. */
export type Given = Omit<Options, 'catalog' | 'campaigns'> & { catalog?: Immutable<Catalog>; campaigns?: readonly Campaign[] | Changes | Promise<readonly Campaign[] | Changes> }

/**
 * Starts. Returns at once; everything works before it is ready, and nothing of it throws.
 * @example
 * const expansion = createExpansion({ subject: { accountId: 'a1', userId: 'u1', roles: ['owner'] }, consent: 'granted', catalog })
 * expansion.track('premium_feature_viewed', { feature: 'automations' })
 * @example With events of your own, a wrong name or prop does not compile
 * const expansion = createExpansion<{ report_exported: { format: string } }>({ … })
 * expansion.track('report_exported', { format: 'csv' })
 */
export const createExpansion = <E = AnyEvents>(given: Given): Expansion<E> => {
  // What a page put on every object is no option of ours.
  const options = { __proto__: null, ...given } as Options
  options.enabled ??= isSupported() || !!options.platform
  return createInstance(options, {
    platform: createBrowserPlatform(options.app ?? 'expansion', options.platform),
    rules: async ({ campaigns }) => compileRules(watched(await campaigns), SIGNALS),
    language: pageLanguage,
    loadSpeaker: async ports => (await import('./speech.js')).speak(ports),
    describe: async problem => (await import('./core/problem.js')).describe(problem),
  })
}

export { builtInCampaigns } from './catalogue/campaigns/built-in.js'
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
export type * from './model/report.js'
export type * from './model/signal.js'
export type * from './model/condition.js'
export type * from './model/snapshot.js'
export type * from './model/configuration.js'
export type * from './model/typed.js'
export type { State } from './model/state.js'
export type { Theme } from './model/ui.js'
export type { TrialStatus } from './core/trial.js'
export type { Opportunity } from './shell/opportunities.js'
