import type { Subject, Traits } from '../../src/model/account.js'
import { $account, type Account } from './account.js'
import { monthlyPrice, planOf } from './plans.js'
import { $person, accountName } from './session.js'

/** The facts about the account that the page tells the SDK. */
export const traitsOf = (account: Account): Traits => ({
  plan: account.plan,
  products: account.products,
  seats: account.seats,
  customerSince: account.since,
  mrr: monthlyPrice(planOf(account.plan), account.seats),
  timeZone: 'Europe/Paris',
})

/** Who is on the page, for `init` and `identify`; null when nobody is logged in. */
export function currentSubject(): Subject | null {
  const person = $person.get()
  const account = $account.get()
  if (!person || !account) return null
  return {
    accountId: person.account,
    accountName: accountName(person),
    userId: person.id,
    roles: [person.role],
    traits: traitsOf(account),
  }
}
