import type { JSX } from 'preact'
import { bundlePrice } from '../../pricing/bundle.js'
import type { Scene } from '../scene.js'

/** What its parts cost one by one, and together; nothing when together is no cheaper. */
export function Bundle({ scene: { message: { facts: { bundle, catalog, currency } }, text, words } }: { scene: Scene }): JSX.Element | null {
  const price = bundle && bundlePrice(catalog, bundle)
  if (!price) return null
  const per = (amount: number) => text(`per.${price.on}`, { amount: words.money(amount, currency) })
  const row = (name: string | undefined, amount: number, look?: string) => <div key={name} class={look}><dt>{name}</dt><dd>{per(amount)}</dd></div>
  return (
    <section class="block" part="bundle">
      <dl class="prices">
        {price.items.map(({ name, price: amount }) => row(name, amount))}
        {row(text('bundle.sum'), price.sum, 'total')}
        {row(text('bundle.price'), price.price, 'best')}
      </dl>
      <p class="hint">{text('bundle.saving', { saved: per(price.saving), off: price.percent ? words.percent(price.percent) : undefined })}</p>
    </section>
  )
}
