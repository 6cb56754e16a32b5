import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** What a year paid at once saves, in money. Beside a comparison it is said there, with the choice that changes its prices. */
export function Annual({ scene }: { scene: Scene }): JSX.Element | null {
  return scene.message.blocks.includes('comparison') ? null : <Saving scene={scene} />
}

export function Saving({ scene: { text } }: { scene: Scene }): JSX.Element | null {
  const saving = text('annual.saving')
  return saving ? <p class="quiet" part="saving">{saving} {text('annual.months')}</p> : null
}
