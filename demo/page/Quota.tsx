import type { JSX } from 'preact'
import { $account, limitOf } from '../host/account.js'
import { formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Bar } from './Bar.js'

/** What is left of the month, on every page. */
export function Quota(): JSX.Element {
  const account = useStore($account)!
  const limit = limitOf(account)
  const text = `${formatNumber(account.used)} / ${limit === undefined ? '∞' : formatNumber(limit)}`
  return (
    <div class="quota">
      <span class="quota-label">{say('E-mails ce mois-ci', 'E-mails this month')}</span>
      <span class="quota-text" data-test="quota" data-used={account.used} data-limit={limit ?? ''}>{text}</span>
      {limit !== undefined && <Bar used={account.used} limit={limit} label={say('Quota d’e-mails', 'E-mail quota')} />}
    </div>
  )
}
