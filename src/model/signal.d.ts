import type { Duration } from './campaign.js';
import type { Events } from './event.js';
/** A reason to think the account is ready, with its points. */
export interface SignalDefinition {
    id: SignalId;
    points: number;
    source: SignalSource;
    /** How long one occurrence counts; absent for a state, which counts while it holds. */
    expires?: Duration;
}
export type SignalId = 'usage' | 'feature-viewed' | 'pricing-viewed' | 'feature-requested' | 'team-growing' | 'promoter' | 'renewed' | 'budget-period';
export type SignalSource = 
/** Usage of a meter strictly above this share of its limit, in per cent. */
{
    type: 'usage';
    above: number;
}
/** An event, `count` times within the signal's life; `growth` is the rise of seats, in per cent, that counts as well. */
 | {
    type: 'event';
    event: keyof Events;
    count?: number;
    growth?: number;
}
/** A score given to the recommendation question, from this mark up. */
 | {
    type: 'nps';
    from: number;
}
/** A date among the traits, or an event. */
 | {
    type: 'date';
    trait: 'renewedAt';
    event: keyof Events;
}
/** The last quarter of the calendar or fiscal year. */
 | {
    type: 'budget';
};
/** A signal that is active now. Times are epoch ms. */
export interface ActiveSignal {
    id: SignalId;
    points: number;
    at?: number;
    expiresAt?: number;
}
