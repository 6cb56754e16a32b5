import type { JSX } from 'preact'
import type { Button } from '../model/campaign.js'
import type { Scene } from './scene.js'

/** The answers, in the order given and all of one size; the first that performs something is filled. */
export function Buttons({ scene, buttons }: { scene: Scene; buttons: Button[] }): JSX.Element {
  return (
    <div class="actions" part="actions">
      {buttons.map((button, index) => (
        <Press key={button.label} scene={scene} button={button} look={index || !button.handler ? 'button' : 'button primary'}
          hint={button.label === 'later' ? 'later' : undefined} />
      ))}
    </div>
  )
}

export function Press({ scene, button, look, hint }: { scene: Scene; button: Button; look: string; hint?: string }): JSX.Element | null {
  const label = scene.text(`button.${button.label}`)
  return label ? (
    <button type="button" class={look} part={look} aria-busy={scene.view.busy === button.label} aria-describedby={hint}
      onClick={() => scene.press(button)}>
      {label}
    </button>
  ) : null
}
