import * as fc from 'fast-check'
import { expect } from 'vitest'
import { CAMPAIGNS } from '../../../src/catalogue/campaigns/index.js'
import type { About, Button, Campaign, Cap, Due, Policy, Step, Topic, Trigger } from '../../../src/index.js'
import { checkCampaigns } from '../../../src/schema/index.js'
import { SIGNALS } from '../../../src/schema/trigger.js'

/** What campaigns as data listen to besides the built-in events. */
export const CUSTOM = ['report_exported', 'list_sorted'] as const

export const TOPICS: Topic[] = [
  { type: 'plan', id: 'pro' }, { type: 'plan', id: 'max' }, { type: 'feature', id: 'automations' }, { type: 'feature', id: 'sso' }, { type: 'product', id: 'mailer' },
  { type: 'add-on', id: 'sso-pack' }, { type: 'add-on', id: 'care' }, { type: 'bundle', id: 'growth' }, { type: 'seats', id: 'seats' }, { type: 'meter', id: 'emails' },
]

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const wait = fc.constantFrom('0d', '1h', '1d', '3d') as fc.Arbitrary<'1d'>
const surface = fc.constantFrom('modal', 'modal', 'banner', 'card', 'suggestion', 'notice', 'blocking-modal') as fc.Arbitrary<Step['surface']>
const kind = fc.constantFrom('marketing', 'marketing', 'marketing', 'service') as fc.Arbitrary<Step['kind']>
const blocks = fc.subarray(['meter', 'comparison', 'benefits', 'trial', 'offer', 'addOn', 'seats', 'bundle', 'recap'] as const).map(all => [...all])

const BUTTONS: Button[] = [
  { label: 'comparePlans', handler: 'comparePlans' }, { label: 'upgrade', handler: 'upgrade' }, { label: 'startTrial', handler: 'startTrial' },
  { label: 'buyAddOn', handler: 'buyAddOn' }, { label: 'later', answer: 'snoozed' }, { label: 'decline', answer: 'declined' }, { label: 'close', answer: 'dismissed' },
]
const buttons: fc.Arbitrary<Button[]> = fc.oneof({ weight: 3, arbitrary: fc.constant<Button[]>([BUTTONS[0]!, BUTTONS[4]!, BUTTONS[5]!]) }, { weight: 2, arbitrary: fc.subarray(BUTTONS) })

const about: fc.Arbitrary<About> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TOPICS) },
  { weight: 1, arbitrary: fc.subarray(['feature', 'product', 'add-on', 'bundle', 'plan'] as const, { minLength: 1 }).map(all => [...all]) },
  { weight: 1, arbitrary: fc.constant('offer' as const) },
)

const events = fc.subarray([...CUSTOM, 'premium_feature_requested', 'product_searched', 'access_denied', 'department_added'], { minLength: 1 })

const trigger = fc.oneof(
  fc.record({ on: fc.constant('usage' as const), from: fc.constantFrom(50, 80, 90) }),
  fc.record({ on: fc.constant('views' as const), count: fc.constantFrom(1, 2), within: fc.constant('30d' as const) }),
  fc.constant({ on: 'score' as const }),
  fc.record({ on: fc.constant('event' as const), events, about }),
  fc.record({ on: fc.constant('event' as const), events: fc.constant([CUSTOM[0]]), about: fc.constantFrom(...TOPICS) }),
  fc.record({ on: fc.constant('signal' as const), any: fc.subarray([...SIGNALS], { minLength: 1 }), about }),
) as fc.Arbitrary<Trigger>

const mail = fc.oneof(fc.constant('trial-welcome'), fc.record({ if: fc.constantFrom('used' as const, 'converted' as const), then: fc.constant('trial-used'), else: fc.constant('trial-unused') }))

const dueOn = (first: boolean, usage: boolean): fc.Arbitrary<Due> =>
  usage
    ? fc.record({ level: fc.constantFrom(50, 80, 90, 100), day: fc.nat(5) })
    : fc.record({ from: first ? fc.constant('trigger' as const) : fc.constantFrom('trigger' as const, 'shown' as const, 'trial-start' as const, 'trial-end' as const), plus: first ? fc.constant('0d' as const) : wait, after: some(wait) })

const step = (id: string, usage: boolean): fc.Arbitrary<Step> =>
  fc.record({
    id: fc.constant(id), kind,
    due: dueOn(id === 's0', usage),
    surface: some(surface), mail: some(mail), case: some(fc.constant('crm' as const)), buttons, blocks,
    reopens: some(fc.boolean()), when: id === 's0' ? fc.constant(undefined) : some(fc.constantFrom('interest' as const, 'unconverted' as const, 'trial' as const, 'unanswered' as const)),
    variants: some(fc.record({ report_exported: fc.record({ surface, kind, urgent: fc.boolean() }) })),
  }) as fc.Arbitrary<Step>

const when = fc.constantFrom(
  { plan: 'free' }, { 'traits.seats': { $gte: 3 } }, { 'meters.emails.percent': { $gt: 50 } }, { 'count.premium_feature_viewed.30d': { $gte: 2 } }, { $not: { 'traits.atRisk': true } }, { 'time.hour': { $gte: 0 } },
)

const caps = fc.array(fc.record({ max: fc.constantFrom(1, 2), period: fc.constantFrom('1d' as const, '7d' as const, '30d' as const), surfaces: some(fc.constant(['modal', 'banner'] as ('modal' | 'banner')[])) }), { maxLength: 2 })

const campaign = (id: string): fc.Arbitrary<Campaign> =>
  fc.tuple(trigger, fc.integer({ min: 1, max: 4 })).chain(([given, count]) =>
    fc.record({
      id: fc.constant(id), version: fc.constantFrom(1, 2), trigger: fc.constant(given),
      sells: some(fc.constantFrom('upsell' as const, 'cross-sell' as const, 'add-on' as const, 'seats' as const, 'bundle' as const)),
      when: some(when), yieldsTo: some(fc.constant(['quota-limit', 'own-0'])), caps: some(caps),
      steps: fc.tuple(...Array.from({ length: count }, (_, at) => step(`s${at}`, given.on === 'usage'))),
    }),
  )

/** One to six campaigns of a host's own, before or after the built-in ones, as its JSON would give them: all of them sound. */
export const campaigns: fc.Arbitrary<Campaign[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => campaign(`own-${at}`)))), fc.constantFrom('before', 'after', 'alone'))
  .map(([own, place]) => {
    const mistakes: unknown[] = []
    const sound = checkCampaigns(JSON.parse(JSON.stringify(own)), mistake => mistakes.push(mistake)) as Campaign[]
    expect(mistakes).toEqual([])
    expect(sound).toHaveLength(own.length)
    return place === 'alone' ? sound : place === 'before' ? [...sound, ...CAMPAIGNS] : [...CAMPAIGNS, ...sound]
  })

/** The default policy, or one that leaves more or less to the floors. */
export const policies: fc.Arbitrary<Partial<Policy>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Partial<Policy>>({}) },
  { weight: 1, arbitrary: fc.record({ gap: fc.constantFrom('1m' as const, '1h' as const), caps: fc.constantFrom<Cap[]>([], [{ max: 2, period: '24h' }]), snooze: fc.constantFrom('1h' as const, '3d' as const), decline: fc.constantFrom('1d' as const, '60d' as const), maxSnoozes: fc.constantFrom(2, 3), threshold: fc.constantFrom(10, 50) }) },
)
