import type { Campaign } from '../../model/campaign.js'
import type { Changes } from '../../model/options.js'
import { CAMPAIGNS, QUESTIONS } from './index.js'

/**
 * The built-in campaigns, some of them switched off or changed. Two questions, `nps` and `csat`, are asked only when named here.
 * @example createExpansion({ campaigns: builtInCampaigns({ 'upsell-offer': false, nps: true, csat: true }) })
 */
export const builtInCampaigns = (changes: Changes = {}): Campaign[] =>
  [...CAMPAIGNS, ...QUESTIONS].flatMap(campaign => {
    const change = (Object.hasOwn(changes, campaign.id) ? changes[campaign.id] : undefined) ?? !QUESTIONS.includes(campaign)
    return change === true ? campaign : change ? { ...campaign, ...change } : []
  })
