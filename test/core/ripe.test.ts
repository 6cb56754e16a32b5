import { describe, expect, test } from 'vitest'
import { ALL_SIGNALS } from '../../src/catalogue/all-signals.js'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { emptyState } from '../../src/core/empty.js'
import { explain } from '../../src/core/explain.js'
import { onRequest } from '../../src/core/request.js'
import { isRipe } from '../../src/core/ripe.js'
import { compileRules } from '../../src/core/rules.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Campaign } from '../../src/model/campaign.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Essential, State } from '../../src/model/state.js'
import { shop } from './shop.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 1, 5, 9)
const rules = compileRules(CAMPAIGNS, ALL_SIGNALS)

const situation = (more: Partial<Situation> = {}): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog: shop,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' }, ...more,
})

const stateWith = (essential: Partial<Essential> = {}, recent: Record<string, number[]> = {}, behaviour: Partial<State['behaviour']> = {}): State => {
  const state = emptyState(NOW)
  Object.assign(state.essential, essential)
  Object.assign(state.behaviour, { recent }, behaviour)
  return state
}

const topic = { type: 'feature', id: 'reports' } as const
const meter = (used: number) => ({ meters: { emails: { used, limit: 1000, period: 'p', at: NOW } } })
const sequence = (exit?: 'declined') => ({ enrolments: [{ campaign: 'feature-trial', version: 1, topic, at: NOW, triggeredAt: NOW, steps: {}, exit: exit && { reason: exit, at: NOW } }] })
const mail = (more: object) => ({ outbox: { k: { action: 'schedule' as const, revision: 1, campaign: 'c', step: 'j3', topic, kind: 'marketing' as const, template: 't', dueAt: NOW, ...more } } })
const days = (count: number) => Array.from({ length: count }, (_, day) => Math.floor(NOW / DAY) - day)

describe('the half that speaks is needed', () => {
  test.each<[title: string, ripe: boolean, state: State]>([
    ['not for someone whom nothing concerns', false, stateWith()],
    ['by who is in a sequence', true, stateWith(sequence())], ['not by one that has ended', false, stateWith(sequence('declined'))],
    ['to hear what it alone understands', true, stateWith({ unheard: [] })],
    ['by a mail that waits', true, stateWith(mail({}))], ['not by one that was accepted', false, stateWith(mail({ acceptedAt: NOW }))], ['not by one that was given up', false, stateWith(mail({ dropped: 1 }))], ['by a new revision of it', true, stateWith(mail({ revision: 2, dropped: 1 }))],
    ['while a trial runs', true, stateWith({ trials: { 'feature:reports': { startedAt: 0, endsAt: NOW + 1 } } })], ['not once it is over', false, stateWith({ trials: { 'feature:reports': { startedAt: 0, endsAt: NOW } } })],
    ['from 70 % on, ten points early', true, stateWith(meter(700))], ['not below', false, stateWith(meter(699))], ['not by another meter that is empty', true, stateWith({ meters: { calls: { ...meter(1).meters.emails }, ...meter(700).meters } })],
    ['by the second view of one feature, one early', true, stateWith({}, { 'premium_feature_viewed:reports': [NOW - 1, NOW] })], ['not by the first', false, stateWith({}, { 'premium_feature_viewed:reports': [NOW] })],
    ['not by two of two features', false, stateWith({}, { 'premium_feature_viewed:reports': [NOW], 'premium_feature_viewed:forms': [NOW] })], ['whatever else was viewed', true, stateWith({}, { 'premium_feature_viewed:forms': [NOW], 'premium_feature_viewed:reports': [NOW - 1, NOW] })],
    ['not by views of long ago', false, stateWith({}, { 'premium_feature_viewed:reports': [NOW - 31 * DAY, NOW] })], ['nor of the future', false, stateWith({}, { 'premium_feature_viewed:reports': [NOW, NOW + 1] })],
    ['above 30 points, twenty early', true, stateWith({}, { premium_feature_viewed: [NOW], pricing_viewed: [NOW] })], ['not at 30', false, stateWith({}, { pricing_viewed: [NOW] }, { nps: { score: 9, at: NOW } })],
    ['by a signal that brings a campaign about', true, stateWith({}, { member_invited: [NOW - 2, NOW - 1, NOW] })], ['not by half of them', false, stateWith({}, {}, { nps: { score: 9, at: NOW } })], ['by all of them', true, stateWith({}, {}, { nps: { score: 9, at: NOW }, days: days(10) })],
    ['by an event that a campaign listens to', true, stateWith({}, { product_searched: [NOW] })], ['not by one of a week ago', false, stateWith({}, { product_searched: [NOW - 7 * DAY] })], ['not by any other', false, stateWith({}, { exported: [NOW] })],
    ['by what a detector counts', true, stateWith({}, { marketing_email_created: [NOW] })],
  ])('%s: %s', (_, ripe, state) => expect(isRipe(rules, situation(), state, NOW)).toBe(ripe))

  test('never without campaigns', () => {
    const none = compileRules<Campaign>([], ALL_SIGNALS)
    expect(isRipe(none, situation(), stateWith(meter(1000), { premium_feature_viewed: [NOW], 'premium_feature_viewed:reports': [NOW, NOW, NOW], premium_feature_requested: [NOW], pricing_viewed: [NOW] }), NOW)).toBe(false)
  })
})

