import type { Fields } from './shape.js'

/** The facts a host may track, with their props. Any other name is a custom event. */
export interface Events {
  premium_feature_viewed: { feature: string }
  premium_feature_requested: { feature: string }
  feature_used: { feature: string }
  pricing_viewed: { plan?: string }
  /** `used` and `limit` in the meter's unit; `resetsAt` epoch ms or ISO 8601 with an offset; `period` any name that changes when usage starts again. */
  quota_updated: { meter: string; used: number; limit?: number | null; resetsAt?: number | string; period?: string }
  member_invited: { count?: number }
  /** In this and the next ones `anchor` is a selector of the element of the act, beside which an answer may stand. */
  access_denied: { resource: string; anchor?: string }
  department_added: { name?: string }
  hiring_detected: {}
  product_searched: { product?: string; query?: string; anchor?: string }
  use_case_detected: { useCase: string; product?: string; anchor?: string }
  pain_point_reported: { topic: string; product?: string; addOn?: string; anchor?: string }
  integration_added: { integration: string; product?: string; anchor?: string }
  competitor_viewed: { competitor: string; product?: string; anchor?: string }
  business_event: { type: string }
  /** 0 to 10. */
  nps_answered: { score: number }
  /** 1 to 5. */
  csat_answered: { score: number }
  subscription_renewed: {}
  trial_started: { topic: TopicLike; days?: number }
  trial_ended: { topic: TopicLike; converted?: boolean }
  converted: { kind: ConversionKind; plan?: string; product?: string; addOn?: string; seats?: number; revenue?: number; feature?: string }
}

export type ConversionKind = 'upsell' | 'cross-sell' | 'add-on' | 'seats' | 'bundle'

/** What a message offers, or the question that it asks. */
export interface Topic {
  type: 'plan' | 'feature' | 'product' | 'add-on' | 'seats' | 'bundle' | 'meter' | 'question'
  id: string
}

/** A topic, or its short form `'feature:automations'`. */
export type TopicLike = Topic | TopicKey

/** `type:id`, the form in which topics are stored and compared. */
export type TopicKey = string

/** The props of the events that are counted as they come. */
export const EVENT_PROPS: Readonly<Record<string, Fields>> = {
  premium_feature_viewed: 'feature',
  premium_feature_requested: 'feature',
  feature_used: 'feature',
  pricing_viewed: 'plan?',
  quota_updated: 'meter used:number limit?:limit resetsAt?:date period?',
  member_invited: 'count?:count',
  nps_answered: 'score:nps',
  subscription_renewed: '',
}

/** The props of the events that only the half that speaks makes something of. */
export const RARE_PROPS: Readonly<Record<string, Fields>> = {
  access_denied: 'resource anchor?',
  department_added: 'name?',
  hiring_detected: '',
  product_searched: 'product? query? anchor?',
  use_case_detected: 'useCase product? anchor?',
  pain_point_reported: 'topic product? addOn? anchor?',
  integration_added: 'integration product? anchor?',
  competitor_viewed: 'competitor product? anchor?',
  business_event: 'type',
  csat_answered: 'score:csat',
  trial_started: 'topic:topic days?:number',
  trial_ended: 'topic:topic converted?:flag',
  converted: 'kind:kind plan? product? addOn? seats?:number revenue?:number feature?',
}

/** How their names begin; an event of the host's own that begins alike is heard there too. */
export const RARE: RegExp = /^(access_d|depart|hiring|product_s|use_case|pain_|integ|compet|busin|csat|trial_|conv)/

/** Those of them that are facts of the account, kept whatever the consent: trials, purchases, refused access. */
export const FACTUAL: RegExp = /^(trial_(start|end)ed|converted|access_denied)$/

export const CONVERSION_KINDS: readonly ConversionKind[] = ['upsell', 'cross-sell', 'add-on', 'seats', 'bundle']
export const TOPIC_TYPES: readonly Topic['type'][] = ['plan', 'feature', 'product', 'add-on', 'seats', 'bundle', 'meter', 'question']
