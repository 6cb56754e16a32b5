import type { Campaign } from '../../model/campaign.js'

/** Someone who uses the product most days is asked whether they would recommend it. No offer inside. */
export const nps: Campaign = {
  id: 'nps',
  version: 1,
  trigger: { on: 'signal', all: ['engaged'], about: { type: 'question', id: 'nps' } },
  steps: [
    {
      id: 'ask', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card',
      buttons: [{ label: 'send', answer: 'clicked' }, { label: 'decline', answer: 'declined' }],
      blocks: ['ask'],
    },
  ],
}
