import type { Campaign } from '../../model/campaign.js'

/** What someone does, looks for or compares is what another product is made for: say so once, beside the work. */
export const crossSell: Campaign = {
  id: 'cross-sell',
  version: 1,
  sells: 'cross-sell',
  trigger: { on: 'event', events: ['use_case_detected', 'product_searched', 'competitor_viewed'], about: ['product'] },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'suggestion',
      buttons: [
        { label: 'learnMore', handler: 'learnMore' },
        { label: 'bookDemo', handler: 'bookDemo' },
        { label: 'decline', answer: 'declined' },
      ],
      variants: {
        product_searched: { blocks: ['offer'] },
        competitor_viewed: { blocks: ['rivals'], urgent: true },
      },
    },
    { id: 'j3', kind: 'marketing', due: { from: 'shown', plus: '3d' }, mail: 'cross-sell-synergy', when: 'interest', blocks: ['offer'] },
    {
      id: 'j7', kind: 'service', due: { from: 'trial-start', plus: '0d', after: '7d' }, surface: 'card', mail: 'cross-sell-onboarding', when: 'trial',
      buttons: [{ label: 'open', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }],
      blocks: ['checklist'],
    },
    {
      id: 'j12', kind: 'service', due: { from: 'trial-end', plus: '-2d' }, surface: 'card', mail: 'cross-sell-ending', when: 'trial',
      buttons: [{ label: 'activate', handler: 'upgrade' }, { label: 'close', answer: 'dismissed' }],
      blocks: ['recap', 'losses', 'offer'],
    },
  ],
}
