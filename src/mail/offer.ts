import { ms } from '../core/duration.js'
import { planById, topicKey } from '../core/topic.js'
import type { Offer } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { type Paid, paid } from './price.js'

/** A declared offer with its price worked out. */
export interface Priced {
  offer: Offer
  name: string
  price: Paid
  /** Below the lowest price of the last 30 days when that is known, else as declared; never rounded upwards. */
  percent?: number
  /** The lowest price of the last 30 days, when the offer is below it. */
  was?: number
  endsAt?: number
}

const price = (intent: Intent, facts: Facts, offer: Offer): Priced | undefined => {
  const { catalog, feature } = facts
  const plan = facts.target ?? planById(catalog, feature?.plan)
  const addOn = feature?.addOn ? catalog.addOns?.find(({ id }) => id === feature.addOn) : undefined
  const key = topicKey(offer.topic)
  const sold = key === `add-on:${addOn?.id}` ? addOn
    : key === `plan:${plan?.id}` ? plan
    : key === topicKey(intent.topic) ? (plan ?? addOn)
    : undefined
  const full = paid(sold?.price, offer.on)
  if (!sold || !full || full.on === 'custom') return undefined

  const amount = offer.price ?? full.amount * (1 - offer.percent! / 100)
  if (!(amount >= 0 && amount < full.amount)) return undefined
  const period = full.on as 'monthly'
  const lowest = offer.lowest30Days ?? (sold.price as { lowest30Days?: { monthly?: number } }).lowest30Days?.[period]
  const was = lowest! > amount ? lowest : undefined
  // The tiny term undoes binary fractions: 20 % of 49 is 20 %, not 19.
  const percent = was ? Math.floor((1 - amount / was) * 100 + 1e-9) : lowest == null && offer.price == null ? offer.percent : undefined

  // The engine knows when the offer was first shown, and says so here; a deadline only ever moves earlier.
  const ends = [
    Number(intent.facts?.[`offer:${offer.id}`] ?? NaN),
    offer.duration ? intent.dueAt + ms(offer.duration as '7d') : NaN,
    offer.expiresAt == null ? NaN : new Date(offer.expiresAt).getTime(),
  ].filter(end => end === end)
  const endsAt = ends.length ? Math.min(...ends) : undefined
  if (endsAt! <= Math.max(intent.dueAt, facts.now)) return undefined
  return { offer, name: offer.topic.type === 'feature' ? feature!.name : sold.name, price: { ...full, amount }, percent, was, endsAt }
}

/** The first declared offer that fits what is proposed and has not ended when the mail leaves. */
export const offerFor = (intent: Intent, facts: Facts): Priced | undefined => {
  for (const offer of facts.catalog.offers ?? []) {
    // Who belongs to an audience is known to the campaign that names it alone.
    const meant = offer.campaigns ? offer.campaigns.includes(intent.campaign) : !offer.audience
    const found = meant && price(intent, facts, offer)
    if (found) return found
  }
  return undefined
}
