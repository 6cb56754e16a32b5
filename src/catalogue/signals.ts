import type { SignalDefinition } from '../model/signal.js'

/** Reasons to think an account is ready for a higher plan. Points are the specification's; lives are the product's rulings. */
export const UPSELL_SIGNALS: readonly SignalDefinition[] = [
  { id: 'usage', points: 30, source: { type: 'usage', above: 80 } },
  { id: 'feature-viewed', points: 20, source: { type: 'event', event: 'premium_feature_viewed' }, expires: '30d' },
  { id: 'pricing-viewed', points: 15, source: { type: 'event', event: 'pricing_viewed' }, expires: '30d' },
  { id: 'feature-requested', points: 25, source: { type: 'event', event: 'premium_feature_requested' }, expires: '90d' },
  { id: 'team-growing', points: 20, source: { type: 'event', event: 'member_invited', count: 3, growth: 20 }, expires: '30d' },
  { id: 'promoter', points: 15, source: { type: 'nps', from: 9 }, expires: '90d' },
  { id: 'renewed', points: 10, source: { type: 'date', trait: 'renewedAt', event: 'subscription_renewed' }, expires: '30d' },
  { id: 'budget-period', points: 10, source: { type: 'budget' } },
]
