import type { JSX } from 'preact'
import { priceDifference } from '../../pricing/price-difference.js'
import { returnOnInvestment } from '../../pricing/return-on-investment.js'
import type { Scene, View } from '../scene.js'

/** A calculator on the person's own figures; it says so when the plan does not pay. */
export function Roi({ scene: { message: { facts }, view, text, words, update } }: { scene: Scene }): JSX.Element | null {
  const difference = facts.plan && facts.target && priceDifference(facts.plan, facts.target)
  if (difference === undefined) return null
  const money = (amount: number) => words.money(amount, facts.currency)
  const { hours, rate } = view
  const result = hours === undefined || rate === undefined ? undefined : returnOnInvestment(hours, rate, difference)
  const shown = { hours, rate: rate === undefined ? undefined : money(rate), difference: money(difference), result: result === undefined ? undefined : money(result) }
  const field = (name: 'hours' | 'rate') => (
    <label>
      <span>{text(`roi.${name}`)}</span>
      <input type="number" min="0" step="any" inputMode="decimal" defaultValue={view[name]?.toString()}
        onInput={({ currentTarget: { valueAsNumber: value } }) => update({ [name]: value >= 0 ? value : undefined } as Partial<View>)} />
    </label>
  )
  return (
    <section class="block" part="roi">
      <h3>{text('roi.title')}</h3>
      <div class="fields">{field('hours')}{field('rate')}</div>
      <p class="quiet">{text(result === undefined ? 'roi.empty' : 'roi.formula', shown)}</p>
      <output>{result !== undefined && text(`roi.${result > 0 ? 'gain' : result < 0 ? 'loss' : 'even'}`, { result: money(Math.abs(result)) })}</output>
    </section>
  )
}
