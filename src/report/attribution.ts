import { gives } from '../core/conversion.js'
import { DAY } from '../core/duration.js'
import { planById, toTopic, topicKey } from '../core/topic.js'
import type { Catalog } from '../model/catalog.js'
import type { ConversionKind, Topic, TopicKey } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Conversion, Enrolment } from '../model/state.js'

/** A purchase this long after the start of a sequence is due to it, in milliseconds, the end included. */
export const ATTRIBUTION: number = 30 * DAY

const QUARTER = 90 * DAY

/** A sequence that an account went through: once per campaign, topic and period, however many of its people saw it. */
export interface Opportunity {
  campaign: string
  topic: TopicKey
  kinds: ConversionKind[]
  at: number
  /** The kind of purchase it ended in. */
  won?: ConversionKind
}

/** What a sequence on a topic can end in, as the catalogue sells it. */
export const kindsOf = (catalog: Catalog, { type, id }: Topic): ConversionKind[] => {
  switch (type) {
    case 'plan': return ['upsell']
    case 'product': return ['cross-sell']
    case 'add-on':
    case 'seats':
    case 'bundle': return [type]
    case 'feature': {
      const feature = catalog.features?.find(one => one.id === id)
      return feature?.addOn ? (feature.plan ? ['upsell', 'add-on'] : ['add-on']) : ['upsell']
    }
    default: {
      const seats = catalog.meters?.some(one => one.id === id && one.model === 'seat')
      const addOn = catalog.addOns?.some(({ meter }) => meter === id)
      return [...(seats ? (['seats'] as const) : []), 'upsell', ...(addOn ? (['add-on'] as const) : [])]
    }
  }
}

/** Whether a purchase answers a topic. One that names nothing, or a plan that the catalogue does not describe, is taken by its kind alone. */
const answers = (catalog: Catalog, conversion: Conversion, topic: TopicKey): boolean =>
  !conversion.topics.length ||
  gives({ catalog } as Situation, conversion, topic) ||
  conversion.topics.some(key => {
    const bought = toTopic(key)
    return bought?.type === 'plan' ? !topic.startsWith('plan:') && !planById(catalog, bought.id) : bought?.type === 'seats' && /^(seats|meter):/.test(topic)
  })

/** The opportunities of one account, oldest first. Without a period of its own, one counts once a quarter, as its mails do. */
export const opportunitiesOf = (enrolments: readonly Enrolment[], catalog: Catalog): Opportunity[] => {
  const found = new Map<string, Opportunity>()
  for (const { campaign, topic, period, at } of [...enrolments].sort((a, b) => a.at - b.at)) {
    const key = JSON.stringify([campaign, topicKey(topic), period ?? Math.floor(at / QUARTER)])
    if (!found.has(key)) found.set(key, { campaign, topic: topicKey(topic), kinds: kindsOf(catalog, topic), at })
  }
  return [...found.values()]
}

/**
 * Credits each purchase to the latest sequence that it answers, begun at most 30 days before; one purchase is one success.
 * A purchase that no sequence explains is organic.
 */
export const attribute = (opportunities: Opportunity[], conversions: readonly Conversion[], catalog: Catalog): { opportunities: Opportunity[]; organic: Conversion[] } => {
  const credited = opportunities.map(one => ({ ...one }))
  const organic = conversions.filter(conversion => {
    const { at, kind } = conversion
    const cause = credited.findLast(one => !one.won && one.at <= at && at - one.at <= ATTRIBUTION && one.kinds.includes(kind) && answers(catalog, conversion, one.topic))
    if (cause) cause.won = kind
    return !cause
  })
  return { opportunities: credited, organic }
}
