import type { Offer } from '../model/catalog.js'
import type { OfferTerms } from '../model/message.js'
import type { State } from '../model/state.js'
import { DAY, ms } from './duration.js'
import { own } from './own.js'

/** The end of an offer that has none, in a form that JSON keeps. */
export const ENDLESS: number = Number.MAX_SAFE_INTEGER

const MOST = 32

/** An offer that ended is remembered at least this long. */
const REMEMBERED = 400 * DAY

/** The end that was stored when an offer was first shown or announced; negative once it was seen to have passed, so that no clock brings it back. */
export const storedEnd = ({ essential }: State, id: string): number | undefined => (own(essential.offers, [id]) as number | null) ?? undefined

/** When an offer ends if it is shown at `at`: as stored, once it has begun. NaN, which is never in the future, when its dates cannot be read. */
export const endOf = ({ duration, expiresAt }: Pick<Offer, 'duration' | 'expiresAt'>, stored: number | undefined, at: number): number =>
  Math.min(stored! < ENDLESS ? stored! : duration == null ? ENDLESS : at + ms(duration as '7d'), expiresAt == null ? ENDLESS : +expiresAt)

/** An identifier that may be forgotten: nobody was told an end, or it is long past. */
const forgettable = ({ essential: { offers = {}, clock } }: State): string | undefined =>
  Object.keys(offers).find(id => offers[id] === ENDLESS || (offers[id]! < 0 && clock.last + offers[id]! > REMEMBERED))

/** Whether another deadline can be kept. One that cannot would start again, so such an offer is not made. */
export const hasRoom = (state: State): boolean => Object.keys(state.essential.offers ?? {}).length < MOST || !!forgettable(state)

/** An offer was shown, or a mail with it has left: it ends as it said, or earlier if it said so before. */
export const announceOffer = (state: State, { id, endsAt = ENDLESS }: Pick<OfferTerms, 'id' | 'endsAt'>): void => {
  const { essential } = state
  const known = storedEnd(state, id)
  const offers = { ...essential.offers }
  if (known === undefined && Object.keys(offers).length >= MOST) {
    const forgotten = forgettable(state)
    if (!forgotten) return
    delete offers[forgotten]
  }
  essential.offers = { ...offers, [id]: Math.min(known ?? ENDLESS, endsAt) }
}

/** What the mails that have left promised begins, and what has ended is marked, before anything is decided. */
export const settleOffers = (state: State): void => {
  const { outbox, clock } = state.essential
  for (const { action, dueAt, acceptedAt, leasedUntil, facts = {} } of Object.values(outbox)) {
    if (action === 'cancel' || dueAt > clock.last || !(acceptedAt || leasedUntil)) continue
    for (const [fact, end] of Object.entries(facts)) if (fact.startsWith('offer:')) announceOffer(state, { id: fact.slice(6), endsAt: +end })
  }
  const { offers = {} } = state.essential
  for (const [id, end] of Object.entries(offers)) if (end > 0 && end <= clock.last) offers[id] = -end
}
