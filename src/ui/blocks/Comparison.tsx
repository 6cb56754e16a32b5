import type { JSX } from 'preact'
import type { Plan } from '../../model/catalog.js'
import { comparedPlans } from '../../pricing/compared-plans.js'
import { perMonth } from '../../pricing/per-month.js'
import type { Scene } from '../scene.js'
import { priceText } from '../values.js'
import { Billing } from './Billing.js'

/** The plans side by side, dearest first; what does not differ stays in the background. */
export function Comparison({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { facts: { catalog, currency, plan, target }, blocks }, view, words, text } = scene
  const plans = comparedPlans(catalog.plans ?? [], plan, target)
  if (!target || !plans[1]) return null
  const look = ({ id }: Plan) => (id === target.id ? 'target' : undefined)
  const price = (each: Plan) => {
    if (each.price === 'custom' || !blocks.includes('annual')) {
      const yearly = each.price !== 'custom' && each.price.monthly !== undefined && priceText(each, words, currency, true)
      return <>{priceText(each, words, currency)}{yearly && <small>{text('price.or', { price: yearly })}</small>}</>
    }
    if (!view.yearly || each.price.yearly === undefined) return priceText(each, words, currency)
    return (
      <>
        {priceText({ price: { ...each.price, monthly: perMonth(each, true) } }, words, currency)}
        <small>{text('price.billed', { price: priceText(each, words, currency, true) })}</small>
      </>
    )
  }
  const rows = [
    ...(catalog.meters ?? []).filter(({ id }) => plans.some(({ limits }) => limits?.[id] !== undefined)).map(({ id, name }) => ({
      name,
      values: plans.map(({ limits }) => (limits?.[id] === undefined ? text('plans.unlimited') : words.number(limits[id]))),
    })),
    ...(catalog.features ?? []).filter(({ id }) => plans.some(({ features }) => features.includes(id))).map(({ id, name }) => ({
      name,
      values: plans.map(({ features }) => features.includes(id)),
    })),
  ]
  // Roles are said again: on narrow screens the rows are no longer laid out as a table, and WebKit then forgets that they are one.
  return (
    <section class="block" part="comparison">
      {blocks.includes('annual') && <Billing scene={scene} />}
      <table role="table" aria-label={text('plans.title')}>
        <thead>
          <tr role="row">
            <td />
            {plans.map((each) => (
              <th role="columnheader" key={each.id} scope="col" class={look(each)}>
                {each.name}
                <small>{each.id === plan?.id ? text('plans.current') : each.id === target.id && text('plans.target')}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.some((each) => priceText(each, words, currency)) && (
            <tr role="row" class="differs">
              <th role="rowheader" scope="row">{text('plans.price')}</th>
              {plans.map((each) => <td role="cell" key={each.id} class={look(each)}>{price(each)}</td>)}
            </tr>
          )}
          {rows.map(({ name, values }) => (
            <tr role="row" key={name} class={values.every((value) => value === values[0]) ? undefined : 'differs'}>
              <th role="rowheader" scope="row">{name}</th>
              {values.map((value, index) => (
                <td role="cell" key={index} class={look(plans[index]!)}>
                  {typeof value === 'boolean' ? <span class={value ? 'yes' : 'no'}><span class="heard">{text(value ? 'plans.yes' : 'plans.no')}</span></span> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
