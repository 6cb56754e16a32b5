import type { JSX } from 'preact'
import { $account } from '../host/account.js'
import { formatDay, formatNumber, formatPercent } from '../host/format.js'
import { say } from '../host/locale.js'
import { segmentName } from '../host/seed.js'
import { useStore } from '../host/useStore.js'
import { Composer } from './Composer.js'

const opening = (subject: string): number => 34 + ((subject.length * 7) % 170) / 10

export function Campaigns(): JSX.Element {
  const { sent } = useStore($account)!
  return (
    <div class="page">
      <Composer />
      <section class="panel" aria-labelledby="sent-title">
        <div class="panel-head">
          <h2 id="sent-title">{say('Envoyées ce mois-ci', 'Sent this month')}</h2>
          <span class="soft">{sent.length}</span>
        </div>
        {sent.length === 0 && <p class="empty">{say('Rien pour l’instant : votre première campagne est à un clic.', 'Nothing yet: your first campaign is one click away.')}</p>}
        {sent.length > 0 && (
          <table class="table" data-test="sent">
            <thead>
              <tr>
                <th scope="col">{say('Objet', 'Subject')}</th>
                <th scope="col" class="number">{say('Envois', 'Sent')}</th>
                <th scope="col" class="number wide">{say('Ouvertures', 'Opened')}</th>
                <th scope="col" class="number">Date</th>
              </tr>
            </thead>
            <tbody>
              {sent.map((campaign) => (
                <tr key={campaign.at}>
                  <td><strong>{campaign.subject}</strong><small>{segmentName(campaign.segment)}</small></td>
                  <td class="number">{formatNumber(campaign.recipients)}</td>
                  <td class="number wide">{formatPercent(opening(campaign.subject))}</td>
                  <td class="number soft">{formatDay(campaign.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
