import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** What a trial was used for, as counted; it says so when that is nothing, and says nothing when nobody counted. */
export function Recap({ scene: { message: { facts: { catalog, done, now, product, trial } }, text, words } }: { scene: Scene }): JSX.Element | null {
  const counts = Object.entries(done ?? {}).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
  const uses = trial?.uses || (done || trial?.uses === 0 ? counts.reduce((total, [, count]) => total + count, 0) : undefined)
  if (uses === undefined) return null
  const nameOf = (id: string) => product?.checklist?.find(({ event }) => event === id)?.text ?? catalog.features?.find((feature) => feature.id === id)?.name
  const since = trial?.startedAt === undefined ? undefined : words.date(trial.startedAt, now)
  return (
    <section class="block" part="recap">
      <p class="hint">{uses ? text('recap.used', { uses, since }) : text('recap.unused')}</p>
      <dl class="prices">
        {counts.map(([id, n]) => nameOf(id) && <div key={id}><dt>{nameOf(id)}</dt><dd>{text('recap.times', { n })}</dd></div>)}
      </dl>
    </section>
  )
}
