import type { OfferTerms } from '../../model/message.js'
import type { Scene } from '../scene.js'

/** « 472 €/an » */
export function lockPrice({ message: { facts: { currency } }, text, words }: Scene, { on, price }: OfferTerms): string | undefined {
  const amount = words.money(price, currency)
  return on ? text(`per.${on}`, { amount }) : amount
}
