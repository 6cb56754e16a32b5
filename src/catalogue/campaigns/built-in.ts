import type { Campaign } from '../../model/campaign.js'
import type { Change } from '../../model/options.js'
import { CAMPAIGNS, QUESTIONS } from './index.js'

const changed = (campaign: Campaign, { steps, ...change }: Change & Pick<Partial<Campaign>, 'trigger'>): Campaign => ({
  ...campaign, ...change,
  steps: Array.isArray(steps) ? steps : campaign.steps.map(step => ({ ...step, ...(steps && Object.hasOwn(steps, step.id) && steps[step.id]) })),
})

/**
 * The built-in campaigns, some of them switched off or changed. Two questions, `nps` and `csat`, are asked only when named here.
 * @example createExpansion({ campaigns: builtInCampaigns({ 'upsell-offer': false, 'cross-sell': { steps: { j0: { blocks: ['media'] } } }, nps: true }) })
 */
export const builtInCampaigns = (changes: { [id: string]: boolean | (Change & Pick<Partial<Campaign>, 'trigger'>) } = {}): Campaign[] =>
  [...CAMPAIGNS, ...QUESTIONS].flatMap(campaign => {
    const change = (Object.hasOwn(changes, campaign.id) ? changes[campaign.id] : undefined) ?? !QUESTIONS.includes(campaign)
    return change === true ? campaign : change ? changed(campaign, change) : []
  })
