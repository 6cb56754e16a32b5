import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { $mailbox } from '../host/mailbox.js'
import { useStore } from '../host/useStore.js'
import { MailReader } from './MailReader.js'
import { Section } from './Section.js'

/** The mails that the server has really sent. */
export function Inbox(): JSX.Element | null {
  const mailbox = useStore($mailbox)
  const [open, setOpen] = useState<string | undefined>()
  if (!mailbox) return null
  const { mails } = mailbox
  const mail = mails.find(({ id }) => id === open)
  return (
    <Section title={say('Boîte de réception', 'Inbox')} count={mails.length} test="inbox">
      {mails.length === 0 && <p class="empty">{say('Vide. Le serveur envoie chaque mail à son jour, par SMTP.', 'Empty. The server sends each mail on its day, by SMTP.')}</p>}
      <ul class="mails">
        {mails.map(({ id, subject, to, dueAt, at }) => (
          <li key={id}>
            <button type="button" class="mail" data-test="received" data-key={id} data-to={to} onClick={() => setOpen(id)}>
              <span class="mail-subject">{subject}</span>
              <span class="mail-when">{formatMoment(dueAt ?? at)} · {to}</span>
            </button>
          </li>
        ))}
      </ul>
      {mail && (
        <MailReader subject={mail.subject} when={`${formatMoment(mail.at)} · ${say('à', 'to')} ${mail.to}`} src={`/expansion/inbox/${encodeURIComponent(mail.id)}.html`} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  )
}
