import type { Campaign } from '../model/campaign.js'
import type { Catalog, Offer } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Intent } from '../model/handoff.js'
import type { OfferTerms } from '../model/message.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { mayPersuade } from './allowed.js'
import { ENDLESS, endOf, hasRoom, storedEnd } from './deadline.js'
import { owns } from './owned.js'
import { currentPlan } from './plan.js'
import { targetOf } from './target.js'
import { isAbout, isMeant, termsOf, type Sale } from './terms.js'
import { toTopic } from './topic.js'

/** What may make an offer. */
type Maker = Pick<Campaign, 'id' | 'trigger'>

/**
 * The offer that a campaign may make on a topic now, or at `at` if it is made later: the one that was shown already, as long as it holds,
 * else the first declared one. One that has ended never returns.
 */
export const offerFor = (situation: Situation, state: State, { id, trigger }: Maker, topic: Topic, now: number, at: number = now): OfferTerms | undefined => {
  const { catalog } = situation
  const sale: Sale = { catalog, plan: currentPlan(situation, state, now), target: targetOf(situation, state, topic, now) }
  const latest = Math.max(now, at, state.essential.clock.last)
  let first: OfferTerms | undefined
  for (const offer of catalog.offers ?? []) {
    const stored = storedEnd(state, offer.id)
    if (!isMeant(offer, id, trigger.on === 'signal' && trigger.about === 'offer') || !isAbout(offer, topic, sale)) continue
    const end = endOf(offer, stored, at)
    const terms = end > latest && (stored || (!first && hasRoom(state))) ? termsOf(offer, sale, end) : undefined
    if (!terms) continue
    // Article 6(1)(ea) of Directive 2011/83/EU, https://eur-lex.europa.eu/eli/dir/2019/2161/oj: a price personalised by automated decision is said to be.
    if (trigger.on === 'score' || trigger.on === 'signal' || offer.audience) terms.personalised = true
    if (stored) return terms
    first = terms
  }
  return first
}

/** What the campaign that is about offers would speak of: the topic of the first one that it may make, and that the account has not. */
export const offeredTopic = (situation: Situation, state: State, campaign: Maker, now: number): Topic | undefined => {
  for (const offer of situation.catalog.offers ?? []) {
    const topic = toTopic(offer.topic)
    if (topic && !owns(situation, state, topic, now) && offerFor(situation, state, campaign, topic, now)) return topic
  }
  return undefined
}

/** What a mail that is due at `dueAt` promises, as its intent keeps it: `offer:<id>` and its end. */
export const promiseOf = (situation: Situation, state: State, campaign: Maker, topic: Topic, dueAt: number, now: number): Intent['facts'] => {
  const terms = mayPersuade(situation, state, topic, now) ? offerFor(situation, state, campaign, topic, now, dueAt) : undefined
  return terms && { ['offer:' + terms.id]: terms.endsAt ?? ENDLESS }
}

/** The offers that a mail promised when it was planned: no other one enters its body. */
export const promisedIn = ({ facts = {} }: Pick<Intent, 'facts'>, { offers }: Catalog): Offer[] | undefined =>
  offers?.filter(({ id }) => Object.hasOwn(facts, 'offer:' + id))
