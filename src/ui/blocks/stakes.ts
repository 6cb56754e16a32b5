import { productUses } from '../../copy/product-uses.js'
import type { Message } from '../../model/message.js'
import { gains, type Lines } from './gains.js'

/** What is tried, or else proposed. */
export const nameOf = ({ facts: { product, feature, target } }: Message): string | undefined => (product ?? feature ?? target)?.name

/** What was used and stops when the trial does, while that end is known and to come. */
export function lost(message: Message, now: number): string[] {
  const { blocks, facts: { done, product, trial } } = message
  if (trial?.startedAt === undefined || !(trial.endsAt > now)) return []
  const used = productUses(product, done).map(([each]) => each)
  const name = nameOf(message)
  // Beside the recap, what was done with it is told already.
  if (used[0] && !blocks.includes('recap')) return used
  return name && (used[0] || trial.uses) ? [name] : []
}

/** What there is to gain instead; told by no other part of the message. */
export function gained(scene: Lines): string[] {
  const { blocks, variant, facts: { feature, product } } = scene.message
  const all = blocks.includes('benefits') ? [] : [gains(scene), product?.useCases, variant ? [] : feature?.useCases]
  return all.find((lines) => lines?.[0]) ?? []
}
