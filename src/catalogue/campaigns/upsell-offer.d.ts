import type { Campaign } from '../../model/campaign.js';
/** Several signals together say that the next plan would serve the account better. */
export declare const upsellOffer: Campaign;
