import type { Campaign } from '../../model/campaign.js'

/** A week after a purchase: does it do what was hoped? No offer inside. */
export const csat: Campaign = {
  id: 'csat',
  version: 1,
  trigger: { on: 'event', events: ['converted'], about: { type: 'question', id: 'csat' } },
  steps: [
    {
      id: 'ask', kind: 'marketing', due: { from: 'trigger', plus: '7d' }, surface: 'card',
      buttons: [{ label: 'send', answer: 'clicked' }, { label: 'decline', answer: 'declined' }],
      blocks: ['ask'],
    },
  ],
}
