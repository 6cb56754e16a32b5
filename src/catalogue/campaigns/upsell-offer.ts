import type { Campaign } from '../../model/campaign.js'

/** Several signals together say that the next plan would serve the account better. */
export const upsellOffer: Campaign = {
  id: 'upsell-offer',
  version: 1,
  trigger: { on: 'score' },
  yieldsTo: ['quota-limit', 'feature-trial', 'seats-growth'],
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal',
      buttons: [
        { label: 'comparePlans', handler: 'comparePlans' },
        { label: 'startTrial', handler: 'startTrial' },
        { label: 'later', answer: 'snoozed' },
      ],
      blocks: ['comparison', 'benefits', 'annual'],
    },
    { id: 'j3', kind: 'marketing', due: { from: 'shown', plus: '3d' }, mail: 'upsell-roi', when: 'interest' },
    {
      id: 'j7', kind: 'marketing', due: { from: 'shown', plus: '7d' }, surface: 'card', when: 'interest',
      buttons: [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['annual'],
    },
  ],
}
