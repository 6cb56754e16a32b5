import type { Campaign } from '../model/campaign.js'
import type { Catalog } from '../model/catalog.js'
import type { Configuration } from '../model/configuration.js'
import type { Policy } from '../model/policy.js'

/** Something that is valid and still wrong. */
export interface Finding {
  rule: string
  /** An `error` is never what was meant; a `warning` may be. */
  severity: 'error' | 'warning'
  /** Such as `campaigns[2].steps[0].due`. */
  path: string
  message: string
  fix: string
}

/** A configuration with its defaults filled in. Every list is there. */
export interface Linted {
  given: Configuration
  campaigns: readonly Campaign[]
  /** Campaigns that have texts built in. */
  builtInIds: ReadonlySet<string>
  /** Whether a campaign is the built-in one, unchanged. */
  isBuiltIn: (campaign: Campaign) => boolean
  catalog: Required<Omit<Catalog, 'links' | 'evidence' | 'media'>> & Pick<Catalog, 'links' | 'evidence' | 'media'>
  policy: Policy
}

export type Found = Omit<Finding, 'rule' | 'severity'> & { severity?: Finding['severity'] }

/** One kind of mistake; what it finds is a warning unless it says otherwise. */
export type Rule = (config: Linted) => Iterable<Found>
