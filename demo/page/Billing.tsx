import type { JSX } from 'preact'
import { $account, limitOf } from '../host/account.js'
import { planOf } from '../host/plans.js'
import { formatDay, formatMoney, formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import { hrefOf } from '../host/route.js'
import { useStore } from '../host/useStore.js'

export function Billing(): JSX.Element {
  const account = useStore($account)!
  const limit = limitOf(account)
  return (
    <div class="page" data-test="page-billing">
      <section class="panel" aria-labelledby="plan-title">
        <div class="panel-head">
          <h2 id="plan-title">{say('Votre plan', 'Your plan')}</h2>
          <a class="button" href={hrefOf('pricing')}>{say('Changer de plan', 'Change plan')}</a>
        </div>
        <dl class="figures">
          <div><dt>Plan</dt><dd data-test="plan">{planOf(account.plan).name}</dd></div>
          <div><dt>{say('E-mails par mois', 'E-mails a month')}</dt><dd>{limit === undefined ? say('sans limite', 'unlimited') : formatNumber(limit)}</dd></div>
          <div><dt>{say('Renouvellement', 'Renewal')}</dt><dd>{formatDay(account.renewsAt)}</dd></div>
        </dl>
      </section>
      <section class="panel" aria-labelledby="invoices-title">
        <div class="panel-head"><h2 id="invoices-title">{say('Factures', 'Invoices')}</h2></div>
        <table class="table">
          <tbody>
            {account.invoices.map(({ label, amount, at }) => (
              <tr key={at}>
                <td>{label}</td>
                <td class="number soft">{formatDay(at)}</td>
                <td class="number">{formatMoney(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
