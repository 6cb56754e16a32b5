import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalog, Price } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import { bundlePrice } from '../../src/pricing/bundle.js'

const priced = (prices: (Price & { once?: number })[], price: number, items?: Topic[]) => {
  const catalog: Catalog = { currency: 'EUR', products: prices.map((each, index) => ({ id: `${index}`, name: `P${index}`, price: each })) }
  return bundlePrice(catalog, { id: 'b', name: 'B', price, items: items ?? prices.map((_, index) => ({ type: 'product', id: `${index}` })) })
}

describe('P4 A7 a bundle', () => {
  test('70 instead of 100 is 30 € and 30 %', () => {
    expect(priced([{ monthly: 60 }, { monthly: 40 }], 70)).toEqual({
      on: 'monthly', items: [{ name: 'P0', price: 60 }, { name: 'P1', price: 40 }], sum: 100, price: 70, saving: 30, percent: 30,
    })
  })
  test('percents are rounded down', () => expect(priced([{ monthly: 60 }, { monthly: 39 }], 70)).toMatchObject({ saving: 29, percent: 29 }))
  test.each([100, 101])('at %i it is no bundle', (price) => expect(priced([{ monthly: 60 }, { monthly: 40 }], price)).toBeUndefined())
  test('a price that is not known', () => expect(priced([{ monthly: 60 }, {}], 50)).toBeUndefined())
  test('a price by the seat', () => expect(priced([{ monthly: 60 }, { monthly: 40, perSeat: true }], 50)).toBeUndefined())
  test('something that is not sold', () => expect(priced([{ monthly: 60 }], 50, [{ type: 'product', id: '0' }, { type: 'product', id: 'gone' }])).toBeUndefined())
  test('something that has no price of its own', () => expect(priced([{ monthly: 60 }], 50, [{ type: 'product', id: '0' }, { type: 'seats', id: 'seats' }])).toBeUndefined())
  test('nothing at all', () => expect(priced([], 50)).toBeUndefined())
  test('in the one period that all have', () => {
    expect(priced([{ monthly: 6, yearly: 60 }, { yearly: 40 }], 70)).toMatchObject({ on: 'yearly', sum: 100 })
    expect(priced([{ monthly: 60 }, { once: 40 }], 70)).toBeUndefined()
  })
  test('never claims more than is saved', () => {
    const cents = integer({ min: 1, max: 99_999 })
    assert(property(cents, cents, cents, (a, b, c) => {
      const found = priced([{ monthly: a / 100 }, { monthly: b / 100 }], c / 100)
      expect(Math.round((found?.saving ?? 0) * 100)).toBe(Math.max(0, a + b - c))
      if (found) expect(found.percent * (a + b)).toBeLessThanOrEqual((a + b - c) * 100)
    }))
  })
})
