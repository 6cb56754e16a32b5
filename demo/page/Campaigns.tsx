import type { JSX } from 'preact'
import { exportDetail } from '../acts/exportDetail.js'
import { $account } from '../host/account.js'
import { formatDay, formatNumber, formatPercent } from '../host/format.js'
import { say } from '../host/locale.js'
import { segmentName } from '../host/seed.js'
import { useStore } from '../host/useStore.js'
import { Composer } from './Composer.js'
import { Icon } from './Icon.js'

const opening = (subject: string): number => 34 + ((subject.length * 7) % 170) / 10

export function Campaigns(): JSX.Element {
  const { sent, drafts } = useStore($account)!
  return (
    <div class="page">
      <Composer />
      {drafts.length > 0 && (
        <section class="panel" aria-labelledby="drafts-title" data-test="drafts">
          <div class="panel-head">
            <h2 id="drafts-title">{say('Brouillons', 'Drafts')}</h2>
            <span class="soft">{drafts.length}</span>
          </div>
          <ul class="list">
            {drafts.map((subject, index) => <li key={drafts.length - index} class="list-row"><strong>{subject}</strong></li>)}
          </ul>
        </section>
      )}
      <section class="panel" aria-labelledby="sent-title">
        <div class="panel-head">
          <h2 id="sent-title">{say('Envoyées ce mois-ci', 'Sent this month')} <span class="soft">{sent.length}</span></h2>
          {sent.length > 0 && (
            <button type="button" class="button" id="export-detail" data-test="export-detail" onClick={exportDetail}>
              <Icon name="export" /> {say('Exporter par contact', 'Export by contact')}
            </button>
          )}
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
