import { describe, expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { gained, owns } from '../../src/core/owned.js'
import { currentPlan, nextPlan } from '../../src/core/plan.js'
import { startTrial, trialDays, trialIn, trialStatus, tried } from '../../src/core/trial.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Traits } from '../../src/model/account.js'
import type { Catalog, Plan } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Conversion, State } from '../../src/model/state.js'
import { shop } from './shop.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)

const catalog: Catalog = { ...shop, bundles: [{ id: 'growth', name: 'Croissance', price: 30, items: [{ type: 'product', id: 'crm' }, { type: 'plan', id: 'pro' }] }] }

const situationWith = ({ traits = { plan: 'pro' }, entitlements, catalog: sold = catalog }: Partial<Situation> = {}): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits, entitlements, consent: 'granted', catalog: sold,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
})

const topic = (key: string): Topic => {
  const [type, id] = key.split(':') as [Topic['type'], string]
  return { type, id }
}

const stateWith = (change: (state: State) => void): State => {
  const state = emptyState(NOW)
  change(state)
  return state
}

const bought = (...topics: string[]): Conversion => ({ at: NOW - DAY, kind: 'upsell', topics: topics as Conversion['topics'] })

/** What the host said, what was bought, a topic, and whether they have it; undefined where nobody knows. */
const OWNED: [title: string, given: { traits?: Traits; entitlements?: Situation['entitlements'] }, conversions: string[], on: string, owned: boolean | undefined][] = [
  ['the plan itself', {}, [], 'plan:pro', true],
  ['a cheaper plan', {}, [], 'plan:free', true],
  ['a dearer plan', {}, [], 'plan:max', false],
  ['no plan that is known', { traits: {} }, [], 'plan:pro', undefined],
  ['a plan that is not in the catalogue', { traits: { plan: 'gone' } }, [], 'plan:pro', undefined],
  ['a feature of the plan', {}, [], 'feature:reports', true],
  ['a feature that the plan has not', { traits: { plan: 'free' } }, [], 'feature:reports', false],
  ['a feature, no plan said', { traits: {} }, [], 'feature:reports', undefined],
  ['a feature, entitlements unknown', { entitlements: 'unknown' }, [], 'feature:reports', undefined],
  ['entitled', { traits: { plan: 'free' }, entitlements: { reports: true } }, [], 'feature:reports', true],
  ['entitled to nothing', { entitlements: { reports: false } }, ['plan:pro'], 'feature:reports', false],
  ['not in the list', { entitlements: {} }, [], 'feature:reports', false],
  ['not in the list, but bought', { entitlements: {} }, ['plan:pro'], 'feature:reports', true],
  ['a name that every object has', { entitlements: {} }, [], 'feature:constructor', false],
  ['bought, entitlements unknown', { traits: {}, entitlements: 'unknown' }, ['plan:pro'], 'feature:reports', true],
  ['bought itself', { traits: { plan: 'free' } }, ['feature:reports'], 'feature:reports', true],
  ['something else bought', { traits: { plan: 'free' } }, ['feature:automations'], 'feature:reports', false],
  ['a product in use', { traits: { plan: 'free', products: ['crm'] } }, [], 'product:crm', true],
  ['a product not in use', { traits: { plan: 'free', products: ['crm'] } }, [], 'product:landing', false],
  ['a product, uses unknown', { traits: {} }, [], 'product:crm', undefined],
  ['a product, uses untold, a plan that has none', { traits: { plan: 'free' } }, [], 'product:crm', false],
  ['seats', {}, ['seats:seats'], 'seats:seats', false],
  ['capacity that was bought', { traits: { plan: 'free' } }, ['add-on:more-emails'], 'add-on:more-emails', false],
  ['another add-on that was bought', { traits: { plan: 'free' } }, ['add-on:fast-exports'], 'add-on:fast-exports', true],
  ['what an add-on unlocks', { traits: { plan: 'free' } }, ['add-on:white-label'], 'feature:white-label', true],
  ['every part of a bundle', { traits: { plan: 'pro', products: ['crm'] } }, [], 'bundle:growth', true],
  ['one part of a bundle', { traits: { plan: 'pro', products: [] } }, [], 'bundle:growth', false],
  ['one part of a bundle, the other unknown', { traits: { products: ['crm'] } }, [], 'bundle:growth', undefined],
  ['no part of a bundle, the other unknown', { traits: { products: [] } }, [], 'bundle:growth', false],
  ['a bundle that is not declared', {}, [], 'bundle:gone', false],
]

