import { describe, expect, test } from 'vitest'
import { METERS } from '../../src/core/capacity.js'
import { emptyState } from '../../src/core/empty.js'
import { access, exceeds, isEnforced, limitOf, liveMeter, reaches, updateMeter } from '../../src/core/meter.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Access } from '../../src/model/decision.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Meter, State } from '../../src/model/state.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 0, 5, 9)
const SOON = NOW + 1000

const situation = (enforcement: 'notify' | 'read-only' | 'block' = 'read-only'): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog: { ...shop, meters: [{ id: 'emails', name: 'E-mails', enforcement }] },
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
})

const stateWith = (meter: Partial<Meter> | undefined, plan?: { id: string; at: number }): State => {
  const state = emptyState(NOW)
  if (meter) state.essential.meters.emails = { used: 900, limit: 1000, period: 'p', at: NOW, ...meter }
  state.essential.plan = plan
  return state
}

test.each([
  [8, 10, 80, true, false], [79, 100, 80, false, false], [81, 100, 80, true, true], [0.3, 3, 10, true, false], [0.1 + 0.2, 0.3, 100, true, false], [2.4, 3, 80, true, false], [0, 10, 0, true, false], [1e9, 1e9, 100, true, false],
])('Q4 %d of %d: reaches %d %% %s, exceeds it %s', (used, limit, percent, reached, exceeded) => expect([reaches({ used, limit }, percent), exceeds({ used, limit }, percent)]).toEqual([reached, exceeded]))

describe('Q5 H9 the limit in force', () => {
  test.each<[title: string, meter: Partial<Meter> | undefined, plan: { id: string; at: number } | undefined, limit: number]>([
    ['as updated', {}, undefined, 1000],
    ['no meter', undefined, undefined, 0],
    ['no limit', { limit: undefined }, undefined, 0],
    ['a plan taken after the update raises it', {}, { id: 'pro', at: NOW + 1 }, 10_000],
    ['a plan taken before the update does not', {}, { id: 'pro', at: NOW }, 1000],
    ['a plan without that limit lifts it', {}, { id: 'max', at: NOW + 1 }, 0],
    ['a plan that is not declared changes nothing', {}, { id: 'gone', at: NOW + 1 }, 1000],
    ['a smaller plan lowers nothing', { limit: 20_000 }, { id: 'pro', at: NOW + 1 }, 20_000],
    ['no limit stays none', { limit: undefined }, { id: 'pro', at: NOW + 1 }, 0],
  ])('%s', (_, meter, plan, limit) => expect(limitOf(situation(), stateWith(meter, plan), 'emails')).toBe(limit))

  test.each<[title: string, meter: Partial<Meter> | undefined, limit: number | undefined]>([
    ['alerts', {}, 1000], ['not there', undefined, undefined], ['without a limit', { limit: undefined }, undefined], ['before its end', { resetsAt: NOW + 1 }, 1000], ['at its end', { resetsAt: NOW }, undefined],
  ])('a meter %s', (_, meter, limit) => expect(liveMeter(situation(), stateWith(meter), 'emails', NOW)?.limit).toBe(limit))

  test('a name that every object has is no meter', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      expect(liveMeter(situation(), emptyState(NOW), id, NOW)).toBeUndefined()
      expect(access(situation(), emptyState(NOW), id, 1, NOW).reason).toBe('unknown')
      expect(updateMeter({}, { meter: id, used: 1 }, NOW)).toEqual({ [id]: { used: 1, at: NOW, period: '@' } })
    }
  })
})

