import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTRIBUTIONS, OBJECTIVES, VELOCITIES, classifyContribution, classifyConversionRate, classifyExpansionRate, expansionRate, mix, objectives } from '../../src/report.js'
import { CONVERSION_KINDS, type ConversionKind } from '../../src/model/event.js'

describe('M1 expansion rate and its components', () => {
  test.each([
    [2500, 10_000, 25], [0, 100, 0], [3, 10, 30], [29.97, 99.9, 30], [1, 3, 33.333333333],
    [undefined, 100, undefined], [10, undefined, undefined], [10, 0, undefined], [10, NaN, undefined],
  ])('M1 %s of %s is %s', (expansion, total, rate) => expect(expansionRate({ expansion, total })).toBe(rate))

  test('M1 the usual contributions are those of the specification', () =>
    expect(CONTRIBUTIONS.map(({ kind, from, to, description }) => [kind, description.fr, from, to])).toEqual([
      ['upsell', 'Plan supérieur', 40, 50], ['cross-sell', 'Produits additionnels', 20, 30],
      ['add-on', 'Features supplémentaires', 15, 25], ['seats', 'Plus d’utilisateurs', 10, 20],
    ]))

  test.each([
    ['upsell', 39.9, 'below'], ['upsell', 40, 'within'], ['upsell', 50, 'within'], ['upsell', 50.1, 'above'],
    ['seats', 9, 'below'], ['seats', 20, 'within'], ['bundle', 20, undefined],
  ] as const)('M1 %s at %s %% is %s its usual share', (kind, share, place) => expect(classifyContribution(kind, share)).toBe(place))

  test('M1 the mix in whole per cents', () => {
    expect(mix({ upsell: 500, 'cross-sell': 250, 'add-on': 250 })).toEqual({ upsell: 50, 'cross-sell': 25, 'add-on': 25, seats: 0, bundle: 0 })
    expect(mix({ upsell: 1, 'cross-sell': 1, seats: 1 })).toEqual({ upsell: 34, 'cross-sell': 33, 'add-on': 0, seats: 33, bundle: 0 })
  })
  test('M1 nothing earned has no mix', () => {
    expect(mix({})).toBeUndefined()
    expect(mix({ upsell: 0 })).toBeUndefined()
  })

  test('M1 the mix always sums to 100 %, and no share is off by one or more', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(fc.property(fc.tuple(amount, amount, amount, amount, amount), amounts => {
      const all = amounts.reduce((sum, one) => sum + one, 0)
      fc.pre(all > 0)
      const shares = mix(Object.fromEntries(CONVERSION_KINDS.map((kind, at) => [kind, amounts[at]])))!
      expect(CONVERSION_KINDS.reduce((sum, kind) => sum + shares[kind], 0)).toBe(100)
      for (const [at, kind] of CONVERSION_KINDS.entries()) expect(Math.abs(shares[kind] - (amounts[at]! / all) * 100)).toBeLessThan(1)
    }))
  })
})

test.each([
  [100, 'excellent'], [30.01, 'excellent'], [30, 'good'], [20, 'good'], [19.99, 'fair'], [10, 'fair'], [9.99, 'weak'], [0, 'weak'],
])('M2 an expansion rate of %s %% is %s', (rate, level) => expect(classifyExpansionRate(rate)).toBe(level))

describe('M4 M5 conversion rates, cell by cell', () => {
  const table: [ConversionKind, [number, string | undefined][]][] = [
    ['upsell', [[15.01, 'excellent'], [15, 'good'], [8, 'good'], [7.99, 'fair'], [4, 'fair'], [3.99, 'weak'], [0, 'weak']]],
    ['cross-sell', [[10.01, 'excellent'], [10, 'good'], [5, 'good'], [4.99, 'fair'], [2, 'fair'], [1.99, 'weak']]],
    ['add-on', [[20.01, 'excellent'], [20, 'good'], [10, 'good'], [9.99, 'fair'], [5, 'fair'], [4.99, 'weak']]],
    ['seats', [[50, undefined]]],
    ['bundle', [[50, undefined]]],
  ]
  test.each(table.flatMap(([kind, rows]) => rows.map(([rate, level]) => [kind, rate, level] as const)))('%s at %s %% is %s', (kind, rate, level) =>
    expect(classifyConversionRate(kind, rate)).toBe(level))
})

test('M3 the segments table is that of the specification', () =>
  expect(VELOCITIES.map(({ name, unit, typical, top }) => [name, typical.from, typical.to, unit, top])).toEqual([
    ['SaaS Enterprise', 6, 12, 'month', 6], ['SaaS Mid-market', 4, 8, 'month', 4], ['SaaS SMB', 3, 6, 'month', 3],
    ['Self-serve SaaS', 1, 3, 'month', 1], ['E-commerce', 0, 30, 'day', 'first-order'],
  ]))

describe('M6 objectives', () => {
  const met = (measured: Parameters<typeof objectives>[0], id: string) => objectives(measured).find(one => one.id === id)!.met

  test.each([
    ['expansion-rate', 20, false], ['expansion-rate', 20.01, true],
    ['upsell', 8, false], ['upsell', 8.01, true],
    ['cross-sell', 5, false], ['cross-sell', 5.01, true],
    ['velocity-b2b', 6, false], ['velocity-b2b', 5.99, true],
    ['velocity-b2c', 30, false], ['velocity-b2c', 29.9, true],
    ['upsell', undefined, undefined],
  ] as const)('M6 %s of %s: met is %s', (id, value, is) => expect(met({ [id]: value }, id)).toBe(is))

  test.each([[[10, 11, 12], true], [[10, 10], false], [[10, 12, 11], false], [[10], undefined], [[], undefined], [undefined, undefined]])(
    'M6 a revenue per account of %s: met is %s', (arpu, is) => expect(met({ arpu }, 'arpu')).toBe(is))

  test('M6 all are listed, whatever is known', () => expect(objectives({}).map(({ id, met, value }) => [id, met, value])).toEqual(OBJECTIVES.map(({ id }) => [id, undefined, undefined])))
})
