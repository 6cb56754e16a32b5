import type { Campaign, Watched } from '../model/campaign.js'
import type { Options } from '../model/options.js'
import type { SignalId } from '../model/signal.js'

/** What the half that watches needs to know of rare events: nothing. They are kept for the half that speaks, whose campaigns name them. */
const rare = (id: string): Watched => ({ id, trigger: { on: 'event', events: [] } })
const signal = (id: string, all: SignalId[], any?: SignalId[]): Watched => ({ id, trigger: { on: 'signal', all, any } })

/**
 * What each built-in campaign waits for, from what is nearest to the work of the moment to the broadest offer: the order of priority.
 * Its steps are loaded when it concerns someone.
 */
export const TRIGGERS: readonly Watched[] = [
  { id: 'quota-limit', trigger: { on: 'usage', from: 80 } },
  { id: 'feature-trial', trigger: { on: 'views', count: 3, within: '30d' } },
  { id: 'contextual-add-on', trigger: { on: 'event', events: ['premium_feature_requested'] } },
  rare('pain-point-solution'),
  signal('seats-growth', [], ['seats-short', 'team-growing']),
  rare('cross-sell'),
  rare('native-alternative'),
  { id: 'upsell-offer', trigger: { on: 'score' } },
  signal('vip-offer', ['promoter', 'engaged']),
  rare('growth-bundle'),
]

/** What is waited for: by the host's own list; else by all that is built in, the question to engaged people too where campaigns are changed. */
export const watched = (given: Awaited<Options['campaigns']>): readonly Watched[] =>
  Array.isArray(given) ? (given as Campaign[]) : given ? [...TRIGGERS, signal('nps', ['engaged'])] : TRIGGERS
