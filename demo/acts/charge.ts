import { changeAccount, type Account } from '../host/account.js'
import { now } from '../host/clock.js'

/** What was paid, on the account's list of invoices, with what it changes. */
export const charge = (label: string, amount: number, change: (account: Account) => Partial<Account>): void =>
  changeAccount((account) => ({ ...change(account), invoices: [{ label, amount, at: now() }, ...account.invoices] }))
