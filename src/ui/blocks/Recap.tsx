import type { JSX } from 'preact'
import { productUses } from '../../copy/product-uses.js'
import type { Scene } from '../scene.js'

/** What a trial was used for, as counted; it says so when that is nothing, and says nothing when nobody counted. */
export function Recap({ scene: { message: { facts: { done, now, product, trial } }, text, words } }: { scene: Scene }): JSX.Element | null {
  const counts = productUses(product, done).sort(([, a], [, b]) => b - a)
  const uses = trial?.uses || (done || trial?.uses === 0 ? counts.reduce((total, [, count]) => total + count, 0) : undefined)
  if (uses === undefined) return null
  const since = trial?.startedAt === undefined ? undefined : words.date(trial.startedAt, now)
  return (
    <section class="block" part="recap">
      <p class="hint">{uses ? text('recap.used', { uses, since }) : text('recap.unused')}</p>
      {counts[0] && (
        <dl class="prices">
          {counts.map(([name, n]) => <div key={name}><dt>{name}</dt><dd>{text('recap.times', { n })}</dd></div>)}
        </dl>
      )}
    </section>
  )
}
