import type { Campaign } from '../../model/campaign.js'
import { triggerOf } from '../triggers.js'

/** Something happened to the business: people take it up; on the page only a declared bundle is shown. */
export const growthBundle: Campaign = {
  id: 'growth-bundle',
  version: 1,
  sells: 'bundle',
  trigger: triggerOf('growth-bundle'),
  steps: [
    {
      id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, case: 'crm', surface: 'card',
      buttons: [{ label: 'seeBundle', handler: 'upgrade' }, { label: 'later', answer: 'snoozed' }],
      blocks: ['bundle'],
    },
  ],
}
