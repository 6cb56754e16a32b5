import type { TopicKey } from './event.js';
/** Who is on the page. Roles that may buy are, by default, owner, admin and billing. */
export interface Subject {
    accountId: string;
    accountName?: string;
    userId: string;
    roles?: string[];
    traits?: Traits;
}
/** What the host knows of the account. Kept in memory for the page, never stored. Dates are epoch ms or ISO 8601 with an offset. */
export interface Traits {
    /** Identifier of the current plan, an entry of `catalog.plans`. */
    plan?: string;
    products?: string[];
    seats?: number;
    segment?: string;
    customerSince?: number | string;
    renewedAt?: number | string;
    /** 1 (January) to 12; the fiscal year's last month. */
    fiscalYearEndMonth?: number;
    /** IANA name, such as `Europe/Paris`; the budget period is reckoned in it. UTC without it. */
    timeZone?: string;
    /** Monthly recurring revenue, in major units of the catalogue's currency. */
    mrr?: number;
    /** 0 to 10; 9 and 10 count for 90 days, 0 to 6 pause marketing. */
    nps?: {
        score: number;
        at: number | string;
    };
    /** 1 to 5. */
    csat?: {
        score: number;
        at: number | string;
    };
    openSevereTicket?: boolean;
    paymentFailed?: boolean;
    atRisk?: boolean;
    readiness?: string;
    tier?: string;
    /** Topics already tried before this browser knew the account; a trial is offered once, ever. */
    pastTrials?: TopicKey[];
    [trait: string]: unknown;
}
/** What the account has: feature, product or add-on identifiers. `'unknown'` never shows an upsell. */
export type Entitlements = Record<string, boolean> | 'unknown';
/** `granted`: everything is kept. `pending`: behaviour in memory only, no marketing. `denied`: behaviour is not even counted. */
export type Consent = 'granted' | 'pending' | 'denied';
export declare const BUYING_ROLES: readonly string[];