describe('H11 how far from a sequence', () => {
  const told = (campaign: string, state: State, more: Partial<Situation> = {}) => {
    const [found] = explain(rules, situation(more), state, {}, NOW, campaign)
    const { reason, actual, needed } = found!.reasons[0]!
    return { topic: found!.topic, outcome: found!.outcome, reason, actual, needed }
  }
  const emails = { type: 'meter', id: 'emails' }
  test.each<[title: string, campaign: string, state: State, expected: object]>([
    ['no meter', 'quota-limit', stateWith(), { topic: undefined, outcome: 'quiet', reason: 'not-triggered', actual: 0, needed: 80 }],
    ['a meter', 'quota-limit', stateWith(meter(400)), { topic: emails, outcome: 'quiet', reason: 'not-triggered', actual: 40, needed: 80 }],
    ['a meter that has just passed', 'quota-limit', stateWith(meter(800)), { topic: emails, outcome: 'waiting', reason: 'ok', actual: 80, needed: 80 }],
    ['the fullest meter, the last one', 'quota-limit', stateWith({ meters: { calls: { used: 1, limit: 10, period: 'p', at: NOW }, ...meter(400).meters } }), { topic: emails, actual: 40 }],
    ['the fullest meter, the first one', 'quota-limit', stateWith({ meters: { ...meter(400).meters, calls: { used: 1, limit: 10, period: 'p', at: NOW } } }), { topic: emails, actual: 40 }],
    ['the first of two alike', 'quota-limit', stateWith({ meters: { ...meter(400).meters, calls: { used: 4, limit: 10, period: 'p', at: NOW } } }), { topic: emails, actual: 40 }],
    ['a meter without a limit', 'quota-limit', stateWith({ meters: { calls: { used: 1, period: 'p', at: NOW } } }), { topic: undefined, actual: 0 }],
    ['views', 'feature-trial', stateWith({}, { 'premium_feature_viewed:forms': [NOW], 'premium_feature_viewed:reports': [NOW, NOW] }), { topic, outcome: 'quiet', reason: 'not-triggered', actual: 2, needed: 3 }],
    ['enough views', 'feature-trial', stateWith({}, { 'premium_feature_viewed:reports': [NOW, NOW, NOW] }), { topic, outcome: 'waiting', reason: 'ok', actual: 3, needed: 3 }],
    ['a score', 'upsell-offer', stateWith({}, { pricing_viewed: [NOW] }), { outcome: 'quiet', reason: 'not-triggered', actual: 15, needed: '>50' }],
    ['a score at the threshold', 'upsell-offer', stateWith({}, { pricing_viewed: [NOW], premium_feature_viewed: [NOW] }, { nps: { score: 9, at: NOW } }), { outcome: 'quiet', reason: 'not-triggered', actual: 50 }],
    ['a score above it', 'upsell-offer', stateWith({}, { pricing_viewed: [NOW], premium_feature_viewed: [NOW], premium_feature_requested: [NOW] }), { outcome: 'waiting', reason: 'ok', actual: 60 }],
    ['signals', 'vip-offer', stateWith({}, {}, { nps: { score: 9, at: NOW } }), { outcome: 'quiet', reason: 'not-triggered', actual: ['promoter'], needed: ['promoter', 'engaged'] }],
    ['all of them', 'vip-offer', stateWith({}, {}, { nps: { score: 9, at: NOW }, days: days(10) }), { outcome: 'waiting', reason: 'ok', actual: ['promoter', 'engaged'] }],
    ['any of them', 'seats-growth', stateWith({}, { member_invited: [NOW, NOW, NOW] }), { outcome: 'waiting', reason: 'ok', actual: ['team-growing'], needed: ['seat-refused', 'seats-short', 'team-growing'] }],
    ['an event', 'native-alternative', stateWith(), { outcome: 'quiet', reason: 'not-triggered', actual: 0, needed: ['integration_added'] }],
  ])('%s', (_, campaign, state, expected) => expect(told(campaign, state)).toMatchObject(expected))

  const over = (reason: 'declined' | 'expired', at: number, recent = {}): State =>
    stateWith({ enrolments: [{ campaign: 'feature-trial', version: 1, topic, at, triggeredAt: at, steps: {}, exit: { reason, at } }] }, recent)
  test.each<[title: string, state: State, reason: string, until: number | undefined]>([
    ['refused yesterday', over('declined', NOW - DAY), 'expired', NOW + 89 * DAY],
    ['refused long ago', over('declined', NOW - 90 * DAY), 'not-triggered', undefined],
    ['given up, and nothing since', over('expired', NOW - DAY), 'expired', undefined],
    ['given up, and enough since', over('expired', NOW - DAY, { 'premium_feature_viewed:reports': [NOW, NOW, NOW] }), 'ok', undefined],
  ])('T1 a sequence %s', (_, state, reason, until) => expect(explain(rules, situation(), state, {}, NOW, 'feature-trial')[0]!.reasons[0]).toMatchObject({ rule: 'trigger', reason, ...(until ? { until } : {}) }))

  test('names every campaign, and what was bought what advocacy lacks', () => {
    const ids = (state: State, only?: string) => explain(rules, situation(), state, {}, NOW, only).map(({ campaign }) => campaign)
    const bought = stateWith({ conversions: [{ at: NOW, kind: 'upsell', topics: ['plan:pro'] }] })
    expect(ids(stateWith())).toEqual(CAMPAIGNS.map(({ id }) => id))
    expect(ids(bought)).toEqual([...CAMPAIGNS.map(({ id }) => id), 'advocacy'])
    expect([ids(stateWith(), 'advocacy'), ids(bought, 'quota-limit'), ids(bought, 'gone')]).toEqual([['advocacy'], ['quota-limit'], []])
  })
})

