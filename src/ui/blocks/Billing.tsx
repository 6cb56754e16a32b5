import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { Saving } from './Annual.js'

/** Monthly or yearly, for the prices of the comparison; monthly first, since nothing dearer is chosen beforehand. */
export function Billing({ scene }: { scene: Scene }): JSX.Element | null {
  return scene.values.saving === undefined ? null : (
    <div class="annual" part="annual">
      <Period scene={scene} />
      <Saving scene={scene} />
    </div>
  )
}

export function Period({ scene: { view, text, update } }: { scene: Scene }): JSX.Element {
  return (
    <div class="segments" role="radiogroup" aria-label={text('annual.title')}>
      {[false, true].map((yearly) => (
        <label key={yearly}>
          <input type="radio" name="billing" checked={!!view.yearly === yearly} onChange={() => update({ yearly })} />
          <span>{text(yearly ? 'annual.yearly' : 'annual.monthly')}</span>
        </label>
      ))}
    </div>
  )
}
