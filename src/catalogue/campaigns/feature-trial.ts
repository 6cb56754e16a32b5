import type { Campaign } from '../../model/campaign.js'

/** Someone keeps coming back to a locked feature: offer to try it, once, and help while the trial lasts. */
export const featureTrial: Campaign = {
  id: 'feature-trial',
  version: 1,
  trigger: { on: 'views', count: 3, within: '30d' },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal',
      buttons: [{ label: 'startFeatureTrial', handler: 'startTrial' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['trial'],
    },
    { id: 'j1', kind: 'service', due: { from: 'trial-start', plus: '1d' }, mail: 'trial-welcome' },
    {
      id: 'j4', kind: 'service', due: { from: 'trial-start', plus: '4d' }, surface: 'card',
      mail: { if: 'used', then: 'trial-used', else: 'trial-unused' },
      buttons: [{ label: 'discover', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }],
      when: 'unconverted',
    },
    { id: 'j6', kind: 'service', due: { from: 'trial-end', plus: '-1d' }, mail: 'trial-last-day', when: 'unconverted', blocks: ['offer'] },
    {
      id: 'j7', kind: 'marketing', due: { from: 'trial-end', plus: '0d' },
      mail: { if: 'converted', then: 'trial-converted', else: 'trial-ended', kind: 'service' }, blocks: ['offer'],
    },
  ],
}
