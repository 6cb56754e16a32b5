import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Channel } from '../../src/model/handoff.js'
import type { Status } from '../server/handoffs.js'
import { $now } from '../host/clock.js'
import { formatDistance, formatMoment } from '../host/format.js'
import { $handoffs, type Handed } from '../host/inbox.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { MailReader } from './MailReader.js'
import { Section } from './Section.js'

const CHANNELS: [Channel, string][] = [
  ['email', say('E-mails', 'E-mails')],
  ['crm', say('Vente (CRM)', 'Sales (CRM)')],
  ['retention', say('Fidélisation', 'Retention')],
  ['advocacy', say('Ambassadeurs', 'Advocacy')],
]

const STATUSES: Record<Status, string> = {
  scheduled: say('programmé', 'scheduled'),
  sending: say('en route', 'on its way'),
  sent: say('parti', 'sent'),
  cancelled: say('annulé', 'cancelled'),
  expired: say('périmé', 'expired'),
  listed: say('à traiter', 'to be taken up'),
}

const detailsOf = ({ dueAt, status, kind, revision, channel }: Handed): string =>
  [
    formatMoment(dueAt),
    STATUSES[status],
    ...(channel === 'email' ? [kind === 'service' ? say('message de service', 'service message') : say('message commercial', 'marketing message')] : []),
    ...(revision > 1 ? [`${say('révision', 'revision')} ${revision}`] : []),
  ].join(' · ')

/** What the SDK handed over, by channel: mails for the account, cases for the people who look after it. */
export function Handoffs(): JSX.Element {
  const handoffs = useStore($handoffs)
  const now = useStore($now)
  const [open, setOpen] = useState<string | undefined>()
  const opened = handoffs.find(({ key }) => key === open)
  return (
    <Section title={say('Remis à la page', 'Handed over')} count={handoffs.length} test="handoffs">
      {handoffs.length === 0 && <p class="empty">{say('Rien. Le premier e-mail part à 80 % du quota.', 'Nothing yet. The first e-mail leaves at 80% of the quota.')}</p>}
      {CHANNELS.map(([channel, name]) => {
        const theirs = handoffs.filter((handed) => handed.channel === channel)
        return theirs.length > 0 && (
          <div key={channel} class="channel">
            <h3>{name}</h3>
            <ul class="mails">
              {theirs.map(({ key, status, title, dueAt, revision }) => (
                <li key={key}>
                  <button type="button" class="mail" data-test="handoff" data-key={key} data-channel={channel} data-status={status} onClick={() => setOpen(key)}>
                    <span class="mail-subject">{title}</span>
                    <span class="mail-when">{formatMoment(dueAt)} · {status === 'scheduled' ? formatDistance(dueAt, now) : STATUSES[status]}</span>
                    {revision > 1 && <span class="badge">{say('révisé', 'revised')} {revision}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {opened && <MailReader subject={opened.title} when={detailsOf(opened)} html={opened.html} src={opened.src} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