test('D1 what a person asks for is written down', () => {
  const state = stateWith({ ...meter(1), mutes: ['plan:pro', 'plan:max'] })
  const given = (durable = true) => ({ state, situation: situation({ durable }) })
  onRequest(given(), { type: 'mute', topic: 'plan:pro', muted: true, at: NOW })
  expect(state.essential.mutes).toEqual(['plan:max', 'plan:pro'])
  onRequest(given(), { type: 'mute', topic: 'plan:max', muted: false, at: NOW })
  expect(state.essential.mutes).toEqual(['plan:pro'])
  onRequest(given(), { type: 'asked', meter: 'emails', at: 5 })
  onRequest(given(), { type: 'blocked-write', meter: 'emails', at: 6 })
  onRequest(given(), { type: 'asked', meter: 'constructor', at: 7 })
  expect(state.essential.meters).toEqual({ emails: { ...meter(1).meters.emails, askedAt: 5, blockedAt: 6 } })
  onRequest(given(false), { type: 'asked', meter: 'emails', at: 7 })
  expect(state.essential.meters.emails).not.toHaveProperty('lost')
  onRequest(given(false), { type: 'blocked-write', meter: 'emails', at: 8 })
  expect(state.essential.meters.emails).toMatchObject({ blockedAt: 8, lost: true })
  for (let n = 0; n < 60; n++) onRequest(given(), { type: 'mute', topic: `feature:f${n}`, muted: true, at: NOW })
  expect(state.essential.mutes).toHaveLength(48)
  expect(state.essential.mutes.at(-1)).toBe('feature:f59')
})
