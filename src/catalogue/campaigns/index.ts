import type { Campaign } from '../../model/campaign.js'
import { featureTrial } from './feature-trial.js'
import { quotaLimit } from './quota-limit.js'
import { upsellOffer } from './upsell-offer.js'

/** In the order of priority: the first eligible one is shown. */
export const CAMPAIGNS: readonly Campaign[] = [quotaLimit, featureTrial, upsellOffer]
