import type { Campaign } from '../../model/campaign.js'

/** Someone was refused an action that one add-on unlocks: name that add-on, there and then. */
export const contextualAddOn: Campaign = {
  id: 'contextual-add-on',
  version: 1,
  sells: 'add-on',
  trigger: { on: 'event', events: ['access_denied', 'premium_feature_requested'], about: ['add-on'] },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'suggestion',
      buttons: [
        { label: 'startTrial', handler: 'startTrial' },
        { label: 'buyAddOn', handler: 'buyAddOn' },
        { label: 'decline', answer: 'declined' },
      ],
      blocks: ['addOn'],
    },
  ],
}
