import type { Campaign } from '../../model/campaign.js'

/** The team grows: let it add seats by itself, at the price of its size. A refused seat is a fact, and is stated at once. */
export const seatsGrowth: Campaign = {
  id: 'seats-growth',
  version: 1,
  sells: 'seats',
  trigger: { on: 'signal', any: ['seat-refused', 'seats-short', 'team-growing'], about: { type: 'seats', id: 'seats' } },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'banner',
      buttons: [{ label: 'addSeats', handler: 'addSeats' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['seats'],
      variants: { 'seat-refused': { surface: 'modal', kind: 'service' } },
    },
    { id: 'j3', kind: 'marketing', due: { from: 'trigger', plus: '3d' }, mail: 'seats-saving' },
  ],
}
