import { endOf } from '../core/deadline.js'
import { isAbout, isMeant, termsOf } from '../core/terms.js'
import type { Offer } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Some } from './compose.js'
import { webUrl } from './link.js'

/** What an offer says in a mail; nothing when it does not fit, is no saving or has ended. */
const fieldsOfOffer = ({ dueAt, facts: known = {}, topic, campaign }: Intent, facts: Facts, offer: Offer): Some | undefined => {
  const promise = 'offer:' + offer.id
  // Whom a promised offer is for was asked when the mail was planned.
  const promised = Object.hasOwn(known, promise) ? +known[promise]! : undefined
  const expiresAt = offer.expiresAt == null ? undefined : +new Date(offer.expiresAt)
  const end = endOf({ ...offer, expiresAt }, promised, dueAt)
  const holds = (promised || isMeant(offer, campaign, false)) && isAbout(offer, topic, facts) && end > Math.max(dueAt, facts.now)
  const terms = holds ? termsOf(offer, facts, end) : undefined
  return terms && {
    offer: terms.id, offerPrice: terms.price, offerOn: terms.on ?? (offer.topic.type === 'add-on' ? 'once' : undefined), offerSeat: terms.perSeat,
    offerWas: terms.was, offerPercent: terms.percent, offerEndsAt: terms.endsAt,
    offerPersonalised: !!offer.audience || (facts.offer?.id === terms.id && facts.offer.personalised),
    offerTerm: terms.term, offerConditions: terms.conditions, offerTermsUrl: webUrl(terms.termsUrl),
  }
}

/** The first declared offer that holds when the mail leaves. */
export const offerFields = (intent: Intent, facts: Facts): Some | undefined => {
  for (const offer of facts.catalog.offers ?? []) {
    const found = fieldsOfOffer(intent, facts, offer)
    if (found) return found
  }
  return undefined
}