describe('I9 who has what', () => {
  test.each(OWNED)('%s', (_, given, conversions, on, owned) => {
    const state = stateWith(({ essential }) => { if (conversions.length) essential.conversions = [bought(...conversions)] })
    expect(owns(situationWith(given), state, topic(on), NOW)).toBe(owned)
  })

  test.each([
    ['while it runs', {}, NOW, false], ['at its end', {}, NOW + DAY, true], ['once converted', { converted: true }, NOW, true],
  ] as const)('what a trial opens is not yet theirs: %s', (_, more, now, owned) => {
    const state = stateWith(({ essential }) => (essential.trials['feature:reports'] = { startedAt: NOW - DAY, endsAt: NOW + DAY, ...more }))
    expect(owns(situationWith({ traits: { plan: 'free' }, entitlements: { reports: true } }), state, topic('feature:reports'), now)).toBe(owned)
  })

  test.each([['nps', NOW - 90 * DAY + 1, true], ['nps', NOW - 90 * DAY, false], ['csat', NOW - 90 * DAY + 1, false]] as const)('whoever answered %s at %i is asked again: not %s', (name, at, owned) => {
    expect(owns(situationWith(), stateWith(({ behaviour }) => (behaviour.nps = { score: 9, at })), topic(`question:${name}`), NOW)).toBe(owned)
    expect(owns(situationWith({ traits: { [name]: { score: 9, at } } }), emptyState(NOW), topic(`question:${name}`), NOW)).toBe(at > NOW - 90 * DAY)
  })

  test('what a dearer plan brings is named, as far as the catalogue has it', () => {
    const [free, pro, max] = catalog.plans as [Plan, Plan, Plan]
    expect(gained(catalog, free, pro).map(({ id }) => id)).toEqual(['automations', 'reports'])
    expect(gained(catalog, undefined, pro)).toHaveLength(2)
    expect(gained(catalog, pro, max)).toEqual([])
    expect(gained({ currency: 'EUR' }, free, pro)).toEqual([])
  })
})

const plan = (id: string, monthly: number, more: Partial<Plan> = {}): Plan => ({ id, name: id, price: { monthly }, features: [], ...more })
const LADDER = [
  plan('huge', 90, { features: ['a', 'b'], limits: { mails: 500 } }), plan('low', 10, { features: ['a'], limits: { mails: 100 } }), plan('mid', 20, { features: ['b'], limits: { mails: 100 } }),
  plan('gone', 15, { features: ['a', 'b', 'c'], available: false }), plan('decoy', 18, { features: ['a', 'b', 'c'], decoy: true }), plan('high', 40, { features: ['a', 'b'], limits: { mails: 300 } }),
  { ...plan('quote', 0, { features: ['c'] }), price: 'custom' as const },
]

describe('U11 the next plan', () => {
  test.each<[from: string, features: string[], meters: string[], target: string | undefined, next: string | undefined]>([
    ['low', [], [], undefined, 'mid'],
    ['low', ['b'], [], undefined, 'mid'],
    ['mid', ['a'], [], undefined, 'high'],
    ['low', ['a', 'b'], ['mails'], undefined, 'high'],
    ['low', [], ['mails'], undefined, 'high'],
    ['high', [], ['mails'], undefined, 'huge'],
    ['huge', [], ['mails'], undefined, 'quote'],
    ['low', ['c'], [], undefined, 'quote'],
    ['low', ['nowhere'], [], undefined, 'mid'],
    ['low', ['nowhere'], ['mails'], undefined, undefined],
    ['quote', [], [], undefined, undefined],
    ['low', [], [], 'huge', 'huge'],
    ['low', [], ['mails'], 'mid', 'high'],
    ['high', [], [], 'low', 'huge'],
  ])('after %s, with %j and more of %j, aimed at %s: %s', (from, features, meters, target, next) => {
    const plans = LADDER.map(one => ({ ...one, target: one.id === target }))
    expect(nextPlan({ currency: 'EUR', plans }, plans.find(({ id }) => id === from)!, features, meters)?.id).toBe(next)
  })

  test('a yearly price counts by its twelfth', () => {
    const plans = [plan('a', 10), { ...plan('b', 0), price: { yearly: 132 } }, { ...plan('c', 0), price: { yearly: 108 } }, { ...plan('d', 0), price: {} }]
    expect(nextPlan({ currency: 'EUR', plans }, plans[0]!, [], [])?.id).toBe('b')
    expect(nextPlan({ currency: 'EUR', plans }, plans[2]!, [], [])?.id).toBe('a')
    expect(nextPlan({ currency: 'EUR', plans }, plans[3]!, [], [])?.id).toBe('c')
    expect(nextPlan({ currency: 'EUR' }, plans[0]!, [], [])).toBeUndefined()
  })

  test('a lower plan counts after 72 hours', () => {
    const state = stateWith(({ essential }) => (essential.plan = { id: 'max', at: 0, lower: { id: 'pro', at: NOW } }))
    expect(currentPlan(situationWith(), state, NOW + 3 * DAY - 1)?.id).toBe('max')
    expect(currentPlan(situationWith(), state, NOW + 3 * DAY)?.id).toBe('pro')
    expect(currentPlan(situationWith({ traits: {} }), state, NOW)).toBeUndefined()
    expect(currentPlan(situationWith({ traits: { plan: 'free' } }), emptyState(NOW), NOW)?.id).toBe('free')
  })
})

