import { ms } from '../core/duration.js'
import { topicKey } from '../core/topic.js'
import type { Offer, Price } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Field } from './compose.js'
import { webUrl } from './link.js'
import { paid } from './price.js'

/** What an offer on the proposed plan says, worked out; nothing when it does not fit, is no saving or has ended. */
const fieldsOfOffer = ({ dueAt, facts, topic, campaign }: Intent, { now, target }: Facts, offer: Offer): Record<string, Field | undefined> | undefined => {
  const key = topicKey(offer.topic)
  const full = paid(target?.price, offer.on)
  // Who belongs to an audience is known to the campaign that names it alone.
  const isMeant = offer.campaigns ? offer.campaigns.includes(campaign) : !offer.audience
  if (!isMeant || !full?.amount || (key !== `plan:${target!.id}` && key !== topicKey(topic))) return undefined

  const amount = offer.price ?? full.amount * (1 - offer.percent! / 100)
  const lowest = offer.lowest30Days ?? (target!.price as Price).lowest30Days?.[full.on as 'monthly']
  const was = lowest! > amount ? lowest! : undefined
  // The engine knows when the offer was first shown, and says so in the facts; a deadline only ever moves earlier.
  const endsAt = Math.min(...[
    +(facts?.[`offer:${offer.id}`] ?? NaN), dueAt + ms((offer.duration ?? '') as '7d'), +new Date(offer.expiresAt ?? NaN),
  ].filter(end => end === end))
  if (!(amount >= 0 && amount < full.amount && endsAt > Math.max(dueAt, now))) return undefined

  return {
    offer: offer.id, offerPrice: amount, offerOn: full.on, offerSeat: full.seat, offerWas: was,
    // Of the lowest price when it is known, and rounded down; the tiny term undoes binary fractions.
    offerPercent: was ? Math.floor((1 - amount / was) * 100 + 1e-9) : lowest == null && offer.price == null ? offer.percent : undefined,
    offerEndsAt: endsAt < Infinity ? endsAt : undefined,
    offerTerm: offer.term, offerConditions: offer.conditions, offerTermsUrl: webUrl(offer.termsUrl),
  }
}

/** The first declared offer that holds when the mail leaves. */
export const offerFields = (intent: Intent, facts: Facts): Record<string, Field | undefined> | undefined => {
  for (const offer of facts.catalog.offers ?? []) {
    const found = fieldsOfOffer(intent, facts, offer)
    if (found) return found
  }
  return undefined
}
