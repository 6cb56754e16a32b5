import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_SIGNALS } from '../../src/catalogue/all-signals.js'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { advance } from '../../src/core/advance.js'
import { hear } from '../../src/core/answer.js'
import { conclude } from '../../src/core/conclude.js'
import type { Draft } from '../../src/core/draft.js'
import { emptyState } from '../../src/core/empty.js'
import { merge } from '../../src/core/merge.js'
import { noteMutes } from '../../src/core/merge-mutes.js'
import { compileRules } from '../../src/core/rules.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Input } from '../../src/model/input.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Enrolment, Essential, Impression, State } from '../../src/model/state.js'
import { DAY, HOUR, catalog, handlers } from '../shell/world.js'
import { holdTrue } from './hold-true.js'

const MINUTE = 60_000
const border = { parse: Date.parse, complain: () => {} }
const rules = compileRules(CAMPAIGNS, ALL_SIGNALS)
const speech = {
  hear: (draft: Draft, input: Parameters<typeof hear>[1]) => hear(draft, input, rules, border),
  conclude(draft: Draft, before: number) {
    conclude(draft, rules, before, border)
    noteMutes(draft.state.essential, draft.now)
  },
}
const situation: Situation = {
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog, durable: true,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: Object.keys(handlers) as Situation['handlers'],
  page: { visible: true, held: false, tab: 't' },
}

const text = (value: unknown) => JSON.stringify(value)
/** Through JSON, as it is sent; and back in the one form. */
const sent = (state: State): State => JSON.parse(text(state)) as State
const join = (a: unknown, b: unknown) => merge(sent(a as State), sent(b as State))

const holdLaws = (a: State, b: State, c: State) => {
  expect(text(join(a, b))).toBe(text(join(b, a)))
  expect(text(join(join(a, b), c))).toBe(text(join(a, join(b, c))))
  const both = join(a, b)
  expect(text(join(both, both))).toBe(text(both))
  expect(text(join(both, a))).toBe(text(both))
}

const feature = fc.constantFrom('automations', 'reports')
const at = fc.nat(60 * 24).map(hours => hours * HOUR)
const event = <P>(name: string, props: fc.Arbitrary<P>) => fc.record({ type: fc.constant('event' as const), name: fc.constant(name), props, at }) as fc.Arbitrary<Input>
const message = fc.record({
  claim: fc.constant('t.1'), campaign: fc.constantFrom('feature-trial', 'quota-limit'), step: fc.constantFrom('j0', 'j3'),
  topic: fc.oneof(feature.map(id => ({ type: 'feature' as const, id })), fc.constant({ type: 'meter' as const, id: 'emails' })),
  surface: fc.constantFrom('modal' as const, 'banner' as const), kind: fc.constantFrom('marketing' as const, 'service' as const),
  for: fc.nat(40 * MINUTE), at, does: fc.constantFrom('seen' as const, 'gone' as const, 'dismissed' as const, 'snoozed' as const, 'declined' as const, 'clicked' as const),
}).map(({ for: shown, does, at: start, ...rest }): Input[] => {
  const ref = { ...rest, shownAt: start }
  const seen: Input = { type: 'seen', at: start + 1000, ...ref }
  const end = start + 1000 + shown
  return does === 'seen' ? [seen] : does === 'gone' ? [seen, { type: 'gone', at: end, ...ref }] : [seen, { type: 'answer', answer: does, leaves: true, at: end, ...ref }]
})
const input: fc.Arbitrary<Input[]> = fc.oneof(
  message, message,
  fc.oneof(
    event('premium_feature_viewed', fc.record({ feature })), event('premium_feature_requested', fc.record({ feature })), event('feature_used', fc.record({ feature })),
    event('quota_updated', fc.record({ meter: fc.constant('emails'), used: fc.constantFrom(100, 800, 900, 1000), limit: fc.constantFrom(1000, 2000), period: fc.constantFrom('a', 'b') })),
    event('trial_started', fc.record({ topic: feature.map(id => ({ type: 'feature', id })) })),
    event('trial_ended', fc.record({ topic: feature.map(id => ({ type: 'feature', id })), converted: fc.boolean() })),
    event('converted', fc.record({ kind: fc.constant('add-on'), addOn: feature })),
    event('member_invited', fc.record({ count: fc.integer({ min: 1, max: 3 }) })), event('nps_answered', fc.record({ score: fc.nat(10) })),
    fc.record({ type: fc.constant('mute' as const), topic: feature.map(id => `feature:${id}`), muted: fc.boolean(), at }),
    fc.record({ type: fc.constant('consent' as const), value: fc.constantFrom('granted' as const, 'denied' as const), at }),
    fc.record({ type: fc.constant('blocked-write' as const), meter: fc.constant('emails'), at }),
    fc.record({ type: fc.constant('traits' as const), seats: fc.integer({ min: 1, max: 20 }), at }),
  ).map(one => [one]),
)

