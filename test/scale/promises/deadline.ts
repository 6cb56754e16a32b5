import { createLedger, type Ledger } from '../../core/properties/ledger.js'
import type { CreateCheck } from '../check.js'

/** I5, within one browser: what a message or a mail says of an offer's end is never later than what was seen or has left before. */
export const deadline: CreateCheck = ({ found, steady }) => {
  const ledgers = new Map<number, Ledger>()
  const of = (browser: number): Ledger => {
    const known = ledgers.get(browser) ?? createLedger(problem => problem.startsWith('I5') && found(problem), steady)
    ledgers.set(browser, known)
    return known
  }
  return {
    drawn: ({ browser, subject }, message) => of(browser).drawn(subject, message),
    left({ browser, subject, sound }, { facts: { offer } }, _, answer) {
      if (offer && sound && answer) of(browser).promised(subject, offer)
    },
    handed(page, handoffs, now) {
      of(page.browser).take(handoffs, now, page, () => true)
      of(page.browser).pass(now, () => false)
    },
  }
}
