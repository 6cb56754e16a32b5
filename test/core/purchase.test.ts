import { describe, expect, test } from 'vitest'
import { doneSince, noteUses } from '../../src/core/done.js'
import type { Draft } from '../../src/core/draft.js'
import { emptyState } from '../../src/core/empty.js'
import { noteEnds, onPurchase } from '../../src/core/purchase.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Trial } from '../../src/model/state.js'
import { shop } from './shop.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)
const running = { startedAt: NOW - DAY, endsAt: NOW + DAY }

const draftWith = (trials: Record<string, Trial> = {}, consent: 'granted' | 'denied' = 'granted'): Draft => {
  const state = emptyState(NOW)
  state.essential.trials = structuredClone(trials)
  return {
    state, now: NOW, outcomes: [],
    situation: {
      accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent, catalog: shop,
      policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
    },
  }
}

const after = (name: string, props: Record<string, unknown>, trials?: Record<string, Trial>, at = NOW) => {
  const draft = draftWith(trials)
  onPurchase(draft, name, props, at)
  return { ...draft.state.essential, outcomes: draft.outcomes }
}

describe('U9 X2 a purchase', () => {
  test.each<[props: Record<string, unknown>, topics: string[]]>([
    [{ plan: 'pro' }, ['plan:pro']], [{ feature: 'reports', product: 'crm' }, ['feature:reports', 'product:crm']], [{ addOn: 'phone' }, ['add-on:phone']], [{ seats: 3 }, ['seats:seats']], [{ seats: 0 }, []], [{ bundle: 'growth' }, ['bundle:growth']], [{}, []],
  ])('of %j is kept and told', (props, topics) => {
    const conversion = { at: NOW, kind: 'upsell', topics, revenue: 12 }
    const { conversions, outcomes } = after('converted', { kind: 'upsell', revenue: 12, ...props })
    expect(conversions).toEqual([conversion])
    expect(outcomes).toEqual([{ type: 'converted', detail: conversion }])
  })

  test('converts the trials of what it gives, once', () => {
    const trials = { 'feature:reports': running, 'plan:pro': { ...running }, 'product:crm': { ...running }, 'feature:automations': { ...running, converted: true } }
    const { outcomes, trials: left } = after('converted', { kind: 'upsell', plan: 'pro' }, trials)
    expect(outcomes.slice(1)).toEqual(['feature:reports', 'plan:pro'].map(key => {
      const [type, id] = key.split(':')
      return { type: 'trial', detail: { topic: { type, id }, status: 'converted', ...running, at: NOW } }
    }))
    expect(Object.entries(left).filter(([, { converted }]) => converted).map(([key]) => key)).toEqual(['feature:reports', 'plan:pro', 'feature:automations'])
  })

  test('I7 only the latest are kept', () => {
    const draft = draftWith()
    for (let n = 0; n < 30; n++) onPurchase(draft, 'converted', { kind: 'seats', seats: 1 }, NOW + n)
    expect(draft.state.essential.conversions).toHaveLength(16)
    expect(draft.state.essential.conversions.at(-1)!.at).toBe(NOW + 29)
  })
})

