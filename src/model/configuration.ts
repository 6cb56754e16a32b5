import type { Consent } from './account.js'
import type { Campaign, HandlerName } from './campaign.js'
import type { Catalog } from './catalog.js'
import type { Policy } from './policy.js'
import type { Theme } from './ui.js'

/** What a file may hold: the options of `createExpansion` that are data, and what only the checks need. `dist/campaign.schema.json` describes it. */
export interface Configuration {
  /** Where editors find the schema. */
  $schema?: string
  /** Storage namespace, 1 to 64 characters; two applications on one origin need two. `'expansion'` by default. */
  app?: string
  /** Missing means `pending`, with one warning. */
  consent?: Consent
  /** BCP 47; the document's language by default. French and English are built in. */
  locale?: string
  /** What is sold; without it nothing has a price. */
  catalog?: Catalog
  /** In the order of priority, 10,000 at most; the built-in ones by default. */
  campaigns?: Campaign[]
  /** What is absent keeps its default. */
  policy?: Partial<Policy>
  theme?: Theme
  /** Texts by key, of at most 2,000 characters, instead of the built-in ones. */
  copy?: Record<string, string>
  /** The same texts by language, for the linter: a campaign that lacks one of them is named. */
  translations?: Record<string, Record<string, string>>
  /** The names of the handlers that the host gives, or the handlers themselves. */
  handlers?: HandlerName[] | { [H in HandlerName]?: unknown }
  /** The host's own events, with the types of their props; a `?` after a name makes it optional. */
  events?: Record<string, Record<string, PropType>>
}

export type PropType = 'string' | 'number' | 'boolean'
