import type { Plan } from '../model/catalog.js';
/** What `to` costs a month more than `from`; undefined when it depends on something unknown, such as a quote or the number of seats. */
export declare function priceDifference(from: Plan, to: Plan): number | undefined;
