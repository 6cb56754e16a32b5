import type { AddOn, Plan } from '../model/catalog.js';
/** How often a price is paid; each has its own words. */
export type PaidOn = 'monthly' | 'yearly' | 'once' | 'perUnit' | 'custom';
/** One price, as it is paid; asked for by period, or the first that exists. */
export declare const paid: (price: Plan["price"] | AddOn["price"] | undefined, wanted?: PaidOn) => {
    on: PaidOn;
    amount?: number;
    seat?: boolean;
} | undefined;
