import type { Campaign } from '../model/campaign.js'
import type { SignalDefinition } from '../model/signal.js'

/** Campaigns and signals, indexed once: an event touches only those that listen to it. */
export interface Rules {
  campaigns: readonly Campaign[]
  signals: readonly SignalDefinition[]
  byId: ReadonlyMap<string, Campaign>
  byEvent: ReadonlyMap<string, readonly Campaign[]>
  /** Those whose trigger is not an event but a state. */
  scored: readonly Campaign[]
}

const listensTo = ({ trigger }: Campaign, signals: readonly SignalDefinition[]): string[] =>
  trigger.on === 'usage'
    ? ['quota_updated']
    : trigger.on === 'views'
      ? ['premium_feature_viewed']
      : signals.flatMap(({ source }) => ('event' in source ? source.event : source.type === 'usage' ? 'quota_updated' : source.type === 'nps' ? 'nps_answered' : []))

export const compileRules = (campaigns: readonly Campaign[], signals: readonly SignalDefinition[]): Rules => {
  const byEvent = new Map<string, Campaign[]>()
  for (const campaign of campaigns)
    for (const event of new Set(listensTo(campaign, signals))) byEvent.set(event, [...(byEvent.get(event) ?? []), campaign])
  return {
    campaigns, signals, byEvent,
    byId: new Map(campaigns.map(campaign => [campaign.id, campaign])),
    scored: campaigns.filter(({ trigger }) => trigger.on === 'score'),
  }
}
