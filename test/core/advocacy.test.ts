import { describe, expect, test } from 'vitest'
import { readyToAdvocate, type CriterionId } from '../../src/core/advocacy.js'
import { emptyState } from '../../src/core/empty.js'
import type { Traits } from '../../src/model/account.js'
import type { Catalog, Plan } from '../../src/model/catalog.js'
import type { Conversion } from '../../src/model/state.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)

const plan = (id: string, monthly: number, ...features: string[]): Plan => ({ id, name: id, price: { monthly }, features })
const catalog: Catalog = {
  currency: 'EUR',
  plans: [plan('mid', 10, 'forms'), plan('max', 90, 'forms', 'reports', 'exports'), plan('free', 0), plan('pro', 30, 'forms', 'reports')],
  features: [...['forms', 'reports', 'exports'].map(id => ({ id, name: id })), { id: 'brand', name: 'brand', addOn: 'white-label' }],
}

const bought = (days: number, ...topics: string[]): Conversion => ({ at: NOW - days * DAY, kind: 'upsell', topics: topics as Conversion['topics'] })
const ago = (days: number) => NOW - days * DAY

/** What was bought, how many days ago each thing was used, what the host says; and the criteria, as they are known. */
const ready = (conversions: Conversion[], used: Record<string, number[]> = {}, traits: Traits = {}) => {
  const state = emptyState(NOW)
  state.behaviour.recent = Object.fromEntries(Object.entries(used).map(([id, days]) => [`feature_used:${id}`, days.map(ago)]))
  const { criteria, missing } = readyToAdvocate([{ state, situation: { catalog, traits }, now: NOW }], conversions)
  return { missing, of: (id: CriterionId) => criteria.find(one => one.id === id)! }
}

describe('V2 only what a purchase opened counts as new', () => {
  test.each<[title: string, conversions: Conversion[], used: Record<string, number[]>, uses: number | undefined]>([
    ['the nearest cheaper plan is taken for the one before', [bought(9, 'plan:pro')], { forms: [1], reports: [2, 3] }, 2],
    ['the cheapest plan opens nothing that can be named', [bought(9, 'plan:free')], { forms: [1] }, undefined],
    ['what the plan bought before had is old', [bought(20, 'plan:pro'), bought(9, 'plan:max')], { reports: [1], exports: [1] }, 1],
    ['a smaller plan opens nothing', [bought(20, 'plan:max'), bought(9, 'plan:pro')], { reports: [1] }, undefined],
    ['what came between says nothing of the plan', [bought(20, 'plan:pro'), bought(15, 'product:crm'), bought(9, 'plan:max')], { reports: [1], exports: [1] }, 1],
    ['the same plan again', [bought(20, 'plan:pro'), bought(9, 'plan:pro')], { forms: [1], reports: [1] }, 1],
    ['a plan that is not declared', [bought(9, 'plan:gone')], { forms: [1] }, undefined],
    ['what an add-on unlocks', [bought(9, 'add-on:white-label')], { brand: [1, 2], forms: [1] }, 2],
    ['an add-on that unlocks nothing', [bought(9, 'add-on:more')], { brand: [1] }, undefined],
    ['a product is used itself', [bought(9, 'product:crm')], { crm: [1] }, 1],
    ['so is a feature', [bought(9, 'feature:forms')], { forms: [1, 1] }, 2],
    ['several things together', [bought(9, 'feature:forms', 'product:crm')], { forms: [1], crm: [2] }, 2],
    ['seats open nothing', [bought(9, 'seats:seats')], { seats: [1] }, undefined],
    ['never used', [bought(9, 'plan:pro')], {}, 0],
    ['used before, or at that moment', [bought(9, 'feature:forms')], { forms: [20, 9] }, 0],
  ])('%s', (_, conversions, used, uses) => {
    const { met, actual } = ready(conversions, used).of('usage')
    expect([actual, met]).toEqual([uses, uses === undefined ? undefined : uses > 0])
  })
})

describe('V1 V3 V4 the marks and the days', () => {
  test.each<[CriterionId, Traits, actual: number | undefined, met: boolean | undefined]>([
    ['csat', { csat: { score: 5, at: ago(8) } }, 5, true], ['csat', { csat: { score: 4, at: ago(8) } }, 4, false], ['csat', { csat: { score: 5, at: ago(9) } }, undefined, undefined],
    ['nps', { nps: { score: 9, at: ago(8) } }, 9, true], ['nps', { nps: { score: 8, at: ago(8) } }, 8, false], ['nps', {}, undefined, undefined],
    ['tenure', { customerSince: ago(91) }, 91, true], ['tenure', { customerSince: ago(90) }, 90, false], ['tenure', {}, undefined, undefined],
  ])('%s with %j', (id, traits, actual, met) => expect(ready([bought(9, 'plan:pro')], {}, traits).of(id)).toMatchObject({ actual, met }))

  test('the purchase that fares best counts, the latest of those that fare alike', () => {
    const traits = { csat: { score: 5, at: ago(15) }, nps: { score: 10, at: ago(15) } }
    expect(ready([bought(20, 'product:crm'), bought(9, 'product:mail')], { crm: [14] }, traits).missing).toEqual(['tenure'])
    expect(ready([bought(20, 'product:crm'), bought(9, 'product:mail')], { crm: [5, 14], mail: [5] }).of('usage').actual).toBe(1)
  })

  test('without a purchase everything is missing but the days', () => {
    const { missing, of } = ready([], { crm: [1] }, { csat: { score: 5, at: ago(1) }, nps: { score: 10, at: ago(1) }, customerSince: ago(100) })
    expect(missing).toEqual(['expansion', 'csat', 'usage', 'nps'])
    expect(of('expansion').met).toBe(false)
  })

  test('what any person of the account said and did counts, the latest mark first', () => {
    const [one, two] = [emptyState(NOW), emptyState(NOW)]
    one.behaviour = { recent: { 'feature_used:crm': [ago(1)] }, nps: { score: 10, at: ago(5) } }
    two.behaviour = { recent: { 'feature_used:crm': [ago(2), ago(3)] }, nps: { score: 3, at: ago(6) } }
    const { criteria } = readyToAdvocate([{ state: one, situation: { catalog, traits: {} }, now: NOW }, { state: two, situation: { catalog, traits: { customerSince: ago(100) } }, now: NOW }], [bought(9, 'product:crm')])
    expect(Object.fromEntries(criteria.map(({ id, actual }) => [id, actual]))).toEqual({ expansion: undefined, csat: undefined, usage: 3, nps: 10, tenure: 100 })
  })
})
