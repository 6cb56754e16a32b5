import type { Campaign } from '../../model/campaign.js'

/** A third party was connected that has a twin among the host's own products: mention it, after the connection succeeded. */
export const nativeAlternative: Campaign = {
  id: 'native-alternative',
  version: 1,
  sells: 'cross-sell',
  trigger: { on: 'event', events: ['integration_added'], about: ['product'] },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'suggestion',
      buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'decline', answer: 'declined' }],
    },
  ],
}
