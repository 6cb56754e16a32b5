import type { Campaign } from '../model/campaign.js'

/** What each built-in campaign waits for, in the order of priority. Its steps are loaded when it concerns someone. */
export const TRIGGERS: readonly Pick<Campaign, 'id' | 'trigger'>[] = [
  { id: 'quota-limit', trigger: { on: 'usage', from: 80 } },
  { id: 'feature-trial', trigger: { on: 'views', count: 3, within: '30d' } },
  { id: 'upsell-offer', trigger: { on: 'score' } },
]

export const triggerOf = (id: string): Campaign['trigger'] => TRIGGERS.find(campaign => campaign.id === id)!.trigger
