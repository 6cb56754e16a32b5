import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { beginCampaign } from '../acts/campaigns.js'
import { sendCampaign } from '../acts/sendCampaign.js'
import { $account } from '../host/account.js'
import { DRAFTS } from '../host/drafts.js'
import { $access } from '../host/explanations.js'
import { formatDate, formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import { hrefOf } from '../host/route.js'
import { SEGMENTS, type Segment } from '../host/seed.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

/** Writes a campaign and sends it to a segment; closed by the page itself while the SDK answers `read-only`. */
export function Composer(): JSX.Element {
  const { sent, drafts } = useStore($account)!
  const at = sent.length + drafts.length
  const draft = DRAFTS[at % DRAFTS.length]!
  const [subject, setSubject] = useState(draft.subject)
  const access = useStore($access)
  const closed = access.mode !== 'full'

  const next = (): void => setSubject(DRAFTS[(at + 1) % DRAFTS.length]!.subject)
  const send = (segment: Segment): void => {
    if (sendCampaign(subject, segment)) next()
  }
  const begin = (): void => {
    beginCampaign(subject)
    next()
  }

  return (
    <section class="panel composer" aria-labelledby="composer-title" data-closed={closed}>
      <div class="panel-head">
        <h2 id="composer-title">{say('Campagne en cours', 'Current campaign')}</h2>
        {closed
          ? <span class="badge" data-tone="warn"><Icon name="lock" /> {say('Lecture seule', 'Read-only')}</span>
          : <button type="button" class="button" id="new-campaign" data-test="new-campaign" onClick={begin}><Icon name="plus" /> {say('Nouvelle campagne', 'New campaign')}</button>}
      </div>
      {closed && (
        <p class="notice" data-test="read-only">
          {access.resetsAt
            ? say(`Votre quota est atteint : les envois reprennent le ${formatDate(access.resetsAt)}. Tout le reste marche : lire, exporter, payer, partir.`, `Your quota is reached: sending starts again on ${formatDate(access.resetsAt)}. Everything else works: reading, exporting, paying, leaving.`)
            : say('Votre quota est atteint.', 'Your quota is reached.')}{' '}
          <a href={hrefOf('pricing')}>{say('Voir les tarifs', 'See pricing')}</a>
        </p>
      )}
      <label class="field">
        <span>{say('Objet', 'Subject')}</span>
        <input data-test="subject" value={subject} readOnly={closed} onInput={(event) => setSubject(event.currentTarget.value)} />
      </label>
      <div class="letter" aria-hidden="true">
        <span class="letter-stripe" />
        <span class="letter-from">Maison Lanterne</span>
        <strong class="letter-subject">{subject}</strong>
        <span class="letter-text">{draft.body}</span>
        <span class="letter-button">{draft.action}</span>
      </div>
      <ul class="segments" aria-label={say('Envoyer à', 'Send to')}>
        {SEGMENTS.map((segment) => (
          <li key={segment.id} class="segment">
            <span class="segment-text">
              <strong>{segment.name}</strong>
              <small>{segment.hint}</small>
            </span>
            <button type="button" class="button" data-test={`send-${segment.size}`} data-refuses={closed} onClick={() => send(segment)}>
              {closed && <Icon name="lock" />} {say(`Envoyer à ${formatNumber(segment.size)}`, `Send to ${formatNumber(segment.size)}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
