import * as fc from 'fast-check'
import type { Traits } from '../../../src/index.js'
import type { FaultKind } from '../../../src/testing.js'
import { CUSTOM, TOPICS } from './campaigns.js'
import { mishaps, type Mishap } from './mishaps.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Props = Record<string, unknown>

/** What may happen, in any order. `rush`: what comes next does not wait for it, and finds it half done, so many turns of promises later. */
export type Act = { tab: number; rush?: number } & (
  | Mishap
  | { do: 'track'; event: string; props?: unknown }
  /** Three views of a feature, half a minute apart. */
  | { do: 'look'; feature: string }
  /** "Plus tard" to whatever offers it, on any tab. */
  | { do: 'later' }
  | { do: 'answer'; button: number }
  | { do: 'refuse'; meter: string }
  | { do: 'mute' | 'unmute'; topic: string }
  | { do: 'consent'; value: 'granted' | 'pending' | 'denied' }
  | { do: 'traits'; traits: Traits }
  | { do: 'buy'; what: Props }
  /** Not sold any more: the host says so in every tab. */
  | { do: 'leave-plan' }
  | { do: 'entitle'; known: boolean }
  /** What another device knows, where "Plus tard" or "Non merci" was said. */
  | { do: 'phone'; feature: string; answer: 'later' | undefined }
  | { do: 'other' | 'back' | 'hold' | 'release' | 'active' | 'reload' | 'crash' | 'hide' | 'show' | 'obstruct' | 'route' }
  /** The page takes the SDK out, and puts it in again. */
  | { do: 'renew' }
  /** The host takes no mail, or takes it again. */
  | { do: 'mail'; taken: boolean }
  /** The computer sleeps, all tabs with it. */
  | { do: 'sleep'; ms: number }
  | { do: 'call'; member: string; args: unknown[] }
  | { do: 'wait'; ms: number }
  | { do: 'clock'; ms: number }
)

export interface Mix {
  clock?: 'none' | 'back' | 'any'
  /** What may go wrong, besides pages that freeze, the computer that sleeps and the host that takes no mail. */
  faults?: readonly FaultKind[]
  /** Who buys sees little marketing afterwards. */
  buying?: boolean
  /** What no host would say. */
  nonsense?: boolean
  tabs?: number
  /** How many acts, from and to. */
  length?: [number, number]
}

const feature = fc.constantFrom('automations', 'reports', 'sso')
const topic = fc.constantFrom(...TOPICS).map(({ type, id }) => `${type}:${id}`)
const record = <T extends Record<string, fc.Arbitrary<unknown>>>(props: T) => fc.record(props, { requiredKeys: [] }) as fc.Arbitrary<Props>
const text = fc.constantFrom('crm', 'mailer', 'Nurturing', 'mailsy', 'slow', 'client', 'sso', 'seats', 'care', 'growth')

/** Each event of the contract, as a host would track it. */
const EVENTS: Record<string, fc.Arbitrary<Props>> = {
  premium_feature_viewed: fc.record({ feature }),
  premium_feature_requested: fc.record({ feature }),
  feature_used: fc.record({ feature }),
  pricing_viewed: record({ plan: fc.constantFrom('pro', 'max') }),
  quota_updated: fc.record({ meter: fc.constantFrom('emails', 'emails', 'seats', 'files'), used: fc.constantFrom(100, 500, 790, 800, 850, 900, 960, 1000, 1100), limit: fc.constantFrom(1000, 1000, 1000, 2000, null), period: fc.constantFrom('a', 'a', 'a', 'b') }),
  member_invited: record({ count: fc.integer({ min: 1, max: 5 }) }),
  access_denied: fc.record({ resource: text }),
  department_added: record({ name: text }),
  hiring_detected: fc.constant({}),
  product_searched: record({ product: fc.constantFrom('crm', 'mailer'), query: text }),
  use_case_detected: fc.record({ useCase: text }),
  pain_point_reported: fc.record({ topic: text }),
  integration_added: fc.record({ integration: text }),
  competitor_viewed: fc.record({ competitor: text }),
  business_event: fc.record({ type: text }),
  nps_answered: fc.record({ score: fc.constantFrom(7, 9, 10, 10) }),
  csat_answered: fc.record({ score: fc.integer({ min: 1, max: 5 }) }),
  subscription_renewed: fc.constant({}),
  [CUSTOM[0]]: record({ format: text }),
  [CUSTOM[1]]: fc.constant({}),
}

const TRIALS: Record<string, fc.Arbitrary<Props>> = {
  trial_started: fc.record({ topic: fc.constantFrom('feature:automations', 'feature:sso', 'product:mailer', 'plan:pro') }),
  trial_ended: fc.record({ topic: fc.constantFrom('feature:automations', 'feature:sso', 'product:mailer', 'plan:pro') }),
}

const tracked = (events: Record<string, fc.Arbitrary<Props>>): fc.Arbitrary<{ do: 'track'; event: string; props?: unknown }> =>
  fc.oneof(...Object.entries(events).map(([event, props]) => fc.record({ do: fc.constant('track' as const), event: fc.constant(event), props })))

