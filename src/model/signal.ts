import type { Duration } from './duration.js'
import type { ConversionKind, Events } from './event.js'

/** A reason to think the account is ready, with its points. */
export interface SignalDefinition {
  id: SignalId
  points: number
  /** Whose score it adds to; the upsell score's when absent. */
  sells?: readonly ConversionKind[]
  source: SignalSource
  /** How long one occurrence counts; absent for a state, which counts while it holds. */
  expires?: Duration
}

export type SignalId =
  | 'usage' | 'feature-viewed' | 'pricing-viewed' | 'feature-requested'
  | 'team-growing' | 'promoter' | 'renewed' | 'budget-period'
  | 'product-searched' | 'use-case' | 'pain-point' | 'integration' | 'competitor'
  | 'seats-short' | 'seat-refused' | 'department' | 'hiring'
  | 'access-denied' | 'business-event' | 'engaged'

export type SignalSource =
  /** Usage of a meter strictly above this share of its limit, in per cent. */
  | { type: 'usage'; above: number }
  /** Usage of a meter that counts seats from this share of its limit on, in per cent. */
  | { type: 'seats'; from: number }
  /** Days of use among the last 30. */
  | { type: 'days'; from: number }
  /** An event, `count` times within the signal's life; `growth` is the rise of seats, in per cent, that counts as well. */
  | { type: 'event'; event: keyof Events | 'access_denied:seat'; count?: number; growth?: number }
  /** A score given to the recommendation question, from this mark up. */
  | { type: 'nps'; from: number }
  /** A date among the traits, or an event. */
  | { type: 'date'; trait: 'renewedAt'; event: keyof Events }
  /** The last quarter of the calendar or fiscal year. */
  | { type: 'budget' }

/** A signal that is active now. Times are epoch ms. */
export interface ActiveSignal {
  id: SignalId
  points: number
  at?: number
  expiresAt?: number
  /** What it was seen on: the feature, product, meter or topic. */
  evidence?: string
}
