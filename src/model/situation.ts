import type { Consent, Entitlements, Traits } from './account.js'
import type { HandlerName } from './campaign.js'
import type { Catalog } from './catalog.js'
import type { Reason } from './decision.js'
import type { Policy } from './policy.js'

/** What is true around the state while deciding: who, under which rules, on what page. Never stored. */
export interface Situation {
  accountId: string
  userId: string
  roles: string[]
  traits: Traits
  entitlements?: Entitlements
  consent: Consent
  catalog: Catalog
  /** Until the half that speaks is loaded, only what the score needs. */
  policy: Policy
  handlers: readonly HandlerName[]
  page: PageSituation
  /** False when nothing survives this page: marketing then stays silent. */
  durable: boolean
}

export interface PageSituation {
  visible: boolean
  held: boolean
  /** Why no modal may open at this moment: the person types, a host dialog is open, the page has just loaded. */
  obstacle?: Reason
  /** What the person's other devices know was promised and has not come: their answers may be in it. */
  uninformed?: boolean
  /** Steps, as `campaign.step`, that could not be drawn on this page, or not be kept there. */
  undrawable?: readonly string[]
  /** Path of the page's address. */
  path?: string
  /** Identifies this tab in claims. */
  tab: string
  /** A claim known to be dead: its tab is gone. */
  dead?: string
}
