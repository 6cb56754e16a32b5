import type { Duration, Surface } from './campaign.js';
/** At most `max` seen messages within a rolling `period`, counted from the end of each. */
export interface Cap {
    max: number;
    period: Duration;
    /** Only messages on these surfaces count and are held back; all when absent. */
    surfaces?: Surface[];
}
export interface Policy {
    /** From the end of any message to the next marketing one. */
    gap: Duration;
    caps: Cap[];
    /** Length of "Plus tard"; never under a day. */
    snooze: Duration;
    /** Length from the `maxSnoozes`-th "Plus tard" on one topic. */
    longSnooze: Duration;
    maxSnoozes: number;
    /** Length of "Non merci"; never under 30 days. */
    decline: Duration;
    /** A sequence that ended may start again after this. */
    reenrol: Duration;
    /** A message held back waits this long before it is given up. */
    expiry: Duration;
    /** The upsell score must be strictly above it. */
    threshold: number;
    /** Points and life of a signal, by its identifier; `false` leaves it out. */
    signals: Record<string, {
        points?: number;
        expires?: Duration;
    } | false>;
    /** Roles that may buy. */
    buyingRoles: string[];
}
export declare const DEFAULT_POLICY: Omit<Policy, 'buyingRoles'>;
/** No configuration goes under these: a person's answer is kept at least this long. */
export declare const FLOORS: {
    snooze: Duration;
    decline: Duration;
};