describe('X2 A8 trials', () => {
  test.each([['feature:automations', 7], ['feature:reports', 14], ['feature:gone', 7], ['product:crm', 14], ['plan:pro', 14], ['plan:free', 0], ['add-on:fast-exports', 7], ['add-on:phone', 0], ['bundle:growth', 0], ['meter:emails', 0], ['seats:seats', 0]])('of %s last %i days', (on, days) => {
    expect(trialDays(situationWith(), topic(on))).toBe(days)
    expect(trialDays(situationWith({ catalog: { currency: 'EUR' } }), topic(on))).toBe(on.startsWith('feature') ? 7 : on.startsWith('product') ? 14 : 0)
  })

  test('are as long as the host says, else as declared, else two weeks; one that runs is left alone', () => {
    const state = emptyState(NOW)
    expect(startTrial(situationWith(), state, topic('plan:pro'), 3, NOW)).toEqual({ startedAt: NOW, endsAt: NOW + 3 * DAY })
    expect(startTrial(situationWith(), state, topic('plan:pro'), 30, NOW + 3 * DAY - 1)).toBeUndefined()
    expect(startTrial(situationWith(), state, topic('plan:pro'), undefined, NOW + 3 * DAY)).toEqual({ startedAt: NOW + 3 * DAY, endsAt: NOW + 17 * DAY })
    expect(startTrial(situationWith(), state, topic('feature:automations'), undefined, NOW)!.endsAt).toBe(NOW + 7 * DAY)
    expect(startTrial(situationWith(), state, topic('plan:free'), undefined, NOW)!.endsAt).toBe(NOW + 14 * DAY)
  })

  test('are told by their end and by what was bought', () => {
    const trial = { startedAt: NOW - DAY, endsAt: NOW + DAY }
    const state = stateWith(({ essential }) => (essential.trials = { 'plan:pro': trial, 'plan:max': { ...trial, converted: true, uses: 2 } }))
    expect(trialStatus(state, topic('plan:pro'), NOW + DAY - 1)).toEqual({ status: 'active', ...trial, used: false })
    expect(trialStatus(state, topic('plan:pro'), NOW + DAY)).toEqual({ status: 'ended', ...trial, used: false })
    expect(trialStatus(state, topic('plan:max'), NOW)).toEqual({ status: 'converted', ...trial, used: true })
    expect(trialStatus(state, topic('plan:free'), NOW)).toEqual({ status: 'none', used: false })
    expect(trialStatus(state, topic('toString' as never), NOW)).toEqual({ status: 'none', used: false })
  })

  test('belong to the sequences that began before their end, and are offered once, ever', () => {
    const state = stateWith(({ essential }) => (essential.trials['plan:pro'] = { startedAt: NOW - DAY, endsAt: NOW }))
    const sequence = { campaign: 'c', version: 1, topic: topic('plan:pro'), triggeredAt: NOW, steps: {} }
    expect(trialIn(state, { ...sequence, at: NOW - 1 })).toBeDefined()
    expect(trialIn(state, { ...sequence, at: NOW })).toBeUndefined()
    expect(tried(situationWith(), state, topic('plan:pro'))).toBe(true)
    expect(tried(situationWith(), state, topic('plan:max'))).toBe(false)
    expect(tried(situationWith({ traits: { pastTrials: ['plan:max'] } }), state, topic('plan:max'))).toBe(true)
  })
})
