import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Handoff } from '../../src/model/handoff.js'
import { $now } from '../host/clock.js'
import { formatDistance, formatMoment } from '../host/format.js'
import { $inbox, statusOf, type MailStatus } from '../host/inbox.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { MailReader } from './MailReader.js'
import { Section } from './Section.js'

const STATUSES: Record<MailStatus, string> = {
  scheduled: say('programmé', 'scheduled'),
  sent: say('parti', 'sent'),
  cancelled: say('annulé', 'cancelled'),
}

const detailsOf = (mail: Handoff, now: number): string =>
  [
    formatMoment(mail.dueAt),
    STATUSES[statusOf(mail, now)],
    mail.kind === 'service' ? say('message de service', 'service message') : say('message commercial', 'marketing message'),
    ...(mail.revision > 1 ? [`${say('révision', 'revision')} ${mail.revision}`] : []),
  ].join(' · ')

/** The mails handed over to the page by `deliver`. */
export function Mails(): JSX.Element {
  const inbox = useStore($inbox)
  const now = useStore($now)
  const [open, setOpen] = useState<string | undefined>()
  const mail = inbox.find(({ key }) => key === open)
  return (
    <Section title={say('Courrier remis à la page', 'Mail handed to the page')} count={inbox.length} test="handoffs">
      {inbox.length === 0 && <p class="empty">{say('Aucun. Le premier part à 80 % du quota.', 'None yet. The first leaves at 80% of the quota.')}</p>}
      <ul class="mails">
        {inbox.map((handoff) => {
          const status = statusOf(handoff, now)
          return (
            <li key={handoff.key}>
              <button type="button" class="mail" data-test="handoff" data-key={handoff.key} data-status={status} onClick={() => setOpen(handoff.key)}>
                <span class="mail-subject">{handoff.subject || handoff.template}</span>
                <span class="mail-when">
                  {formatMoment(handoff.dueAt)} · {status === 'scheduled' ? formatDistance(handoff.dueAt, now) : STATUSES[status]}
                </span>
                {handoff.revision > 1 && <span class="badge">{say('révisé', 'revised')} {handoff.revision}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {mail && <MailReader subject={mail.subject || mail.template} when={detailsOf(mail, now)} html={mail.html} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
