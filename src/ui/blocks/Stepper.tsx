import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** A number that can be typed, or moved by its buttons and the arrow keys; what is out of range is put back on leaving. */
export function Stepper({ scene: { text, update }, label, value, min, max = 9_999 }: {
  scene: Scene
  label: string | undefined
  value: number
  min: number
  max?: number
}): JSX.Element {
  const set = (quantity: number) => {
    if (Number.isInteger(quantity) && quantity >= min && quantity <= max) update({ quantity })
  }
  const button = (by: 1 | -1) => (
    <button type="button" aria-label={`${label}, ${text(by > 0 ? 'step.more' : 'step.less')}`} aria-disabled={by > 0 ? value >= max : value <= min}
      onClick={() => set(value + by)}>
      {by > 0 ? '+' : '−'}
    </button>
  )
  return (
    <div class="stepper">
      {button(-1)}
      <input type="number" inputMode="numeric" aria-label={label} min={min} max={max} value={value}
        onInput={({ currentTarget: { valueAsNumber } }) => set(valueAsNumber)}
        onChange={({ currentTarget }) => {
          currentTarget.value = `${value}`
        }} />
      {button(1)}
    </div>
  )
}
