import type { JSX } from 'preact'
import type { Values } from '../../copy/fill.js'
import { priceDifference } from '../../pricing/price-difference.js'
import { returnOnInvestment } from '../../pricing/return-on-investment.js'
import type { Scene, View } from '../scene.js'

/** What the person's own figures come to; undefined when the price difference is not known. */
export function figures({ message: { facts }, view: { hours, rate }, words }: Scene): { result: number | undefined; shown: Values } | undefined {
  const difference = facts.plan && facts.target && priceDifference(facts.plan, facts.target)
  if (difference === undefined) return undefined
  const money = (amount: number) => words.money(amount, facts.currency)
  const result = hours === undefined || rate === undefined ? undefined : returnOnInvestment(hours, rate, difference)
  return { result, shown: { hours, rate: rate === undefined ? undefined : money(rate), difference: money(difference), result: result === undefined ? undefined : money(result) } }
}

export function Figures({ scene: { view, text, update } }: { scene: Scene }): JSX.Element {
  const field = (name: 'hours' | 'rate') => (
    <label>
      <span>{text(`roi.${name}`)}</span>
      <input type="number" min="0" step="any" inputMode="decimal" defaultValue={view[name]?.toString()}
        onInput={({ currentTarget: { valueAsNumber: value } }) => update({ [name]: value >= 0 ? value : undefined } as Partial<View>)} />
    </label>
  )
  return <div class="fields">{field('hours')}{field('rate')}</div>
}

/** A calculator on the person's own figures; it says so when the plan does not pay. */
export function Roi({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { facts: { currency } }, text, words } = scene
  const found = figures(scene)
  if (!found) return null
  const { result, shown } = found
  return (
    <section class="block" part="roi">
      <h3>{text('roi.title')}</h3>
      <Figures scene={scene} />
      <p class="quiet">{text(result === undefined ? 'roi.empty' : 'roi.formula', shown)}</p>
      <output>{result !== undefined && text(`roi.${result > 0 ? 'gain' : result < 0 ? 'loss' : 'even'}`, { result: words.money(Math.abs(result), currency) })}</output>
    </section>
  )
}
