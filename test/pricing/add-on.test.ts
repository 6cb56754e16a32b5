import { describe, expect, test } from 'vitest'
import type { AddOn, Plan } from '../../src/model/catalog.js'
import { addOnPrice, type Purchase } from '../../src/pricing/add-on.js'

const plan = (price: Plan['price']): Plan => ({ id: 'p', name: 'P', features: [], price })
const basic = plan({ monthly: 30, yearly: 300 })
const perSeat = plan({ monthly: 10, perSeat: true })
const tiers = [{ from: 5, price: 7 }, { from: 1, price: 9 }]

describe.each<[string, AddOn['kind'], AddOn['price'], Purchase & { quantity?: number }, object | undefined]>([
  ['A1 a package', 'capacity', { monthly: 9 }, { quantity: 10_000, blocks: 2 }, { on: 'monthly', unit: 9, total: 18 }],
  ['A1 a package bought once', 'capacity', { once: 12 }, { quantity: 5_000, blocks: 3 }, { on: 'once', unit: 12, total: 36 }],
  ['A1 by the unit', 'capacity', { perUnit: 0.0008 }, { quantity: 10_000, blocks: 2 }, { on: 'monthly', unit: 8, total: 16 }],
  ['A1 by the unit, without blocks', 'capacity', { perUnit: 0.35 }, { blocks: 3 }, { on: 'monthly', unit: 0.35, total: 1.05 }],
  ['A1 below a tier', 'capacity', { tiers }, { blocks: 4 }, { on: 'monthly', unit: 9, total: 36 }],
  ['A1 from a tier on', 'capacity', { tiers }, { blocks: 5 }, { on: 'monthly', unit: 7, total: 35 }],
  ['A2 flat', 'feature', { monthly: 9, yearly: 90 }, {}, { on: 'monthly', unit: 9, total: 9 }],
  ['A2 flat, by the year', 'feature', { monthly: 9, yearly: 90 }, { yearly: true }, { on: 'yearly', unit: 90, total: 90, perMonth: 7.5 }],
  ['A2 without a yearly price the choice changes nothing', 'feature', { monthly: 9 }, { yearly: true }, { on: 'monthly', unit: 9, total: 9 }],
  ['A3 a share of the plan: 20 % of 30 €', 'support', { percentOfPlan: 20 }, { plan: basic }, { on: 'monthly', unit: 6, total: 6 }],
  ['A3 follows the billing', 'support', { percentOfPlan: 20 }, { plan: basic, yearly: true }, { on: 'yearly', unit: 60, total: 60, perMonth: 5 }],
  ['A3 of all the seats', 'support', { percentOfPlan: 20 }, { plan: perSeat, seats: 12 }, { on: 'monthly', unit: 24, total: 24 }],
  ['A3 of an unknown number of seats', 'support', { percentOfPlan: 20 }, { plan: perSeat }, undefined],
  ['A3 of a price on request', 'support', { percentOfPlan: 20 }, { plan: plan('custom') }, undefined],
  ['A3 of no plan', 'support', { percentOfPlan: 20 }, {}, undefined],
  ['A4 by the year, with its month', 'compliance', { yearly: 500 }, {}, { on: 'yearly', unit: 500, total: 500, perMonth: 41.67 }],
  ['A4 by the year even when there is a monthly price', 'compliance', { monthly: 50, yearly: 500 }, {}, { on: 'yearly', unit: 500, total: 500, perMonth: 41.67 }],
  ['A5 once', 'service', { once: 900, monthly: 80 }, {}, { on: 'once', unit: 900, total: 900 }],
  ['A5 by the hour', 'service', { hourly: 90 }, { yearly: true }, { on: 'hourly', unit: 90, total: 90 }],
  ['A5 never by the month', 'service', { monthly: 80, yearly: 800, perUnit: 3, percentOfPlan: 5 }, { plan: basic }, undefined],
  ['without a price', 'feature', {}, {}, undefined],
])('%s', (_, kind, price, { quantity, ...purchase }, expected) => {
  test(kind, () => expect(addOnPrice({ id: 'a', name: 'A', kind, price, quantity }, purchase)).toEqual(expected))
})
