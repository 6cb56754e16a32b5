import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** How long, until when, and what happens then: said before the trial starts. */
export function Trial({ scene: { text, values } }: { scene: Scene }): JSX.Element {
  const rows = [['trial.length', text('trial.days')], ['trial.end', values.end], ['trial.after', text('trial.nothing')]] as const
  return (
    <dl class="terms" part="trial">
      {rows.map(([name, value]) => value && <div key={name}><dt>{text(name)}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}