/** What a device comes to by real inputs, batch after batch. */
const reached: fc.Arbitrary<State> = fc.array(input, { maxLength: 25 }).map(all => {
  let state = emptyState(0)
  for (const batch of all.toSorted((a, b) => a[0]!.at - b[0]!.at)) ({ state } = advance(situation, state, batch, batch.at(-1)!.at, speech))
  return state
})

test('merging what devices reached by real inputs is commutative, associative and idempotent, byte for byte', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(reached, reached, reached, async (a, b, c) => holdLaws(a, b, c)), 100)
})

test('counters only grow, quiets end later, trials and deadlines earlier', { timeout: 60_000 }, async () => {
  await holdTrue(
    fc.asyncProperty(reached, reached, async (a, b) => {
      const both = sent(join(a, b) as State)
      for (const { topic, quiet, end } of [...a.essential.history, ...b.essential.history])
        if (quiet) expect(Math.max(...both.essential.history.map(one => (one.topic === topic ? one.end + (one.quiet ?? 0) : 0)))).toBeGreaterThanOrEqual(end + quiet)
      for (const one of [a, b]) {
        for (const [key, stamps] of Object.entries(one.behaviour.recent)) expect(both.behaviour.recent[key]!.length).toBeGreaterThanOrEqual(stamps.length)
        for (const [key, { startedAt, endsAt, uses }] of Object.entries(one.essential.trials)) {
          expect(both.essential.trials[key]!.startedAt).toBeLessThanOrEqual(startedAt)
          expect(both.essential.trials[key]!.endsAt).toBeLessThanOrEqual(endsAt)
          expect(both.essential.trials[key]!.uses ?? 0).toBeGreaterThanOrEqual(uses ?? 0)
        }
        for (const [key, { revision }] of Object.entries(one.essential.outbox)) expect(both.essential.outbox[key]!.revision).toBeGreaterThanOrEqual(revision)
      }
    }),
    100,
  )
})

