import { factsOf } from '../core/facts.js'
import { trialDays } from '../core/trial.js'
import type { AddOn, Catalog, Plan } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { View } from './view.js'

/** Something that is sold, with its price. */
export interface Sold {
  name: string
  price?: Plan['price'] | AddOn['price']
  plan?: Plan
  /** Of a bundle: how often it is paid is not declared. */
  amount?: number
}

/** What a message on a topic would sell: the thing itself, or the plan that has it. */
export const soldOn = ({ type, id }: Topic, { state, situation, now }: View): Sold | undefined => {
  const { products, addOns, bundles, plans } = situation.catalog
  const thing = type === 'product' ? products?.find(one => one.id === id) : type === 'add-on' ? addOns?.find(one => one.id === id) : undefined
  if (thing) return thing
  const bundle = type === 'bundle' && bundles?.find(one => one.id === id)
  if (bundle) return { name: bundle.name, amount: bundle.price }
  const plan = plans?.find(one => type === 'plan' && one.id === id) ?? factsOf(situation, state, { type, id }, now).target
  return plan && { name: plan.name, price: plan.price, plan }
}

/** The name that the catalogue gives to a topic. */
export const nameOf = ({ type, id }: Topic, { plans, features, products, addOns, meters, bundles }: Catalog): string => {
  const lists = { plan: plans, feature: features, product: products, 'add-on': addOns, meter: meters, bundle: bundles, seats: meters, question: [] }
  return (lists[type] as { id: string; name: string }[] | undefined)?.find(one => one.id === id)?.name ?? id
}

/** What the texts of a step are filled with. */
export const knownOf = (topic: Topic, view: View): { days?: number } & Record<string, string | number | undefined> => {
  const name = nameOf(topic, view.situation.catalog)
  return { [topic.type === 'add-on' ? 'addOn' : topic.type]: name, target: soldOn(topic, view)?.plan?.name, days: trialDays(view.situation, topic) || undefined }
}
