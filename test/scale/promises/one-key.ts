import { createLedger, type Ledger } from '../../core/properties/ledger.js'
import type { CreateCheck } from '../check.js'

/** I4: within one browser by the ledger of the property tests; two browsers of one account must mean the same mail by the same key. Where a disk fails, what was handed over may be forgotten: nothing is looked at. */
export const oneKey: CreateCheck = ({ person, found, steady }) => {
  if (person.oddity === 'disk-fails') return {}
  const ledgers = new Map<number, Ledger>()
  const meant = new Map<string, string>()
  return {
    handed(page, handoffs, now) {
      const ledger = ledgers.get(page.browser) ?? createLedger(problem => problem.startsWith('I4') && found(problem), steady)
      ledgers.set(page.browser, ledger)
      ledger.take(handoffs, now, page, by => !steady || !!by.over)
      for (const { key, channel, campaign, step, fields } of handoffs) {
        const meaning = [channel, channel === 'email' ? `${campaign}.${step} ${String(fields.topic)}` : ''].join(' ')
        if ((meant.get(key) ?? meaning) !== meaning) found(`I4 ${key} means ${meaning} and ${meant.get(key)}`)
        meant.set(key, meaning)
      }
    },
  }
}
