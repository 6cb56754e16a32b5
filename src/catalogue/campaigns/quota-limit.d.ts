import type { Campaign } from '../../model/campaign.js';
/** Usage nears the limit of a meter: say so early, quietly, and keep every way out open at the end. */
export declare const quotaLimit: Campaign;
