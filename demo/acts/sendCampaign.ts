import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { EMAILS } from '../host/plans.js'
import { now } from '../host/clock.js'
import { formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import type { Segment } from '../host/seed.js'
import { toast } from '../host/toast.js'
import { reportUsage } from './reportUsage.js'

/** Sends a campaign, or refuses: the SDK answers, the page decides. True when it was sent. */
export function sendCampaign(subject: string, segment: Segment): boolean {
  const access = expansion.check(EMAILS, { requested: segment.size })
  if (!access.allowed) {
    toast(
      access.mode === 'full' && access.remaining
        ? say(`Il reste ${formatNumber(access.remaining)} e-mails ce mois-ci : envoi refusé.`, `${formatNumber(access.remaining)} e-mails are left this month: not sent.`)
        : say('Votre quota est atteint : envoi refusé.', 'Your quota is reached: not sent.'),
      'refused',
    )
    expansion.reportBlockedWrite(EMAILS)
    return false
  }
  changeAccount(({ used, sent }) => ({
    used: used + segment.size,
    sent: [{ subject, segment: segment.id, recipients: segment.size, at: now() }, ...sent],
  }))
  reportUsage()
  toast(say(`Campagne envoyée à ${formatNumber(segment.size)} contacts.`, `Campaign sent to ${formatNumber(segment.size)} contacts.`))
  return true
}
