import type { Campaign } from '../../model/campaign.js'

/** A satisfied account that uses the product most days, and an offer that the host declared for such accounts alone. */
export const vipOffer: Campaign = {
  id: 'vip-offer',
  version: 1,
  trigger: { on: 'signal', all: ['promoter', 'engaged'], about: 'offer' },
  yieldsTo: ['quota-limit', 'feature-trial', 'upsell-offer'],
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal',
      buttons: [{ label: 'seeOffer', handler: 'upgrade' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['offer', 'benefits'],
    },
    { id: 'j3', kind: 'marketing', due: { from: 'shown', plus: '3d' }, mail: 'vip-offer', when: 'unanswered', blocks: ['offer'] },
  ],
}
