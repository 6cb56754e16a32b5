import type { SignalDefinition } from '../model/signal.js'

/**
 * Reasons to think an account is ready for a higher plan, as far as they can be seen in what is counted. Points are the specification's; lives are the product's rulings.
 * The last two count for nothing here: what they are worth to others is known to the half that speaks.
 */
export const SIGNALS: readonly SignalDefinition[] = [
  { id: 'usage', points: 30, source: { type: 'usage', above: 80 } },
  { id: 'feature-viewed', points: 20, source: { type: 'event', event: 'premium_feature_viewed' }, expires: '30d' },
  { id: 'pricing-viewed', points: 15, source: { type: 'event', event: 'pricing_viewed' }, expires: '30d' },
  { id: 'feature-requested', points: 25, source: { type: 'event', event: 'premium_feature_requested' }, expires: '90d' },
  { id: 'team-growing', points: 20, source: { type: 'event', event: 'member_invited', count: 3, growth: 20 }, expires: '30d' },
  { id: 'promoter', points: 15, source: { type: 'nps', from: 9 }, expires: '90d' },
  { id: 'renewed', points: 10, source: { type: 'date', trait: 'renewedAt', event: 'subscription_renewed' }, expires: '30d' },
  { id: 'budget-period', points: 10, source: { type: 'budget' } },
  { id: 'seats-short', points: 0, source: { type: 'seats', from: 80 } },
  { id: 'engaged', points: 0, source: { type: 'days', from: 10 } },
]
