import type { JSX } from 'preact'
import { round } from '../../pricing/round.js'
import { type Ownership, totalCost } from '../../pricing/total-cost.js'
import { yearlyCost } from '../../pricing/yearly-cost.js'
import type { Scene } from '../scene.js'

const COSTS = ['licence', 'migration', 'training'] as const

/** The first year here and with a competitor, on figures that the person may change; it says so when the other one costs less. */
export function TotalCost({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { facts: { catalog, currency, product, seats, target } }, view, words, text, update } = scene
  const sold = product ?? target
  const ours = sold && yearlyCost(sold, seats?.limit ?? seats?.used)
  if (ours === undefined) return null
  const doubts = view.doubts!
  const cost: Ownership = (doubts.cost ??= { ...catalog.evidence?.ownership })
  const theirs = totalCost(cost)
  const difference = theirs === undefined ? undefined : round(theirs - ours)
  const money = (amount: number) => words.money(amount, currency)
  return (
    <div>
      <h3>{text('cost.title')}</h3>
      <div class="fields inputs">
        {COSTS.map((name) => (
          <label key={name}>
            <span>{text(`cost.${name}`)}</span>
            <input type="number" min="0" step="any" inputMode="decimal" defaultValue={cost[name]?.toString()}
              onInput={({ currentTarget: { valueAsNumber: value } }) => {
                doubts.cost = { ...doubts.cost, [name]: value >= 0 ? value : undefined }
                update({})
              }} />
          </label>
        ))}
      </div>
      <dl class="totals">
        <div><dt>{text('cost.theirs')}</dt><dd>{theirs === undefined ? '–' : money(theirs)}</dd></div>
        <div><dt>{text('cost.ours')}</dt><dd>{money(ours)}</dd></div>
      </dl>
      <output>{difference === undefined ? text('cost.empty') : text(`cost.${difference > 0 ? 'less' : difference < 0 ? 'more' : 'even'}`, { difference: money(Math.abs(difference)) })}</output>
    </div>
  )
}