const purchase = fc.constantFrom<Props>(
  { kind: 'upsell', plan: 'pro' }, { kind: 'upsell', plan: 'max' }, { kind: 'cross-sell', product: 'mailer' }, { kind: 'cross-sell', product: 'crm' },
  { kind: 'add-on', addOn: 'sso-pack' }, { kind: 'add-on', addOn: 'care' }, { kind: 'add-on', addOn: 'more-emails' },
)

/** Any event of the contract, trials and purchases among them, and the host's own. */
export const fact: fc.Arbitrary<{ event: string; props?: unknown }> = fc.oneof({ weight: 4, arbitrary: tracked(EVENTS) }, { weight: 1, arbitrary: tracked(TRIALS) }, { weight: 1, arbitrary: purchase.map(props => ({ event: 'converted', props })) })

/** What makes a whole account unfit to be persuaded, or fit again; and seats, which only count. */
const traits = fc.constantFrom<Traits>({ atRisk: true }, { atRisk: false }, { paymentFailed: true }, { paymentFailed: false }, { openSevereTicket: true }, { openSevereTicket: false }, { seats: 5 }, { seats: 8 }, { tier: 'vip' })

const MEMBERS = ['track', 'identify', 'setTraits', 'setEntitlements', 'check', 'reportBlockedWrite', 'trial', 'explain', 'preview', 'on', 'hydrate', 'page', 'mute', 'unmute', 'act', 'mutes', 'exportData', 'report', 'flush']
const nonsense = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom(null, NaN, -1, '', '\u0000', '__proto__', Symbol('s'), () => {}, { get feature() { throw new Error('trap') }, toString: () => 'trap', toJSON: () => { throw new Error('trap') } }))

const wait = fc.constantFrom(0, 500, 1000, 31_000, 5 * MINUTE, 10 * MINUTE, 31 * MINUTE, 31 * MINUTE, 3 * HOUR, DAY, DAY, 3 * DAY, 14 * DAY, 31 * DAY)

const life = ({ clock = 'none', faults, buying = false, nonsense: wild = false, tabs = 2, length: [minLength, maxLength] = [5, 45] }: Mix, calm: boolean): fc.Arbitrary<Act[]> => {
  const weighted: [number, fc.Arbitrary<Record<string, unknown>>][] = [
    [6, fc.record({ do: fc.constant('look'), feature })],
    [6, fc.constant({ do: 'later' })],
    [10, tracked(EVENTS)],
    [2, tracked({ [CUSTOM[0]]: fc.constant({}) })],
    [4, fc.record({ do: fc.constant('answer'), button: fc.nat(5) })],
    [1, fc.record({ do: fc.constant('refuse'), meter: fc.constantFrom('emails', 'seats') })],
    [4, fc.record({ do: fc.constantFrom('reload', 'crash', 'hide', 'show', 'show', 'obstruct', 'active', 'route') })],
    [8, fc.record({ do: fc.constant('wait'), ms: wait })],
  ]
  if (!calm)
    weighted.push(
      [1, fc.record({ do: fc.constantFrom('mute', 'unmute', 'unmute'), topic })],
      [1, fc.record({ do: fc.constant('traits'), traits })],
      [1, fc.record({ do: fc.constant('consent'), value: fc.constantFrom('granted', 'granted', 'pending', 'denied') })],
      [1, fc.record({ do: fc.constant('phone'), feature, answer: fc.constantFrom('later', undefined) })],
      [3, fc.record({ do: fc.constantFrom('hold', 'release', 'release', 'other', 'back', 'back') })],
    )
  if (clock !== 'none') weighted.push([4, fc.record({ do: fc.constant('clock'), ms: fc.constantFrom(-MINUTE, -HOUR, -3 * DAY, -20 * DAY, -400 * DAY, ...(clock === 'any' ? [HOUR, 10 * DAY, 400 * DAY] : [])) })])
  if (faults)
    weighted.push(
      [6, mishaps(faults) as fc.Arbitrary<Record<string, unknown>>],
      [1, fc.record({ do: fc.constant('sleep'), ms: fc.constantFrom(HOUR, 9 * HOUR, 3 * DAY) })],
      [2, fc.oneof(fc.constant({ do: 'renew' }), fc.record({ do: fc.constant('mail'), taken: fc.boolean() }))],
    )
  if (buying) weighted.push([2, tracked(TRIALS)], [2, fc.record({ do: fc.constant('buy'), what: purchase })], [1, fc.constantFrom({ do: 'leave-plan' }, { do: 'entitle', known: true }, { do: 'entitle', known: false })])
  if (wild) weighted.push([4, fc.record({ do: fc.constant('call'), member: fc.constantFrom(...MEMBERS), args: fc.array(nonsense, { maxLength: 3 }) })], [4, fc.record({ do: fc.constant('track'), event: fc.constantFrom(...Object.keys({ ...EVENTS, ...TRIALS }), 'converted', 'x'.repeat(80)), props: nonsense })])
  const act = fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })))
  return fc.array(fc.tuple(act, fc.nat(tabs - 1), fc.option(fc.nat(40), { freq: 2, nil: undefined })).map(([given, tab, rush]) => ({ ...given, tab, rush }) as Act), { minLength, maxLength, ...(maxLength > 50 ? { size: 'max' } : {}) })
}

/** Some forty acts in a row. In every other life nothing silences the account as a whole, so that much is said. */
export const acts = (mix: Mix): fc.Arbitrary<Act[]> => fc.oneof(life(mix, true), life(mix, false))
