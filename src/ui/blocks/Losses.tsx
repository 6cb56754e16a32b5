import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { gained, lost, nameOf } from './stakes.js'
import { nowIn } from './time-left.js'

/** What stays and what stops with a trial: words of loss only where access really ends, and only for what was used. Else what there is to gain. */
export function Losses({ scene }: { scene: Scene }): JSX.Element | null {
  const { message, text } = scene
  const list = (lines: string[], look: string) => <ul class={`list ${look}`}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
  const stops = lost(message, nowIn(scene))
  const more = gained(scene)
  const title = text('gains.title', { target: nameOf(message) })
  if (!stops[0]) return title && more[0] ? <section class="block" part="losses"><h3>{title}</h3>{list(more, 'gains')}</section> : null
  const kept = text('losses.plan')
  return (
    <section class="block" part="losses">
      <h3>{text('losses.title')}</h3>
      <div class="pair">
        {kept && <div><h4>{text('losses.kept')}</h4>{list([kept], 'gains')}</div>}
        <div><h4>{text('losses.lost')}</h4>{list(stops, 'stops')}</div>
      </div>
    </section>
  )
}
