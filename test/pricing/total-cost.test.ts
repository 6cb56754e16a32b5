import { describe, expect, test } from 'vitest'
import { totalCost } from '../../src/pricing/total-cost.js'
import { yearlyCost } from '../../src/pricing/yearly-cost.js'

describe('O5 total cost of ownership', () => {
  test.each([
    ['licence, migration and training', { licence: 480, migration: 300, training: 150 }, 930],
    ['what is not named costs nothing', { licence: 480 }, 480],
    ['a licence that is free', { licence: 0, migration: 300 }, 300],
    ['cents', { licence: 0.1, migration: 0.2 }, 0.3],
    ['without a licence nothing is known', { migration: 300, training: 150 }, undefined],
  ])('%s', (_, costs, total) => expect(totalCost(costs)).toBe(total))

  test.each([
    ['by the year', { monthly: 59, yearly: 590 }, undefined, 590],
    ['by the month', { monthly: 29.99 }, undefined, 359.88],
    ['by the seat', { monthly: 24, perSeat: true }, 8, 2304],
    ['by the seat and year', { yearly: 240, perSeat: true }, 2, 480],
    ['by the seat, the year being cheaper', { monthly: 24, yearly: 240, perSeat: true }, 8, 1920],
    ['by the seat, the tier being cheaper', { monthly: 24, yearly: 240, perSeat: true, tiers: [{ from: 5, price: 10 }] }, 8, 960],
    ['by a year that is dearer', { monthly: 10, yearly: 130 }, undefined, 120],
    ['by seats that nobody counted', { monthly: 24, perSeat: true }, undefined, undefined],
    ['on request', 'custom' as const, undefined, undefined],
    ['unknown', undefined, undefined, undefined],
    ['without a figure', {}, undefined, undefined],
  ])('a year here, %s', (_, price, seats, cost) => expect(yearlyCost({ price: price! }, seats)).toBe(cost))
})
