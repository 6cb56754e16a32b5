import type { Campaign } from '../../model/campaign.js'

/** Something happened to the business: people take it up; on the page only a declared bundle is shown. */
export const growthBundle: Campaign = {
  id: 'growth-bundle',
  version: 1,
  sells: 'bundle',
  trigger: { on: 'event', events: ['business_event'], about: ['bundle'] },
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, case: 'crm', surface: 'card',
      buttons: [{ label: 'seeBundle', handler: 'upgrade' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['bundle'],
    },
  ],
}
