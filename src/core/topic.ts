import type { Catalog, Plan } from '../model/catalog.js'
import { TOPIC_TYPES, type Topic, type TopicKey } from '../model/event.js'

export const topicKey = (topic: Topic): TopicKey => topic.type + ':' + topic.id

/** Reads either form; undefined when it is neither. */
export const toTopic = (topic: unknown): Topic | undefined => {
  const [type, ...id] = typeof topic === 'string' ? topic.split(':') : []
  const read = type && id.length ? { type, id: id.join(':') } : (topic as Topic | null)
  return read && TOPIC_TYPES.includes(read.type as Topic['type']) && typeof read.id === 'string' && read.id
    ? { type: read.type as Topic['type'], id: read.id }
    : undefined
}

export const planById = (catalog: Catalog, id: string | undefined): Plan | undefined =>
  catalog.plans?.find(plan => plan.id === id)