/** Few values, so that the same things meet. */
const few = fc.nat(4)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const topic = fc.constantFrom('feature:a', 'feature:b')
const answer = fc.constantFrom('clicked' as const, 'dismissed' as const, 'snoozed' as const, 'declined' as const)
const consent = fc.record({ value: fc.constantFrom('granted' as const, 'pending' as const, 'denied' as const), at: few })
const record = fc.record({
  passedAt: maybe(few), mailDueAt: maybe(few), superseded: maybe(fc.constant(true)), firstAt: maybe(few), shownAt: maybe(few), seen: maybe(few), ahead: maybe(few),
  answer: maybe(answer), answeredAt: maybe(few), variant: maybe(fc.constantFrom('x', 'y')),
})
const enrolment: fc.Arbitrary<Enrolment> = fc.record({
  campaign: fc.constantFrom('c', 'd'), version: few, topic: fc.record({ id: fc.constantFrom('a', 'b'), type: fc.constant('feature' as const) }),
  period: maybe(fc.constantFrom('p', 'q')), round: maybe(fc.nat(2)), cause: maybe(fc.record({ by: fc.constantFrom('x', 'y') })), at: few, triggeredAt: few, interestAt: maybe(few),
  steps: fc.dictionary(fc.constantFrom('j0', 'j3', '__proto__'), record), exit: maybe(fc.record({ reason: fc.constantFrom('declined' as const, 'expired' as const), at: few })),
})
const impression: fc.Arbitrary<Impression> = fc.record({
  campaign: fc.constantFrom('c', 'd'), step: fc.constant('j0'), topic, surface: fc.constantFrom('modal' as const, 'card' as const), kind: fc.constantFrom('marketing' as const, 'service' as const),
  at: fc.nat(8).map(n => n * 10 * MINUTE), end: fc.nat(8).map(n => n * 10 * MINUTE), answer: maybe(answer), quiet: maybe(fc.nat(4).map(n => n * DAY)), later: maybe(few),
})
const essential: fc.Arbitrary<Essential> = fc.record({
  clock: fc.record({ last: few }), session: fc.record({ at: few, active: few }),
  meters: fc.dictionary(topic, fc.record({ used: few, limit: maybe(few), period: fc.constantFrom('p', 'q'), blockedAt: maybe(few), askedAt: maybe(few), at: few })),
  trials: fc.dictionary(topic, fc.record({ startedAt: few, endsAt: few, converted: maybe(fc.boolean()), uses: maybe(few) })),
  conversions: fc.array(fc.record({ at: few, kind: fc.constantFrom('upsell' as const, 'seats' as const), topics: fc.array(topic) }), { maxLength: 24 }),
  enrolments: fc.array(enrolment, { maxLength: 6 }), history: fc.array(impression, { maxLength: 8 }),
  mutes: fc.uniqueArray(topic), muteActs: maybe(fc.dictionary(topic, fc.integer({ min: -4, max: 4 }))), offers: maybe(fc.dictionary(topic, fc.integer({ min: -4, max: 4 }))), consent: maybe(consent),
  outbox: fc.dictionary(topic, fc.record({
    action: fc.constantFrom('schedule' as const, 'cancel' as const), revision: few, campaign: fc.constant('c'), step: fc.constant('j0'), topic: fc.constant({ type: 'feature' as const, id: 'a' }),
    kind: fc.constant('service' as const), template: fc.constantFrom('x', 'y'), dueAt: few, acceptedAt: maybe(few), leasedUntil: maybe(few), tries: maybe(few),
  })),
  later: maybe(fc.dictionary(topic, fc.jsonValue({ maxDepth: 1 }))),
})
const synthetic: fc.Arbitrary<State> = fc.record({
  version: fc.constantFrom(1, 2) as fc.Arbitrary<1>, essential, later: maybe(fc.jsonValue({ maxDepth: 1 })),
  behaviour: fc.record({
    recent: fc.dictionary(topic, fc.array(few, { minLength: 1, maxLength: 12 })), days: maybe(fc.array(few)), nps: maybe(fc.record({ score: few, at: few })),
    seats: maybe(fc.record({ base: few, since: few, grownAt: maybe(few) })), later: maybe(fc.jsonValue({ maxDepth: 1 })),
  }),
})

test('merging anything of the right shape, newer fields included, is commutative, associative and idempotent, byte for byte', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(synthetic, synthetic, synthetic, async (a, b, c) => holdLaws(a, b, c)), 150)
})

