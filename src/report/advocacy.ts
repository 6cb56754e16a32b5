import { type Criterion, type CriterionId, readyToAdvocate } from '../core/advocacy.js'
import { type Account, readAccount } from './account.js'
import { type ExportedRecord, readRecord } from './record.js'
import type { ReadOptions } from './view.js'

export type { Criterion, CriterionId }

export interface Advocacy {
  eligible: boolean
  criteria: Criterion[]
  /** What is still to be true, or to be known. */
  missing: CriterionId[]
  /** What an eligible account may be asked for. */
  targets: ('program' | 'referral' | 'testimonial')[]
}

/** Whether an account may be handed over to advocacy: all four, strictly, after a purchase. Otherwise what is missing. */
export const advocacyOf = ({ views, conversions }: Account): Advocacy => {
  const { criteria, missing } = readyToAdvocate(views, conversions)
  return { eligible: !missing.length, criteria, missing, targets: missing.length ? [] : ['program', 'referral', 'testimonial'] }
}

/**
 * The same, from what was exported; undefined when that is not a record.
 * @example advocacy({ state, traits: { customerSince: '2025-09-01T00:00:00Z', csat: { score: 5, at } } }, { catalog })?.missing // ['nps']
 */
export const advocacy = (given: ExportedRecord, options: ReadOptions = {}): Advocacy | undefined => {
  const record = readRecord(given)
  const account = typeof record === 'string' ? undefined : readAccount([record], options)
  return account && advocacyOf(account)
}
