import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** How much of the limit is in use. */
export function Meter({ scene: { message, values, text } }: { scene: Scene }): JSX.Element | null {
  const { meter } = message.facts
  const use = text('meter.use')
  const tier = text('tier.next')
  return meter && use ? (
    <div class="meter" part="meter">
      <p><b>{meter.name}</b> <span>{use}</span></p>
      <div class="bar" role="meter" aria-label={meter.name} aria-valuemin={0} aria-valuemax={meter.limit}
        aria-valuenow={Math.min(meter.used, meter.limit)} aria-valuetext={`${values.percent}, ${use}`}>
        <div style={{ width: `${Math.min(100, meter.percent)}%` }} />
      </div>
      <p class="quiet"><span>{values.percent}</span> <span>{text('meter.reset')}</span></p>
      {tier && <p class="quiet">{tier}</p>}
    </div>
  ) : null
}