describe('of two devices', () => {
  const topic = { type: 'feature' as const, id: 'a' }
  const state = (changed: Partial<Essential>, behaviour = {}): State => ({ ...emptyState(0), essential: { ...emptyState(0).essential, ...changed }, behaviour: { recent: {}, ...behaviour } })
  const enrolled = (changed: Partial<Enrolment>): Partial<Essential> => ({ enrolments: [{ campaign: 'c', version: 1, topic, at: 5, triggeredAt: 5, steps: {}, ...changed }] })
  const shown = (changed: Partial<Impression>): Partial<Essential> => ({ history: [{ campaign: 'c', step: 'j0', topic: 'feature:a', surface: 'modal', kind: 'marketing', at: 5, end: 9, ...changed }] })
  const meter = { used: 1, period: 'p', at: 1 }
  const intent = { action: 'schedule', revision: 1, campaign: 'c', step: 'j0', topic, kind: 'service', template: 'x', dueAt: 9 } as const

  test.each<[string, Partial<Essential>, Partial<Essential>, object]>([
    ['the later end of a quiet', shown({ answer: 'snoozed', quiet: 3 }), shown({ answer: 'dismissed', end: 10 }), { history: [{ answer: 'snoozed', end: 10, quiet: 2 }] }],
    ['a refusal, whatever else was answered', enrolled({ steps: { j0: { answer: 'declined', answeredAt: 1 } } }), enrolled({ steps: { j0: { answer: 'clicked', answeredAt: 2 } } }), { enrolments: [{ steps: { j0: { answer: 'declined', answeredAt: 1 } } }] }],
    ['the latest answer', enrolled({ steps: { j0: { answer: 'snoozed', answeredAt: 1 } } }), enrolled({ steps: { j0: { answer: 'clicked', answeredAt: 2 } } }), { enrolments: [{ steps: { j0: { answer: 'clicked' } } }] }],
    ['what each step was, step by step', enrolled({ at: 3, steps: { j0: { seen: 2 } }, interestAt: 4 }), enrolled({ steps: { j0: { seen: 1 }, j3: { seen: 1 } }, interestAt: 6 }), { enrolments: [{ at: 3, triggeredAt: 5, interestAt: 4, steps: { j0: { seen: 2 }, j3: { seen: 1 } } }] }],
    ['the sequence that began anew', enrolled({ steps: { j0: { answer: 'snoozed', answeredAt: 1 } }, exit: { reason: 'expired', at: 6 } }), enrolled({ at: 9, round: 1 }), { enrolments: [{ at: 9, round: 1, steps: {} }] }],
    ['the earliest end of a sequence', enrolled({ exit: { reason: 'finished', at: 7 } }), enrolled({ exit: { reason: 'owned', at: 6 } }), { enrolments: [{ exit: { reason: 'owned', at: 6 } }] }],
    ['the latest act on a mute', { mutes: ['feature:a'], muteActs: { 'feature:a': 5 } }, { mutes: [], muteActs: { 'feature:a': -6 } }, { mutes: [], muteActs: { 'feature:a': -6 } }],
    ['mutes of both', { mutes: ['feature:b'], muteActs: { 'feature:b': 5 } }, { mutes: ['feature:a'] }, { mutes: ['feature:a', 'feature:b'] }],
    ['the earlier deadline', { offers: { o: 7 } }, { offers: { o: 6, p: 1 } }, { offers: { o: 6, p: 1 } }],
    ['the first trial, and its early end', { trials: { a: { startedAt: 1, endsAt: 8, uses: 3 } } }, { trials: { a: { startedAt: 2, endsAt: 4, uses: 1, converted: true } } }, { trials: { a: { startedAt: 1, endsAt: 4, uses: 3, converted: true } } }],
    ['the later reading, and every act', { meters: { m: { ...meter, used: 9, at: 2 } } }, { meters: { m: { ...meter, limit: 5, blockedAt: 7 } } }, { meters: { m: { used: 9, at: 2, blockedAt: 7 } } }],
    ['the highest revision', { outbox: { k: { ...intent, revision: 2 } } }, { outbox: { k: { ...intent, acceptedAt: 3 } } }, { outbox: { k: { revision: 2 } } }],
    ['what was accepted, and no lease', { outbox: { k: { ...intent, leasedUntil: 9, tries: 2 } } }, { outbox: { k: { ...intent, acceptedAt: 3 } } }, { outbox: { k: { acceptedAt: 3 } } }],
    ['the latest consent, and a refusal at the same moment', { consent: { value: 'granted', at: 1 } }, { consent: { value: 'denied', at: 1 } }, { consent: { value: 'denied' } }],
  ])('%s', (_, a, b, expected) => {
    for (const both of [join(state(a), state(b)), join(state(b), state(a))]) expect(both.essential).toMatchObject(expected)
  })

  test('fields of a newer version, at every depth', () => {
    const newer = { ...state({ ...enrolled({ later: 1 } as never), ...shown({ later: 2 } as never), later: { deep: [3] } } as never), later: 4 }
    expect(join(newer, state(enrolled({ triggeredAt: 9 })))).toMatchObject({ later: 4, essential: { later: { deep: [3] }, enrolments: [{ later: 1, triggeredAt: 9 }], history: [{ later: 2 }] } })
  })

  test('counts are not added twice, and never lost', () => {
    const counts = (stamps: number[]) => state({}, { recent: { e: stamps } })
    expect(join(counts([1, 2, 2, 3]), counts([2, 3, 3])).behaviour.recent).toEqual({ e: [1, 2, 2, 3, 3] })
  })
})
