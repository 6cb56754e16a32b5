import type { Values } from '../copy/fill.js'
import type { AddOn, MeterDefinition, Plan } from '../model/catalog.js'
import type { Facts } from '../model/message.js'
import { annualSaving } from '../pricing/annual-saving.js'
import { tierAt, nextTier } from '../pricing/tiers.js'
import type { Words } from './words.js'

/** What the texts may name, from the facts alone. */
export function toValues(facts: Facts, words: Words, later?: { days: number }): Values {
  const { now, currency, catalog, meter, feature, plan, target, trial, product, addOn, bundle, seats, offer, cause } = facts
  const capacity = catalog.addOns?.find(({ id }) => id === meter?.addOn)
  const limit = meter && target?.limits?.[meter.id]
  const save = target && annualSaving(target)
  const doing = (name = '') => words.line(`doing.${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}`, {})
  return {
    currency,
    ...(meter && {
      meter: meter.name,
      percent: words.percent(meter.percent),
      used: words.number(meter.used),
      max: words.number(meter.limit),
      limit: quantityText(meter, meter.limit, words),
      reset: meter.resetsAt === undefined ? undefined : words.date(meter.resetsAt, now),
      resetShort: meter.resetsAt === undefined ? undefined : words.shortDate(meter.resetsAt),
      ...tierValues(meter, meter.used, plan, words, currency),
    }),
    feature: feature?.name,
    ideas: feature?.useCases?.length || undefined,
    plan: plan?.name,
    target: target?.name,
    targetLimit: limit === undefined ? undefined : quantityText(meter!, limit, words),
    targetPrice: target && priceText(target, words, currency),
    capacity: capacity?.quantity === undefined ? undefined : quantityText(meter!, capacity.quantity, words),
    capacityPrice: capacity && capacityText(capacity, words, currency),
    days: trial?.days ?? target?.trialDays,
    end: trial && words.date(trial.endsAt, now),
    saving: save && words.money(save.saving, currency),
    months: save?.months,
    later: later?.days,
    product: product?.name,
    addOn: addOn?.name,
    bundle: bundle?.name,
    named: cause?.named,
    doing: cause && (doing(cause.named) ?? doing(product?.category)),
    seats: seats?.used,
    seatsLimit: seats?.limit,
    offerPercent: offer?.percent ? words.percent(offer.percent) : undefined,
    offerEnd: offer?.endsAt === undefined ? undefined : words.date(offer.endsAt, now),
  }
}

/** « 12 sièges »: in the meter's own unit, else in the noun of its model. */
export const quantityText = ({ unit, model, name }: Pick<MeterDefinition, 'unit' | 'model' | 'name'>, amount: number, words: Pick<Words, 'number' | 'line'>): string =>
  `${words.number(amount)}\u00a0${unit ?? words.line(`noun.${model}`, { n: amount }) ?? name}`

/** Where the next price tier of a plan that is paid by the unit of this meter begins. */
function tierValues(meter: MeterDefinition, used: number, plan: Plan | undefined, words: Words, currency: string): Values {
  const price = plan?.price
  if (!meter.model || !price || price === 'custom' || !price.perSeat !== (meter.model !== 'seat')) return {}
  const next = nextTier(price, used)
  const unit = tierAt(price, used)?.price ?? price.monthly
  return next && {
    tierFrom: quantityText(meter, next.from, words),
    tierPrice: words.money(next.price, currency),
    tierNoun: meter.unit ? undefined : words.line(`noun.${meter.model}`, { n: 1 }),
    tierNow: unit === undefined ? undefined : words.money(unit, currency),
  } || {}
}

/** « 49 € par mois »; undefined when there is none to tell. */
export function priceText({ price }: Pick<Plan, 'price'>, words: Words, currency: string, yearly = false): string | undefined {
  if (price === 'custom') return words.line('plans.custom', {})
  const period = yearly || price.monthly === undefined ? 'yearly' : 'monthly'
  const amount = price[period]
  if (amount === undefined) return undefined
  return words.line(`price.${price.perSeat ? 'seat.' : ''}${period}`, { amount: words.money(amount, currency) })
}

const capacityText = ({ price }: AddOn, words: Words, currency: string) =>
  price.once === undefined
    ? priceText({ price }, words, currency)
    : words.line('price.once', { amount: words.money(price.once, currency) })
