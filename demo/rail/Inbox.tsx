import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { $mailbox } from '../host/mailbox.js'
import { useStore } from '../host/useStore.js'
import { MailReader } from './MailReader.js'
import { Section } from './Section.js'

const TEAMS: Record<string, string> = {
  crm: say('vente', 'sales'),
  retention: say('fidélisation', 'retention'),
  advocacy: say('ambassadeurs', 'advocacy'),
}

/** The mails that the server has really sent, and the cases that it listed for people. */
export function Inbox(): JSX.Element | null {
  const mailbox = useStore($mailbox)
  const [open, setOpen] = useState<string | undefined>()
  if (!mailbox) return null
  const { mails, cases } = mailbox
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
        {cases.map(({ key, channel, subject, template, dueAt, status }) => (
          <li key={key}>
            <div class="mail case" data-test="case" data-key={key} data-status={status}>
              <span class="mail-subject">{subject || template}</span>
              <span class="mail-when">{formatMoment(dueAt)}</span>
              <span class="badge">{TEAMS[channel]}</span>
            </div>
          </li>
        ))}
      </ul>
      {mail && (
        <MailReader subject={mail.subject} when={`${formatMoment(mail.at)} · ${say('à', 'to')} ${mail.to}`} src={`/expansion/inbox/${encodeURIComponent(mail.id)}.html`} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  )
}
