import type { JSX } from 'preact'
import { marks } from '../marks.js'
import { Message } from '../Message.js'
import type { Scene } from '../scene.js'

/** Beside the page, which goes on: a banner, or a card in the corner. It takes no focus. */
export function Aside({ scene }: { scene: Scene }): JSX.Element {
  const { message, close } = scene
  return (
    <section
      part={message.surface} class={`panel ${message.surface}`}
      {...marks(message, message.surface)}
      aria-labelledby="title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close?.()
      }}
    >
      <Message scene={scene} cross={!message.buttons.some(({ answer }) => answer)} />
    </section>
  )
}
