import type { Campaign } from '../../model/campaign.js'

/** Someone said what hurts, and something the host sells answers it. Neutral: the trouble is theirs, not an argument. */
export const painPointSolution: Campaign = {
  id: 'pain-point-solution',
  version: 1,
  sells: 'add-on',
  trigger: { on: 'event', events: ['pain_point_reported'], about: ['add-on', 'product'] },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'suggestion',
      buttons: [
        { label: 'seeSolution', handler: 'learnMore' },
        { label: 'startTrial', handler: 'startTrial' },
        { label: 'decline', answer: 'declined' },
      ],
      blocks: ['addOn'],
    },
    { id: 'j3', kind: 'marketing', due: { from: 'shown', plus: '3d' }, mail: 'pain-point-solution', when: 'interest' },
  ],
}
