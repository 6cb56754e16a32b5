import type { Consent } from './account.js'
import type { Campaign, HandlerName } from './campaign.js'
import type { Catalog } from './catalog.js'
import type { Policy } from './policy.js'

/** What a file may hold: the options of `createExpansion` that are data, and what only the checks need. `dist/campaign.schema.json` describes it. */
export interface Configuration {
  /** Where editors find the schema. */
  $schema?: string
  app?: string
  consent?: Consent
  locale?: string
  catalog?: Catalog
  campaigns?: Campaign[]
  policy?: Partial<Policy>
  copy?: Record<string, string>
  /** The same texts by language, for the linter: a campaign that lacks one of them is named. */
  translations?: Record<string, Record<string, string>>
  /** The names of the handlers that the host gives, or the handlers themselves. */
  handlers?: HandlerName[] | { [H in HandlerName]?: unknown }
  /** The host's own events, with the types of their props; a `?` after a name makes it optional. */
  events?: Record<string, Record<string, PropType>>
}

export type PropType = 'string' | 'number' | 'boolean'
