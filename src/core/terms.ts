import type { AddOn, Offer, Plan } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Facts, OfferTerms } from '../model/message.js'
import { percentOff } from '../pricing/percent-off.js'
import { round } from '../pricing/round.js'
import { ENDLESS } from './deadline.js'
import { planById, topicKey, toTopic } from './topic.js'

/** Where prices are: the catalogue, the account's plan and the proposed one. */
export type Sale = Pick<Facts, 'catalog' | 'plan' | 'target'>

/** The prices of what an offer is about: of a feature those of its add-on, else of the plan that brings it. */
const priceOf = ({ catalog, plan, target }: Sale, { type, id }: Topic): Plan['price'] | AddOn['price'] | undefined => {
  const { features, products, addOns, bundles } = catalog
  const addOn = (wanted: string | undefined) => addOns?.find(one => one.id === wanted)?.price
  if (type === 'product') return products?.find(one => one.id === id)?.price
  if (type === 'add-on') return addOn(id)
  if (type === 'bundle') return { once: bundles?.find(one => one.id === id)?.price }
  const apart = type === 'feature' && addOn(features?.find(one => one.id === id)?.addOn)
  if (apart) return apart
  const perSeat = type === 'seats' && plan && plan.price !== 'custom' && plan.price.perSeat
  const bought = perSeat ? plan : type === 'plan' && id !== target?.id ? planById(catalog, id) : target
  return bought?.available === false || (type === 'feature' && !bought?.features.includes(id)) ? undefined : bought?.price
}

/** Whether an offer is for this campaign. Who belongs to an audience is known to one that is about offers alone, which in turn calls none exclusive that is public. */
export const isMeant = ({ campaigns, audience }: Offer, campaign: string, exclusive: boolean): boolean =>
  (campaigns ? campaigns.includes(campaign) : exclusive || !audience) && (!exclusive || !!audience)

/** Whether an offer is about a topic: the same one, or the plan that is proposed for a feature or a meter. */
export const isAbout = (offer: Offer, topic: Topic, { target }: Sale): boolean => {
  const about = toTopic(offer.topic)
  const key = about && topicKey(about)
  return key === topicKey(topic) || (!!target && key === 'plan:' + target.id && (topic.type === 'feature' || topic.type === 'meter'))
}

const PERIODS = ['monthly', 'yearly', 'once'] as const

/** An offer worked out; nothing when it is no saving on a price that is known. */
export const termsOf = (offer: Offer, sale: Sale, end: number): OfferTerms | undefined => {
  const { id, term, conditions, termsUrl } = offer
  const price = priceOf(sale, toTopic(offer.topic)!)
  if (!price || price === 'custom') return undefined
  const period = PERIODS.find(one => (offer.on ?? one) === one && (price as AddOn['price'])[one] != null)
  const full = period ? (price as AddOn['price'])[period]! : NaN
  const amount = round(offer.price ?? full * (1 - offer.percent! / 100))
  if (!(amount >= 0 && amount < full)) return undefined
  const on = period === 'once' ? undefined : period
  const lowest = offer.lowest30Days ?? (on && price.lowest30Days?.[on])
  // Today's price is one of the last 30 days' too.
  const before = Math.min(lowest ?? NaN, full)
  const was = before > amount ? before : undefined
  return {
    id, on, price: amount, full, was, perSeat: price.perSeat, term, conditions, termsUrl,
    // Of the lowest price when it is known.
    percent: (was ? percentOff(was - amount, was) : lowest == null && offer.price == null ? offer.percent : 0) || undefined,
    endsAt: end < ENDLESS ? end : undefined,
  }
}
