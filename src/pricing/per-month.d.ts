import type { Plan } from '../model/catalog.js';
/** What a plan costs a month, billed monthly or yearly; undefined when its price is on request or not declared. */
export declare function perMonth({ price }: Plan, yearly?: boolean): number | undefined;
