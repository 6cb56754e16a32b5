import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Handoff } from '../../src/model/handoff.js'
import { formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { Icon } from '../page/Icon.js'

interface Props {
  mail: Handoff
  status: string
  onClose: () => void
}

/** One mail, as its reader would see it: a frame without scripts, forms or navigation. */
export function MailReader({ mail, status, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="reader" data-test="mail" aria-labelledby="mail-subject" onClose={onClose}>
      <header class="reader-head">
        <div>
          <h2 id="mail-subject">{mail.subject || mail.template}</h2>
          <p class="soft">
            {formatMoment(mail.dueAt)} · {status} · {mail.kind === 'service' ? say('message de service', 'service message') : say('message commercial', 'marketing message')}
            {mail.revision > 1 && ` · ${say('révision', 'revision')} ${mail.revision}`}
          </p>
        </div>
        <button type="button" class="icon-button" data-test="mail-close" onClick={() => dialog.current?.close()}>
          <Icon name="close" /><span class="hidden">{say('Fermer', 'Close')}</span>
        </button>
      </header>
      <iframe class="reader-frame" title={mail.subject} sandbox="" srcdoc={mail.html} />
    </dialog>
  )
}
