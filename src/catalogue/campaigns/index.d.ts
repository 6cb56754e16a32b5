import type { Campaign } from '../../model/campaign.js';
/** In the order of priority: the first eligible one is shown. */
export declare const CAMPAIGNS: readonly Campaign[];
