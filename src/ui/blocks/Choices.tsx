import type { JSX } from 'preact'
import type { Button } from '../../model/campaign.js'
import { Press } from '../Buttons.js'
import type { Scene } from '../scene.js'

/** The ways out of a limit: equal, one under the other, each with what it brings. */
export function Choices({ scene, buttons }: { scene: Scene; buttons: Button[] }): JSX.Element {
  return (
    <ul class="choices" part="choices">
      {buttons.map((button) => {
        const hint = scene.text(`hint.${button.label}`)
        return (
          <li key={button.label}>
            <Press scene={scene} button={button} look="choice" hint={hint && `hint-${button.label}`} />
            {hint && <p class="quiet" id={`hint-${button.label}`}>{hint}</p>}
          </li>
        )
      })}
    </ul>
  )
}
