import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalog, Plan, Price } from '../../src/model/catalog.js'
import { cheaperPlan } from '../../src/pricing/cheaper-plan.js'
import { nextBreak, seatPrice } from '../../src/pricing/seats.js'

const plan = (price: Plan['price'], more: Partial<Plan> = {}): Plan => ({ id: 'p', name: 'P', features: [], price, ...more })
const perSeat = (price: Partial<Price>): Price => ({ perSeat: true, ...price })
const tiered = perSeat({ monthly: 24, tiers: [{ from: 20, price: 18 }, { from: 10, price: 21.6 }] })

describe('S10 the price of so many seats', () => {
  test.each([
    [tiered, 9, { on: 'monthly', unit: 24, total: 216 }],
    [tiered, 10, { on: 'monthly', unit: 21.6, total: 216 }],
    [tiered, 25, { on: 'monthly', unit: 18, total: 450 }],
    [perSeat({ monthly: 9.9 }), 3, { on: 'monthly', unit: 9.9, total: 29.7 }],
    [perSeat({ yearly: 100 }), 3, { on: 'yearly', unit: 100, total: 300 }],
    [perSeat({ tiers: [{ from: 5, price: 7 }] }), 4, undefined],
    [{ monthly: 30 }, 3, undefined],
    ['custom' as const, 3, undefined],
  ])('%j, %i', (price, seats, expected) => expect(seatPrice(plan(price), seats)).toEqual(expected))
})

describe('S11 the next break', () => {
  test.each([
    [tiered, 8, { more: 2, percent: 10, saving: 24 }],
    [tiered, 10, { more: 10, percent: 16, saving: 72 }],
    [tiered, 20, undefined],
    [perSeat({ monthly: 24, tiers: [{ from: 10, price: 30 }] }), 8, undefined],
    [perSeat({ monthly: 24, tiers: [{ from: 10, price: 30 }, { from: 20, price: 20 }] }), 8, { more: 12, percent: 16, saving: 80 }],
    [{ monthly: 24, tiers: [{ from: 10, price: 20 }] }, 8, undefined],
  ])('%j, %i', (price, seats, expected) => expect(nextBreak(plan(price), seats)).toEqual(expected))

  test('is never negative, nor rounded up', () => {
    const tiers = array(record({ from: integer({ min: 1, max: 60 }), price: integer({ min: 1, max: 9_999 }).map((cents) => cents / 100) }), { maxLength: 5 })
    assert(property(tiers, integer({ min: 1, max: 60 }), (list, seats) => {
      const each = plan(perSeat({ monthly: 50, tiers: list }))
      const next = nextBreak(each, seats)
      if (!next) return
      const now = seatPrice(each, seats)!.unit
      expect(next.more).toBeGreaterThan(0)
      expect(next.saving).toBeGreaterThan(0)
      expect(next.percent).toBeLessThanOrEqual((next.saving / (next.more + seats) / now) * 100 + 0.02)
    }))
  })
})

describe('X3 a cheaper plan for their number of seats', () => {
  const solo = plan(tiered, { id: 'solo', features: ['a'], limits: { emails: 100 } })
  const team = plan({ monthly: 180, yearly: 1_800 }, { id: 'team', features: ['a', 'b'] })
  const found = (others: Plan[], seats: number, current = solo) => {
    const cheaper = cheaperPlan({ currency: 'EUR', plans: [current, ...others] } as Catalog, current, seats)
    return cheaper && [cheaper.plan.id, cheaper.saving, cheaper.on]
  }

  test.each([
    [8, ['team', 12, 'monthly']],
    [9, ['team', 36, 'monthly']],
    [7, undefined],
  ])('%i seats', (seats, expected) => expect(found([team], seats)).toEqual(expected))

  test('an equal price is no saving', () => expect(found([plan({ monthly: 192 }, { id: 'same', features: ['a'] })], 8)).toBeUndefined())
  test.each<[string, Partial<Plan>]>([
    ['lacks a feature', { features: ['b'] }],
    ['has no room for them', { limits: { seats: 7 } }],
    ['gives less of something', { limits: { emails: 99 } }],
    ['limits what was unlimited', { limits: { contacts: 1_000_000 } }],
    ['is off sale', { available: false }],
    ['is on request', { price: 'custom' }],
    ['has no price of that period', { price: { yearly: 10 } }],
  ])('none that %s', (_, change) => expect(found([{ ...team, ...change }], 8)).toBeUndefined())
  test('the one that saves most', () => {
    expect(found([team, plan(perSeat({ monthly: 20 }), { id: 'group', features: ['a'], limits: { seats: 8, emails: 100 } })], 8)).toEqual(['group', 32, 'monthly'])
  })
})
