import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../host/locale.js'
import { Icon } from '../page/Icon.js'

interface Props {
  subject: string
  when: string
  /** The mail itself, or where it is served. */
  html?: string
  src?: string
  onClose: () => void
}

/** One mail, as its reader would see it: a frame without scripts, forms or navigation. */
export function MailReader({ subject, when, html, src, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="reader" data-test="mail" aria-labelledby="mail-subject" onClose={onClose}>
      <header class="reader-head">
        <div>
          <h2 id="mail-subject">{subject}</h2>
          <p class="soft">{when}</p>
        </div>
        <button type="button" class="icon-button" data-test="mail-close" onClick={() => dialog.current?.close()}>
          <Icon name="close" /><span class="hidden">{say('Fermer', 'Close')}</span>
        </button>
      </header>
      <iframe class="reader-frame" title={subject} sandbox="" srcdoc={html} src={src} />
    </dialog>
  )
}
