import type { Consent, Subject } from './account.js'
import type { Campaign, HandlerName, Step } from './campaign.js'
import type { Catalog } from './catalog.js'
import type { Topic } from './event.js'
import type { Handoff } from './handoff.js'
import type { Links } from './message.js'
import type { Platform } from './platform.js'
import type { Policy } from './policy.js'
import type { Snapshot } from './snapshot.js'
import type { Theme } from './ui.js'

/**
 * Built-in campaigns by their identifier: switched off, switched on, or with other conditions, caps and steps. What brings one about changes
 * only in a list, by `builtInCampaigns()`: the small half that watches every page knows the built-in triggers alone.
 * @example { 'upsell-offer': false, 'cross-sell': { steps: { j0: { blocks: ['media'] } } }, nps: true }
 */
export interface Changes { [id: string]: boolean | Change }

/** What differs of one campaign; steps are a list of your own, or changes by the identifier of each. */
export type Change = Partial<Omit<Campaign, 'id' | 'trigger' | 'steps'>> & { steps?: Step[] | { [step: string]: Partial<Step> } }

/** What `createExpansion` and `expansion.init` take. */
export interface Options {
  /** Storage namespace; two applications on one origin need two names. `'expansion'` by default. */
  app?: string
  /** Absent or null: nothing is recorded until `identify`. */
  subject?: Subject | null
  /** Say it explicitly; missing means `pending`, with one warning. */
  consent?: Consent
  catalog?: Catalog
  /** The built-in ones by default; or changes to them, `{ 'upsell-offer': false, nps: true }`; or a list, which `builtInCampaigns()` may begin. */
  campaigns?: Campaign[] | Changes | Promise<Campaign[] | Changes>
  /** What other devices know, as `onStateChange` gave it. A promise holds marketing back for 3 seconds; if it takes longer, this page stays quiet. Null for somebody new. */
  snapshot?: Snapshot | null | Promise<Snapshot | null | undefined>
  /** Mirrors the state, at most once a second and when the page is left: keep the snapshot for the person's next device, and delete it after `forget()`. */
  onStateChange?: (snapshot: Snapshot) => void | Promise<void>
  /** `false`: nothing runs, nothing is stored, every call is accepted. */
  enabled?: boolean
  /** `false`: no interface; draw `$message` yourself and answer with `act()`. */
  ui?: boolean
  links?: Links
  policy?: Partial<Policy>
  /** BCP 47; the document's language by default. */
  locale?: string
  /** Texts by key, instead of the built-in ones. */
  copy?: Record<string, string>
  theme?: Theme
  handlers?: Handlers
  /** Takes hand-offs; resolving means that all were accepted. */
  deliver?: (handoffs: Handoff[]) => void | Promise<void>
  /** Where hand-offs are posted, in the absence of `deliver`: the only request that ever leaves. */
  endpoint?: string | Endpoint
  nonce?: string
  container?: Element
  /** Logs every decision to the console. */
  debug?: boolean
  /** Parts of the world to replace, for tests and demonstrations. */
  platform?: Partial<Platform>
}

/**
 * Takes `POST { handoffs: [...] }` as JSON, with an `Idempotency-Key` that names the hand-offs and their revisions.
 * 2xx accepts them all, or as far as a JSON answer says (`EndpointAnswer`); 408, 425, 429, 5xx and silence are tried again,
 * not before `Retry-After`, of which 6 hours at most are waited for; any other 4xx refuses these revisions for good.
 */
export interface Endpoint {
  /** Absolute, or relative to the page. */
  url: string
  /** Sent besides `Content-Type` and `Idempotency-Key`: a token against forgery, for instance. Anybody who sees the page sees them. */
  headers?: Record<string, string>
  /** As in `fetch`; cookies go to the same origin alone when absent. */
  credentials?: 'omit' | 'same-origin' | 'include'
}

/** A key in neither list is tried again; without `accepted`, every key that is not rejected is accepted. */
export interface EndpointAnswer {
  accepted?: string[]
  rejected?: { key: string; reason?: string }[]
}

/** The host performs; `on()` only observes. A promise keeps the button busy until it settles. */
export type Handlers = { [H in HandlerName]?: (call: HandlerCall) => unknown }

export interface HandlerCall {
  campaign: string
  step: string
  topic: Topic
  meter?: string
  /** What the button meant: the plan, the add-on, the message for the administrator; `quantity` is seats in all, or blocks of an add-on. */
  intent: { handler: HandlerName; plan?: string; addOn?: string; product?: string; bundle?: string; feature?: string; days?: number; billing?: 'monthly' | 'yearly'; quantity?: number; message?: string }
}
