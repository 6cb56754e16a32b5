import type { Campaign } from '../../model/campaign.js'
import { TRIGGERS } from '../triggers.js'
import { contextualAddOn } from './contextual-add-on.js'
import { crossSell } from './cross-sell.js'
import { csat } from './csat.js'
import { featureTrial } from './feature-trial.js'
import { growthBundle } from './growth-bundle.js'
import { nativeAlternative } from './native-alternative.js'
import { nps } from './nps.js'
import { painPointSolution } from './pain-point-solution.js'
import { quotaLimit } from './quota-limit.js'
import { seatsGrowth } from './seats-growth.js'
import { upsellOffer } from './upsell-offer.js'
import { vipOffer } from './vip-offer.js'

const ALL = [quotaLimit, featureTrial, contextualAddOn, painPointSolution, seatsGrowth, crossSell, nativeAlternative, upsellOffer, vipOffer, growthBundle]

/** In the order of priority: the first eligible one is shown. */
export const CAMPAIGNS: readonly Campaign[] = TRIGGERS.map(({ id }) => ALL.find(campaign => campaign.id === id)!)

/** Asked only where the host wants them, after everything else. */
export const QUESTIONS: readonly Campaign[] = [csat, nps]