describe('Q5 an update', () => {
  const old: Meter = { used: 1, limit: 100, resetsAt: SOON, at: NOW, period: 'old', blockedAt: 5, askedAt: 6 }
  test.each<[title: string, old: Partial<Meter> | undefined, props: object, at: number, meter: Partial<Meter>]>([
    ['the first', undefined, { used: 2, limit: 100, resetsAt: SOON }, NOW, { used: 2, limit: 100, resetsAt: SOON, period: `${SOON}@100` }],
    ['the first, without an end', undefined, { used: 2, limit: 100 }, NOW, { period: '@100', resetsAt: undefined }],
    ['the first, unlimited', undefined, { used: 2 }, NOW, { period: '@', limit: undefined }],
    ['of the same period', {}, { used: 2, limit: 100, resetsAt: SOON }, NOW, { used: 2, period: 'old', blockedAt: 5, askedAt: 6 }],
    ['that says no end keeps the one known', {}, { used: 2, limit: 100 }, NOW, { resetsAt: SOON, period: 'old' }],
    ['that moves the end', {}, { used: 2, limit: 100, resetsAt: SOON + 9 }, NOW, { resetsAt: SOON + 9, period: 'old' }],
    ['of a raised limit arms anew', {}, { used: 2, limit: 101 }, NOW, { limit: 101, period: `${SOON}@101`, blockedAt: undefined }],
    ['of a lowered limit does not', {}, { used: 2, limit: 99 }, NOW, { limit: 99, period: 'old', blockedAt: 5 }],
    ['that lifts the limit arms anew', {}, { used: 2 }, NOW, { limit: undefined, period: `${SOON}@` }],
    ['that limits what was free does not', { limit: undefined }, { used: 2, limit: 100 }, NOW, { period: 'old' }],
    ['before the end', {}, { used: 2, limit: 100 }, SOON - 1, { period: 'old' }],
    ['at the end begins a period without one', {}, { used: 2, limit: 100 }, SOON, { period: '@100', resetsAt: undefined, blockedAt: undefined }],
    ['at the end, with the next one', {}, { used: 2, limit: 100, resetsAt: SOON + 9 }, SOON, { period: `${SOON + 9}@100`, resetsAt: SOON + 9 }],
    ['under another name is another period', { named: 'May' }, { used: 2, limit: 100, period: 'June' }, NOW, { named: 'June', period: 'June@100', resetsAt: undefined }],
    ['under the same name is the same, past its end as well', { named: 'May' }, { used: 2, limit: 100, period: 'May' }, SOON, { named: 'May', period: 'old', resetsAt: SOON }],
    ['without a name keeps it', { named: 'May' }, { used: 2, limit: 100 }, NOW, { named: 'May', period: 'old' }],
    ['that names what had none', {}, { used: 2, limit: 100, period: 'May' }, NOW, { named: 'May', period: 'old' }],
  ])('%s', (_, known, props, at, meter) => {
    const found = updateMeter(known ? { emails: { ...old, ...known } } : {}, { meter: 'emails', ...props }, at).emails!
    expect(found.at).toBe(at)
    for (const [name, value] of Object.entries(meter)) expect(found[name as 'used'], name).toBe(value)
  })

  test('I7 the oldest of too many is forgotten, the updated one never', () => {
    let meters: Record<string, Meter> = {}
    for (let n = 0; n < METERS + 2; n++) meters = updateMeter(meters, { meter: `m${n}`, used: n }, NOW)
    expect(Object.keys(meters)).toHaveLength(METERS)
    expect(Object.keys(meters)[0]).toBe('m2')
    meters = updateMeter(updateMeter(meters, { meter: 'm2', used: 1 }, NOW), { meter: 'new', used: 1 }, NOW)
    expect(meters).toHaveProperty('m2')
    expect(meters).not.toHaveProperty('m3')
  })
})

describe('Q3 whether the host may write', () => {
  test.each<[enforcement: 'notify' | 'read-only' | 'block', used: number, requested: number, allowed: boolean, mode: Access['mode'], reason: Access['reason'], remaining: number]>([
    ['read-only', 900, 100, true, 'full', 'ok', 100], ['read-only', 900, 101, false, 'full', 'over-request', 100], ['read-only', 1000, 1, false, 'read-only', 'limit-reached', 0], ['read-only', 1000, 0, true, 'read-only', 'limit-reached', 0],
    ['block', 1000, 1, false, 'blocked', 'limit-reached', 0], ['block', 999, 1, true, 'full', 'ok', 1], ['block', 1200, 0, false, 'blocked', 'limit-reached', 0],
    ['notify', 900, 100, true, 'full', 'ok', 100], ['notify', 1000, 1, true, 'full', 'notify', 0], ['notify', 999, 2, true, 'full', 'notify', 1],
  ])('%s, %i used, %i more', (enforcement, used, requested, allowed, mode, reason, remaining) =>
    expect(access(situation(enforcement), stateWith({ used, resetsAt: SOON }), 'emails', requested, NOW)).toEqual({ allowed, mode, reason, used, limit: 1000, remaining, resetsAt: SOON, waysOut: [] }))

  test.each<[reason: Access['reason'], meter: Partial<Meter> | undefined, id: string, used: number | undefined]>([
    ['unknown', undefined, 'emails', undefined], ['period-over', { used: 2000, resetsAt: NOW }, 'emails', 2000], ['unlimited', { used: 2000, limit: undefined }, 'emails', 2000],
  ])('is free when %s', (reason, meter, id, used) => expect(access(situation(), stateWith(meter), id, 1, NOW)).toEqual({ allowed: true, mode: 'full', reason, used, waysOut: [] }))

  test('is free for a meter that the catalogue does not know', () => {
    const bare = { ...situation(), catalog: { currency: 'EUR' } }
    expect(access(bare, stateWith({ used: 2000 }), 'emails', 1, NOW)).toEqual({ allowed: true, mode: 'full', reason: 'unknown', used: 2000, waysOut: [] })
    expect(isEnforced(bare, 'emails')).toBe(false)
    expect((['notify', 'read-only', 'block'] as const).map(one => isEnforced(situation(one), 'emails'))).toEqual([false, true, true])
  })
})
