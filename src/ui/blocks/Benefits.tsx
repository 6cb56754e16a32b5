import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { gains } from './gains.js'

/** What is gained with the proposed plan, and only that. */
export function Benefits({ scene }: { scene: Scene }): JSX.Element | null {
  const lines = gains(scene)
  const title = scene.text('gains.title')
  return title && lines[0] ? (
    <section class="block" part="benefits">
      <h3>{title}</h3>
      <ul class="list gains">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  ) : null
}
