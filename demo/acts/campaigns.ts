import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

/** Puts what is being written among the drafts and begins another campaign. */
export function beginCampaign(subject: string): void {
  changeAccount(({ drafts }) => ({ drafts: [subject, ...drafts] }))
  expansion.track('campaign_created')
  toast(say('Campagne enregistrée parmi les brouillons.', 'Campaign kept among the drafts.'))
}
