import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/catalog.js'
import { annualSaving } from '../../src/pricing/annual-saving.js'
import { comparedPlans } from '../../src/pricing/compared-plans.js'
import { createMoney } from '../../src/pricing/money.js'
import { perMonth } from '../../src/pricing/per-month.js'
import { priceDifference } from '../../src/pricing/price-difference.js'
import { returnOnInvestment } from '../../src/pricing/return-on-investment.js'

const plan = (price: Plan['price'], more: Partial<Plan> = {}): Plan => ({ id: 'p', name: 'P', features: [], price, ...more })

describe('P6 annual saving', () => {
  test.each([
    [30, 300, { saving: 60, months: 2 }],
    [30, 310, { saving: 50 }],
    [29.9, 299, { saving: 59.8, months: 2 }],
    [9.99, 99.9, { saving: 19.98, months: 2 }],
    [10, 110, { saving: 10, months: 1 }],
    [10, 120, undefined],
    [10, 130, undefined],
    [0, 0, undefined],
    [30, undefined, undefined],
    [undefined, 300, undefined],
  ])('%s a month, %s a year', (monthly, yearly, expected) => {
    expect(annualSaving(plan({ monthly, yearly }))).toEqual(expected)
  })

  test('a price on request saves nothing', () => expect(annualSaving(plan('custom'))).toBeUndefined())

  test('months are named only when they are exact', () => {
    const cents = integer({ min: 1, max: 100_000 })
    assert(property(cents, cents, (monthly, yearly) => {
      const saved = annualSaving(plan({ monthly: monthly / 100, yearly: yearly / 100 }))
      const exact = monthly * 12 - yearly
      expect(saved?.saving === undefined ? 0 : Math.round(saved.saving * 100)).toBe(Math.max(0, exact))
      if (saved?.months) expect(saved.months * monthly).toBe(exact)
      else if (exact > 0) expect(exact % monthly === 0 && exact >= monthly).toBe(false)
    }))
  })
})

describe('a month’s price', () => {
  test.each([
    [{ monthly: 59, yearly: 590 }, 59, 49.17],
    [{ monthly: 59 }, 59, 59],
    [{ yearly: 120 }, 10, 10],
    [{}, undefined, undefined],
    ['custom' as const, undefined, undefined],
  ])('%j', (price, monthly, yearly) => {
    expect(perMonth(plan(price))).toBe(monthly)
    expect(perMonth(plan(price), true)).toBe(yearly)
  })

  test('the difference of two plans is exact, or unknown', () => {
    expect(priceDifference(plan({ monthly: 29.9 }), plan({ monthly: 59.7 }))).toBe(29.8)
    expect(priceDifference(plan({ monthly: 0 }), plan({ monthly: 10 }))).toBe(10)
    expect(priceDifference(plan({ monthly: 29 }), plan('custom'))).toBeUndefined()
    expect(priceDifference(plan({ monthly: 29 }), plan({ monthly: 9, perSeat: true }))).toBeUndefined()
  })
})

test('Q1 return on investment: hours × cost − difference, negative when it costs', () => {
  expect(returnOnInvestment(4, 45, 30)).toBe(150)
  expect(returnOnInvestment(0.1, 3, 0.3)).toBe(0)
  expect(returnOnInvestment(1, 10, 30)).toBe(-20)
})

describe('P1 P2 compared plans', () => {
  const free = plan({ monthly: 0 }, { id: 'free' })
  const basic = plan({ monthly: 10 }, { id: 'basic' })
  const pro = plan({ monthly: 30 }, { id: 'pro' })
  const decoy = plan({ monthly: 32 }, { id: 'pro-plus', decoy: true })
  const custom = plan('custom', { id: 'enterprise' })
  const ids = (...[plans, current, target]: Parameters<typeof comparedPlans>) => comparedPlans(plans, current, target).map(({ id }) => id)

  test('dearest first, cheaper plans than one’s own left out', () => {
    expect(ids([free, basic, pro, decoy, custom], basic, pro)).toEqual(['pro-plus', 'pro', 'basic', 'enterprise'])
  })
  test('a price on request leads only when it is the target', () => {
    expect(ids([basic, pro, custom], basic, custom)).toEqual(['enterprise', 'pro', 'basic'])
    expect(ids([basic, pro, { ...custom, target: true }], basic, pro)).toEqual(['enterprise', 'pro', 'basic'])
  })
  test('what cannot be bought is not shown, save one’s own plan', () => {
    expect(ids([basic, pro, { ...decoy, available: false }], basic, pro)).toEqual(['pro', 'basic'])
    expect(ids([{ ...basic, available: false }, pro], { ...basic, available: false }, pro)).toEqual(['pro', 'basic'])
  })
  test('does not touch the catalogue', () => {
    const plans = [basic, pro]
    comparedPlans(plans, basic, pro)
    expect(plans).toEqual([basic, pro])
  })
})

test('money: whole amounts without decimals, others with two, in the language', () => {
  const french = createMoney('fr')
  const spaces = (text: string) => text.replace(/\s/g, ' ')
  expect(spaces(french(1490, 'EUR'))).toBe('1 490 €')
  expect(spaces(french(49.17, 'EUR'))).toBe('49,17 €')
  expect(spaces(french(49.5, 'EUR'))).toBe('49,50 €')
  expect(createMoney('en')(1490, 'USD')).toBe('$1,490')
  expect(createMoney('en')(1490, 'JPY')).toBe('¥1,490')
})
