import type { Campaign } from '../../model/campaign.js'

/** Usage nears the limit of a meter: say so early, quietly, and keep every way out open at the end. */
export const quotaLimit: Campaign = {
  id: 'quota-limit',
  version: 1,
  trigger: { on: 'usage', from: 80 },
  steps: [
    {
      id: 'j0', kind: 'service', due: { level: 80, day: 0 }, surface: 'banner', mail: 'quota-80',
      buttons: [{ label: 'seeOptions', handler: 'comparePlans' }, { label: 'close', answer: 'dismissed' }],
    },
    {
      id: 'j3', kind: 'service', due: { level: 90, day: 3 }, surface: 'modal', mail: 'quota-90',
      buttons: [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'contactSales', handler: 'contactSales' }],
      blocks: ['meter', 'comparison', 'benefits', 'roi'],
    },
    { id: 'j5', kind: 'marketing', due: { level: 95, day: 5 }, mail: 'quota-95', blocks: ['offer'] },
    {
      id: 'j7', kind: 'service', due: { level: 100, day: 7 }, surface: 'blocking-modal', mail: 'quota-100',
      buttons: [
        { label: 'upgrade', handler: 'upgrade' },
        { label: 'buyCapacity', handler: 'buyAddOn' },
        { label: 'wait', answer: 'dismissed' },
        { label: 'chat', handler: 'openChat' },
      ],
      blocks: ['meter'], reopens: true,
    },
  ],
}
