import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { PACK } from '../host/addOns.js'
import { now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { serverAnswers } from '../host/server.js'
import { toast } from '../host/toast.js'
import { reportUsage } from './reportUsage.js'

/** 5 000 more e-mails for the current period. */
export async function buyPack(): Promise<void> {
  await serverAnswers()
  changeAccount(({ packs, invoices }) => ({
    packs: packs + 1,
    invoices: [{ label: say('Pack 5 000 e-mails', '5,000 e-mail pack'), amount: PACK.price, at: now() }, ...invoices],
  }))
  expansion.track('converted', { kind: 'add-on', addOn: PACK.id, revenue: PACK.price })
  reportUsage()
  toast(say('5 000 e-mails ajoutés à ce mois-ci.', '5,000 e-mails added to this month.'))
}
