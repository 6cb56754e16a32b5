import type { Campaign } from '../model/campaign.js'

/**
 * What each built-in campaign waits for, from what is nearest to the work of the moment to the broadest offer: the order of priority.
 * Its steps are loaded when it concerns someone.
 */
export const TRIGGERS: readonly Pick<Campaign, 'id' | 'trigger'>[] = [
  { id: 'quota-limit', trigger: { on: 'usage', from: 80 } },
  { id: 'feature-trial', trigger: { on: 'views', count: 3, within: '30d' } },
  { id: 'contextual-add-on', trigger: { on: 'event', events: ['access_denied', 'premium_feature_requested'], about: ['add-on'] } },
  { id: 'pain-point-solution', trigger: { on: 'event', events: ['pain_point_reported'], about: ['add-on', 'product'] } },
  { id: 'seats-growth', trigger: { on: 'signal', any: ['seat-refused', 'seats-short', 'team-growing'], about: { type: 'seats', id: 'seats' } } },
  { id: 'cross-sell', trigger: { on: 'event', events: ['use_case_detected', 'product_searched', 'competitor_viewed'], about: ['product'] } },
  { id: 'native-alternative', trigger: { on: 'event', events: ['integration_added'], about: ['product'] } },
  { id: 'upsell-offer', trigger: { on: 'score' } },
  { id: 'vip-offer', trigger: { on: 'signal', all: ['promoter', 'engaged'], about: 'offer' } },
  { id: 'growth-bundle', trigger: { on: 'event', events: ['business_event'], about: ['bundle'] } },
]

export const triggerOf = (id: string): Campaign['trigger'] => TRIGGERS.find(campaign => campaign.id === id)!.trigger
