import type { Values } from '../copy/fill.js'
import type { AddOn, Plan } from '../model/catalog.js'
import type { Facts } from '../model/message.js'
import { annualSaving } from '../pricing/annual-saving.js'
import type { Words } from './words.js'

/** What the texts may name, from the facts alone. */
export function toValues(facts: Facts, words: Words, later?: { days: number }): Values {
  const { now, currency, catalog, meter, feature, plan, target, trial } = facts
  const quantity = (amount: number) => `${words.number(amount)} ${meter!.unit ?? meter!.name}`
  const addOn = catalog.addOns?.find(({ id }) => id === meter?.addOn)
  const limit = meter && target?.limits?.[meter.id]
  const save = target && annualSaving(target)
  return {
    currency,
    ...(meter && {
      meter: meter.name,
      percent: words.percent(meter.percent),
      used: words.number(meter.used),
      max: words.number(meter.limit),
      limit: quantity(meter.limit),
      reset: meter.resetsAt === undefined ? undefined : words.date(meter.resetsAt, now),
      resetShort: meter.resetsAt === undefined ? undefined : words.shortDate(meter.resetsAt),
    }),
    feature: feature?.name,
    ideas: feature?.useCases?.length || undefined,
    plan: plan?.name,
    target: target?.name,
    targetLimit: limit === undefined ? undefined : quantity(limit),
    targetPrice: target && priceText(target, words, currency),
    capacity: addOn?.quantity === undefined ? undefined : quantity(addOn.quantity),
    capacityPrice: addOn && addOnPrice(addOn, words, currency),
    days: trial?.days ?? target?.trialDays,
    end: trial && words.date(trial.endsAt, now),
    saving: save && words.money(save.saving, currency),
    months: save?.months,
    later: later?.days,
  }
}

/** « 49 € par mois »; undefined when there is none to tell. */
export function priceText({ price }: Pick<Plan, 'price'>, words: Words, currency: string, yearly = false): string | undefined {
  if (price === 'custom') return words.line('plans.custom', {})
  const period = yearly || price.monthly === undefined ? 'yearly' : 'monthly'
  const amount = price[period]
  if (amount === undefined) return undefined
  return words.line(`price.${price.perSeat ? 'seat.' : ''}${period}`, { amount: words.money(amount, currency) })
}

const addOnPrice = ({ price }: AddOn, words: Words, currency: string) =>
  price.once === undefined
    ? priceText({ price }, words, currency)
    : words.line('price.once', { amount: words.money(price.once, currency) })
