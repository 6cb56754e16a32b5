import type { JSX } from 'preact'
import { addOnPrice } from '../../pricing/add-on.js'
import type { Scene } from '../scene.js'
import { quantityText } from '../values.js'
import { Period } from './Billing.js'
import { Stepper } from './Stepper.js'

/** An add-on at the price of its kind; of capacity, as many blocks as are wanted. */
export function AddOn({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { facts: { addOn, catalog, currency, meter, plan, seats } }, view, words, text } = scene
  if (!addOn) return null
  const { kind, name, quantity, price: { percentOfPlan } } = addOn
  const many = kind === 'capacity'
  const blocks = many ? (view.quantity ??= 1) : 1
  const priced = (yearly?: boolean) => addOnPrice(addOn, { plan, seats: seats?.limit ?? seats?.used, blocks, yearly })
  const price = priced(view.yearly)
  if (!price) return null
  view.billing = price.on === 'yearly' ? 'yearly' : 'monthly'
  const money = (amount: number) => words.money(amount, currency)
  const per = (amount: number) => text(`per.${price.on}`, { amount: money(amount) })
  const counted = catalog.meters?.find(({ id }) => id === addOn.meter)
  // The plan's own limit says nothing of what was bought besides.
  const before = meter?.id === addOn.meter ? meter?.limit : undefined
  const pack = counted && quantity ? quantityText(counted, quantity, words) : undefined
  return (
    <section class="block sum" part="add-on">
      {priced(true)?.on !== priced(false)?.on && <Period scene={scene} />}
      <div class="line">
        {many ? <Stepper scene={scene} label={text('addOn.count')} value={blocks} min={1} /> : <span>{name}</span>}
        <output>
          <b>{many || price.on === 'once' || price.on === 'hourly' ? '' : '+'}{per(price.total)}</b>
          {many && <small>{text('addOn.unit', { unit: money(price.unit) })}</small>}
        </output>
      </div>
      {price.perMonth !== undefined && <p class="quiet">{text('addOn.perMonth', { amount: money(price.perMonth) })}</p>}
      {percentOfPlan !== undefined && plan && <p class="quiet">{text('addOn.share', { share: words.percent(percentOfPlan) })}</p>}
      {many && pack && <p class="quiet">{text('addOn.blocks', { pack, n: blocks })}</p>}
      {many && pack && before ? <p>{text('addOn.limit', { limit: quantityText(counted!, before + quantity! * blocks, words) })}</p> : null}
    </section>
  )
}
