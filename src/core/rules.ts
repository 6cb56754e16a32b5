import type { Trigger, Watched } from '../model/campaign.js'
import type { Context } from '../model/condition.js'
import type { SignalDefinition } from '../model/signal.js'

type On<C extends Watched, T extends Trigger['on']> = readonly (C & { trigger: Extract<C['trigger'], { on: T }> })[]

/** Campaigns, sorted once by what brings them about, so that a fact touches only those that it concerns. */
export interface Rules<C extends Watched = Watched> {
  campaigns: readonly C[]
  signals: readonly SignalDefinition[]
  /** Conditions, compiled, by campaign. */
  when?: ReadonlyMap<string, (context: Context) => boolean>
  byId: ReadonlyMap<string, C>
  /** Lowest level first. */
  usage: On<C, 'usage'>
  views: On<C, 'views'>
  score: On<C, 'score'>
  /** By event. */
  events: ReadonlyMap<string, On<C, 'event'>>
  signal: On<C, 'signal'>
}

export const compileRules = <C extends Watched>(given: readonly C[], signals: readonly SignalDefinition[]): Rules<C> => {
  // One that is no campaign is left out; the others go on.
  const campaigns = given.filter(campaign => campaign?.id && campaign.trigger)
  const on = <T extends Trigger['on']>(kind: T) => campaigns.filter(({ trigger }) => trigger.on === kind) as unknown as (C & { trigger: Extract<C['trigger'], { on: T }> })[]
  const events = new Map<string, ReturnType<typeof on<'event'>>>()
  for (const campaign of on('event')) for (const name of campaign.trigger.events) (events.get(name) ?? events.set(name, []).get(name)!).push(campaign)
  return {
    campaigns, signals,
    byId: new Map(campaigns.map(campaign => [campaign.id, campaign])),
    usage: on('usage').sort((a, b) => a.trigger.from - b.trigger.from),
    views: on('views'),
    score: on('score'),
    events,
    signal: on('signal'),
  }
}
