import { DAY, ms } from '../core/duration.js'
import { topicKey, toTopic } from '../core/topic.js'
import { offerFields } from '../mail/offer.js'
import { paid, type PaidOn } from '../mail/price.js'
import type { Offer, Plan } from '../model/catalog.js'
import type { Topic, TopicKey } from '../model/event.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { type Sold, soldOn } from './names.js'
import type { View } from './view.js'

export interface Price {
  amount?: number
  /** How often it is paid; absent for a bundle. */
  on?: PaidOn
  perSeat?: boolean
}

/** What is proposed, what it costs, and the declared offer on it, if one holds now. */
export interface Proposal {
  topic: TopicKey
  product: string
  price?: Price
  offer?: {
    id: string
    price: Price
    percent?: number
    /** The lowest price of the last 30 days, where it is known. */
    was?: number
    /** Length in days. */
    days?: number
    /** Epoch ms; absent until the offer has been handed over, unless its end is fixed. */
    endsAt?: number
    term?: string
    conditions?: string
    termsUrl?: string
  }
}

/** As the offer is paid, so that the two can be compared. */
const priceOf = ({ price, amount }: Sold, on?: PaidOn): Price | undefined => {
  if (amount !== undefined) return { amount }
  const found = paid(price, on)
  return found && { amount: found.amount, on: found.on, perSeat: found.seat }
}

/** The first offer of those given that holds, worked out as the mails do: computed, and only where it is a saving. */
const holding = (offers: readonly Offer[], topic: Topic, sold: Sold, { state, situation, now }: View): Proposal['offer'] => {
  const { catalog } = situation
  const sent = Object.values(state.essential.outbox).filter(intent => intent.action === 'schedule' && intent.acceptedAt && topicKey(intent.topic) === topicKey(topic))
  for (const offer of offers) {
    const asked = [...sent, { campaign: offer.campaigns?.[0] ?? '', topic, dueAt: now } as Intent]
    for (const intent of asked) {
      // An audience is the host's to know: whoever reads the report sees the offer.
      const alone = { ...catalog, offers: [{ ...offer, audience: undefined }] }
      const target = sold.plan ?? ({ id: topic.id, name: sold.name, price: sold.price ?? { monthly: sold.amount }, features: [] } as Plan)
      const found = offerFields(intent, { now, currency: catalog.currency, catalog: alone, target } as Facts)
      if (!found) continue
      return {
        id: offer.id,
        price: { amount: found.offerPrice as number, on: found.offerOn as PaidOn, perSeat: found.offerSeat as boolean | undefined },
        percent: found.offerPercent as number | undefined, was: found.offerWas as number | undefined,
        days: offer.duration ? ms(offer.duration as '7d') / DAY : undefined,
        endsAt: offer.expiresAt !== undefined || sent.includes(intent) ? (found.offerEndsAt as number | undefined) : undefined,
        term: offer.term, conditions: offer.conditions, termsUrl: found.offerTermsUrl as string | undefined,
      }
    }
  }
  return undefined
}

/** What a topic proposes to one account. */
export const proposalOf = (topic: Topic, view: View, offers: readonly Offer[] = view.situation.catalog.offers ?? []): Proposal | undefined => {
  const sold = soldOn(topic, view)
  const offer = sold && holding(offers, topic, sold, view)
  return sold && { topic: topicKey(topic), product: sold.name, price: priceOf(sold, offer?.price.on), offer }
}

/** What the catalogue proposes to everyone: one entry for each declared offer. */
export const declaredProposals = (view: View): Proposal[] =>
  (view.situation.catalog.offers ?? []).flatMap(offer => {
    const topic = toTopic(offer.topic)
    return (topic && proposalOf(topic, view, [offer])) ?? []
  })