describe('X2 T3 a trial', () => {
  const topic = { type: 'feature', id: 'reports' }
  test('starts with the fact, and is told', () => {
    expect(after('trial_started', { topic, days: 3 })).toMatchObject({ trials: { 'feature:reports': { startedAt: NOW, endsAt: NOW + 3 * DAY } }, outcomes: [{ type: 'trial', detail: { topic, status: 'active', startedAt: NOW, endsAt: NOW + 3 * DAY, at: NOW } }] })
    expect(after('trial_started', { topic }, { 'feature:reports': running }).outcomes).toEqual([])
  })
  test.each([[NOW, NOW], [NOW + 2 * DAY, NOW + DAY]])('ended at %i ends then, and never later than it was to', (at, endsAt) =>
    expect(after('trial_ended', { topic }, { 'feature:reports': running }, at)).toMatchObject({ trials: { 'feature:reports': { endsAt } }, conversions: [], outcomes: [] }))
  test('that ended with a purchase is one', () => {
    const { conversions, trials, outcomes } = after('trial_ended', { topic, converted: true }, { 'feature:reports': running })
    expect(conversions).toEqual([{ at: NOW, kind: 'upsell', topics: ['feature:reports'], revenue: undefined }])
    expect(trials['feature:reports']!.converted).toBe(true)
    expect(outcomes.map(({ type }) => type)).toEqual(['converted', 'trial'])
    expect(after('trial_ended', { topic }, {}).trials).toEqual({})
  })
  test('counts what is done while it runs', () => {
    const uses = (at: number, trials: Record<string, Trial>) => after('feature_used', { feature: 'reports' }, trials, at).trials['feature:reports']?.uses
    expect(uses(NOW, { 'feature:reports': running })).toBe(1)
    expect(uses(NOW, { 'feature:reports': { ...running, uses: 4 } })).toBe(5)
    expect(uses(NOW + DAY, { 'feature:reports': running })).toBeUndefined()
    expect(uses(NOW, { 'feature:automations': running })).toBeUndefined()
  })
  test.each<[title: string, trial: Trial, before: number, told: boolean]>([
    ['since the state was read', { startedAt: NOW - 2 * DAY, endsAt: NOW - 1 }, NOW - DAY, true], ['just now', { startedAt: NOW - 2 * DAY, endsAt: NOW }, NOW - DAY, true], ['before that', { startedAt: NOW - 2 * DAY, endsAt: NOW - DAY }, NOW - DAY, false],
    ['not yet', running, NOW - DAY, false], ['by a purchase', { startedAt: NOW - 2 * DAY, endsAt: NOW - 1, converted: true }, NOW - DAY, false],
  ])('that ended %s is told: %j', (_, trial, before, told) => {
    const draft = draftWith({ 'feature:reports': trial })
    noteEnds(draft, before)
    expect(draft.outcomes).toEqual(told ? [{ type: 'trial', detail: { topic, status: 'ended', startedAt: trial.startedAt, endsAt: trial.endsAt, at: NOW } }] : [])
  })
})

describe('K2 what was done with a product on trial', () => {
  const recent = { 'feature_used:emailing': [NOW - 2 * DAY, NOW - DAY, NOW], contacts_imported: [NOW], 'contacts_imported:crm': [NOW], 'feature_used:crm': [NOW], campaign_sent: [NOW - 2 * DAY] }
  const product = shop.products!.find(({ id }) => id === 'emailing')!
  test('is its own use and its checklist, since the trial began', () => {
    const state = emptyState(NOW)
    state.behaviour.recent = recent
    expect(doneSince(state, NOW - DAY, product)).toEqual({ emailing: 2, contacts_imported: 1 })
    expect(doneSince(state, NOW - DAY, { id: 'crm' })).toEqual({ crm: 1 })
    expect(doneSince(state, NOW - DAY)).toEqual({})
  })
  test.each<[title: string, key: string, consent: 'granted' | 'denied', before: number | undefined, uses: number | undefined]>([
    ['counts', 'product:emailing', 'granted', undefined, 3], ['never fewer than known', 'product:emailing', 'granted', 9, 9], ['more than known', 'product:emailing', 'granted', 1, 3],
    ['not without consent', 'product:emailing', 'denied', undefined, undefined], ['not of a feature', 'feature:emailing', 'granted', undefined, undefined], ['not of a product that is not declared', 'product:gone', 'granted', undefined, undefined],
  ])('%s', (_, key, consent, before, uses) => {
    const draft = draftWith({ [key]: { ...running, uses: before } }, consent)
    draft.state.behaviour.recent = { 'feature_used:emailing': [NOW - DAY, NOW], contacts_imported: [NOW], campaign_sent: [NOW - 2 * DAY] }
    noteUses(draft)
    expect(draft.state.essential.trials[key]!.uses).toBe(uses)
  })
})
