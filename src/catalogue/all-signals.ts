import type { SignalDefinition } from '../model/signal.js'
import { SIGNALS } from './signals.js'

/** Reasons that come by rare events. Points of the first five are the specification's; it gives none for seats, add-ons and bundles, and these rank them. */
const RARE_SIGNALS: readonly SignalDefinition[] = [
  { id: 'product-searched', points: 25, sells: ['cross-sell'], source: { type: 'event', event: 'product_searched' }, expires: '30d' },
  { id: 'use-case', points: 20, sells: ['cross-sell'], source: { type: 'event', event: 'use_case_detected' }, expires: '30d' },
  { id: 'pain-point', points: 30, sells: ['cross-sell', 'add-on'], source: { type: 'event', event: 'pain_point_reported' }, expires: '90d' },
  { id: 'integration', points: 15, sells: ['cross-sell'], source: { type: 'event', event: 'integration_added' }, expires: '90d' },
  { id: 'competitor', points: 20, sells: ['cross-sell'], source: { type: 'event', event: 'competitor_viewed' }, expires: '30d' },
  { id: 'seat-refused', points: 40, sells: ['seats'], source: { type: 'event', event: 'access_denied:seat' }, expires: '30d' },
  { id: 'department', points: 10, sells: ['seats'], source: { type: 'event', event: 'department_added' }, expires: '90d' },
  { id: 'hiring', points: 10, sells: ['seats'], source: { type: 'event', event: 'hiring_detected' }, expires: '90d' },
  { id: 'access-denied', points: 25, sells: ['add-on'], source: { type: 'event', event: 'access_denied' }, expires: '30d' },
  { id: 'business-event', points: 20, sells: ['bundle'], source: { type: 'event', event: 'business_event' }, expires: '90d' },
]

const SELLS: { readonly [id: string]: Partial<SignalDefinition> } = {
  'team-growing': { sells: ['upsell', 'seats'] },
  'seats-short': { sells: ['seats'], points: 30 },
  engaged: { sells: [] },
}

/** Every signal, for every kind of sale. */
export const ALL_SIGNALS: readonly SignalDefinition[] = [...SIGNALS.map(signal => ({ ...signal, ...SELLS[signal.id] })), ...RARE_SIGNALS]
