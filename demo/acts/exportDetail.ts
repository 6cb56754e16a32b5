import { expansion } from '../sdk.js'
import { $account, accessTo } from '../host/account.js'
import { now } from '../host/clock.js'
import { CONTACTS } from '../host/contacts.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'
import { download } from './download.js'

/** Who opened which campaign, contact by contact: an option. The page refuses, and tells the SDK what was refused, and where. */
export function exportDetail(): void {
  const account = $account.get()
  if (!account) return
  if (accessTo(account, 'export-detaille', now()) === 'locked') {
    toast(say('L’export par contact est une option : export refusé.', 'The export by contact is an add-on: not exported.'), 'refused')
    expansion.track('access_denied', { resource: 'detailed-export', anchor: '#export-detail' })
    return
  }
  download('pli-ouvertures.csv', [
    say('campagne,adresse,ouverte', 'campaign,address,opened').split(','),
    ...account.sent.flatMap(({ subject }, at) => CONTACTS.map(({ address }, index) => [subject, address, (at + index) % 3 === 0 ? say('non', 'no') : say('oui', 'yes')])),
  ])
  toast(say('Détail exporté.', 'Detail exported.'))
}
