import type { Catalog } from '../model/catalog.js'
import type { TopicLike } from '../model/event.js'
import { planById, topicKey, toTopic } from './topic.js'

/** Whether having `whole` gives `part`: the same topic, what a plan has or raises, what an add-on unlocks, what a bundle is made of. */
export const contains = (catalog: Catalog, whole: TopicLike, part: TopicLike): boolean => {
  const outer = toTopic(whole)
  const inner = toTopic(part)
  if (!outer || !inner) return false
  if (topicKey(outer) === topicKey(inner)) return true
  if (outer.type === 'bundle') return !!catalog.bundles?.find(({ id }) => id === outer.id)?.items.some(item => contains(catalog, item, inner))
  if (outer.type === 'add-on')
    return inner.type === 'feature'
      ? !!catalog.features?.some(({ id, addOn }) => id === inner.id && addOn === outer.id)
      : inner.type === 'meter' && !!catalog.addOns?.some(({ id, meter }) => id === outer.id && meter === inner.id)
  const plan = outer.type === 'plan' && planById(catalog, outer.id)
  if (!plan) return false
  if (inner.type === 'seats')
    return (plan.price !== 'custom' && !!(plan.price.perSeat || plan.price.tiers)) || !!catalog.meters?.some(({ id, model }) => model === 'seat' && plan.limits?.[id] !== undefined)
  return inner.type === 'feature' ? plan.features.includes(inner.id) : inner.type === 'meter'
}
