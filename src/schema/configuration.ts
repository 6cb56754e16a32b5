import * as v from 'valibot'
import type { Configuration } from '../model/configuration.js'
import type { Options } from '../model/options.js'
import { catalog } from './catalog.js'
import { campaign } from './campaign.js'
import { handler, HANDLERS } from './button.js'
import { either } from './either.js'
import { policy } from './policy.js'
import { id, text } from './text.js'
import { theme } from './theme.js'

/** Every name that a type has: one too few does not compile. */
type Checked<Name extends string> = Record<Name, v.GenericSchema>

const texts = v.record(id, text)

/** What is data in the options of `createExpansion`, and what only the checks need. */
const entries = {
  $schema: v.optional(text),
  app: v.optional(id),
  consent: v.optional(v.picklist(['granted', 'pending', 'denied'])),
  locale: v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]+)*$/, "a language such as 'fr' or 'en-GB'"))),
  catalog: v.optional(catalog),
  policy: v.optional(policy),
  theme: v.optional(theme),
  copy: v.optional(texts),
  translations: v.optional(v.record(id, texts)),
  handlers: v.optional(either(v.union([v.array(handler), v.strictObject(Object.fromEntries(HANDLERS.map(name => [name, v.optional(v.any())])))]), input => (Array.isArray(input) ? 0 : 1))),
  events: v.optional(v.record(id, v.record(id, v.picklist(['string', 'number', 'boolean'])))),
}

/** A file, for editors. */
export const configuration: v.GenericSchema = v.strictObject({
  ...entries, handlers: v.optional(v.array(handler)), campaigns: v.optional(v.union([v.array(campaign), v.record(id, v.union([v.boolean(), v.looseObject({})]))])),
} satisfies Checked<keyof Configuration>)

const given = v.optional(v.any())

/** What `createExpansion` is given: campaigns are checked one by one, and what is no data by the engine. */
export const options: v.GenericSchema = v.strictObject({
  ...entries,
  campaigns: given, subject: given, snapshot: given, enabled: given, ui: given, links: given, deliver: given, endpoint: given, onStateChange: given,
  nonce: given, container: given, debug: given, platform: given,
} satisfies Checked<keyof Configuration | keyof Options>)
