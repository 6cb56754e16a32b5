import type { Campaign } from '../../model/campaign.js';
/** Someone keeps coming back to a locked feature: offer to try it, once, and help while the trial lasts. */
export declare const featureTrial: Campaign;
