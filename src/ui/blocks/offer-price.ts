import type { OfferTerms } from '../../model/message.js'
import type { Scene } from '../scene.js'

/** « 472 €/an », « 12 € par mois et par utilisateur »: an amount as an offer is paid. */
export function offerPrice({ message: { facts: { currency } }, text, words }: Scene, { on, perSeat, price }: OfferTerms, each: number = price): string | undefined {
  const amount = words.money(each, currency)
  return on ? text(`${perSeat ? 'price.seat' : 'per'}.${on}`, { amount }) : amount
}
