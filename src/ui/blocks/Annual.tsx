import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** Monthly or yearly: the choice is shown in the comparison, the saving in money. */
export function Annual({ scene: { view, values, text, update } }: { scene: Scene }): JSX.Element | null {
  if (values.saving === undefined) return null
  return (
    <div class="annual" part="annual">
      <div class="segments" role="radiogroup" aria-label={text('annual.title')}>
        {[false, true].map((yearly) => (
          <label key={yearly}>
            <input type="radio" name="billing" checked={!!view.yearly === yearly} onChange={() => update({ yearly })} />
            <span>{text(yearly ? 'annual.yearly' : 'annual.monthly')}</span>
          </label>
        ))}
      </div>
      <p class="quiet">{text('annual.saving')} {text('annual.months')}</p>
    </div>
  )
}
