import type { Duration } from '../model/campaign.js';
export declare const SECOND = 1000;
export declare const MINUTE: number;
export declare const HOUR: number;
export declare const DAY: number;
/** `'14d'` in milliseconds; a leading minus counts backwards. */
export declare const ms: (duration: Duration | `-${Duration}`) => number;
