import { fit } from '../core/shape.js'
import type { Campaign } from '../model/campaign.js'
import type { Catalog } from '../model/catalog.js'
import { BUYING_ROLES, type Traits } from '../model/account.js'
import { DEFAULT_POLICY, type Policy } from '../model/policy.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import type { SubjectRecord } from './record.js'

/** What records are read with. */
export interface ReadOptions {
  /** The host's catalogue: names, prices, and what a plan contains. */
  catalog?: Catalog
  /** The built-in ones by default. */
  campaigns?: readonly Campaign[]
  signals?: readonly SignalDefinition[]
  policy?: Partial<Policy>
  /** Epoch ms at which the accounts are looked at; the present by default. */
  now?: number
}

/** One subject at one moment: what the engine itself would look at. */
export interface View {
  state: State
  situation: Situation
  now: number
}

const TRAITS = 'customerSince?:date renewedAt?:date nps?:mark csat?:mark timeZone?:zone fiscalYearEndMonth?:count mrr?:number seats?:number'

/** Traits with their dates as epoch ms; those that cannot be read are left out. */
const readTraits = (given: Traits): Traits => {
  const { plan, segment, products } = given as Record<string, unknown>
  return { ...fit(TRAITS, given, 'traits', { parse: Date.parse, complain() {} }).kept, plan: typeof plan === 'string' ? plan : undefined, segment: typeof segment === 'string' ? segment : undefined, products: Array.isArray(products) ? products : undefined } as Traits
}

export const viewOf = ({ state, accountId = '', traits = {}, entitlements }: SubjectRecord, { catalog, policy, now = Date.now() }: ReadOptions): View => ({
  state, now,
  situation: {
    accountId, userId: '', roles: [], traits: readTraits(traits), entitlements, consent: 'granted',
    catalog: catalog ?? { currency: 'EUR' },
    policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], ...policy },
    handlers: [], durable: true, page: { visible: true, held: false, tab: '' },
  },
})
