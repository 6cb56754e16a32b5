import type { JSX } from 'preact'
import { marks } from '../marks.js'
import { Message } from '../Message.js'
import type { Scene } from '../scene.js'

/** Above the page, which waits. Escape, cross and backdrop close it, unless the message says that it cannot be closed so. */
export function Modal({ scene }: { scene: Scene }): JSX.Element {
  const { message, close } = scene
  let pressed: EventTarget | null
  return (
    <dialog
      role={message.surface === 'blocking-modal' ? 'alertdialog' : undefined}
      // Escape asks twice in a row: the second time, `cancel` cannot be prevented (https://html.spec.whatwg.org/#close-request).
      {...(close ? {} : { closedby: 'none' })}
      part="modal" class={message.blocks.includes('comparison') ? 'panel wide' : 'panel'}
      {...marks(message, message.surface)}
      aria-labelledby="title" aria-describedby={scene.own('text')[0] && 'text'}
      onCancel={(event) => {
        event.preventDefault()
        close?.()
      }}
      onClose={(event) => {
        if (!event.currentTarget.isConnected) return
        if (close) close()
        else event.currentTarget.showModal()
      }}
      onKeyDown={(event) => {
        if (!close && event.key === 'Escape') event.preventDefault()
      }}
      onPointerDown={(event) => {
        pressed = event.target
      }}
      onClick={(event) => {
        // A text selection that ends outside is no click on the backdrop.
        if (event.target === event.currentTarget && pressed === event.target) close?.()
      }}
    >
      <Message scene={scene} cross />
    </dialog>
  )
}
