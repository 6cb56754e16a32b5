import { describe, expect, test } from 'vitest'
import { conversionRates, kindsOf, type SubjectRecord, createReport } from '../../src/report.js'
import { bought, catalog, DAY, enrolment, NOW, stateOf } from './records.js'

const plan = { type: 'plan', id: 'pro' } as const
const offered = (at: number) => enrolment('upsell-offer', plan, at)

describe('M4 upsell conversion', () => {
  test('M4 ten enrolments, two purchases: 20 %, excellent', () => {
    const accounts: SubjectRecord[] = Array.from({ length: 10 }, (_, at) => ({
      accountId: `a${at}`, state: stateOf({ enrolments: [offered(NOW)], conversions: at < 2 ? [bought('upsell', ['plan:pro'], NOW + DAY)] : [] }),
    }))
    expect(createReport(accounts, { catalog, now: NOW }).data.metrics.kinds.upsell).toMatchObject({ opportunities: 10, successes: 2, organic: 0, rate: 20, level: 'excellent' })
  })

  test.each([
    ['at once', 0, 1], ['after 30 days', 30 * DAY, 1], ['a millisecond later', 30 * DAY + 1, 0], ['before it', -1, 0],
  ])('M4 bought %s', (_, after, successes) => {
    const { upsell } = conversionRates([offered(NOW)], [bought('upsell', ['plan:pro'], NOW + after)], catalog)
    expect(upsell).toMatchObject({ opportunities: 1, successes, organic: 1 - successes })
  })

  test('M4 a purchase without a sequence is organic, and no rate is made of it', () =>
    expect(conversionRates([], [bought('upsell', ['plan:pro'], NOW)], catalog).upsell).toEqual({ opportunities: 0, successes: 0, organic: 1, rate: undefined, level: undefined }))

  test('M4 twenty people of one account are one opportunity', () => {
    const people: SubjectRecord[] = Array.from({ length: 20 }, (_, at) => ({ accountId: 'a1', state: stateOf({ enrolments: [offered(NOW + at)] }) }))
    expect(createReport(people, { catalog, now: NOW }).data).toMatchObject({ accounts: 1, metrics: { kinds: { upsell: { opportunities: 1 } } } })
  })

  test('M4 another period or another topic is another opportunity', () => {
    const meter = { type: 'meter', id: 'emails' } as const
    const { upsell } = conversionRates(
      [enrolment('quota-limit', meter, NOW, { period: 'a' }), enrolment('quota-limit', meter, NOW + 1, { period: 'a' }), enrolment('quota-limit', meter, NOW, { period: 'b' }), offered(NOW)], [], catalog)
    expect(upsell.opportunities).toBe(3)
  })

  test('M4 one purchase is one success, of the latest sequence that it answers', () => {
    const { upsell } = conversionRates([enrolment('feature-trial', { type: 'feature', id: 'automations' }, NOW), offered(NOW + DAY)], [bought('upsell', ['plan:pro'], NOW + 2 * DAY)], catalog)
    expect(upsell).toMatchObject({ opportunities: 2, successes: 1, rate: 50 })
  })

  test('M4 another plan answers nothing', () =>
    expect(conversionRates([offered(NOW)], [bought('upsell', ['plan:other'], NOW)], catalog).upsell).toMatchObject({ successes: 0, organic: 1 }))

  test('M4 without a catalogue the kind decides', () =>
    expect(conversionRates([enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW)], [bought('upsell', ['plan:pro'], NOW)]).upsell).toMatchObject({ successes: 1 }))
})

describe('M5 the other kinds', () => {
  test.each([
    ['cross-sell', { type: 'product', id: 'marketing' }, 'product:marketing'],
    ['add-on', { type: 'add-on', id: 'security' }, 'add-on:security'],
    ['seats', { type: 'seats', id: 'seats' }, 'seats:seats'],
    ['bundle', { type: 'bundle', id: 'pack' }, 'bundle:pack'],
  ] as const)('M5 %s', (kind, topic, key) =>
    expect(conversionRates([enrolment('c', topic, NOW)], [bought(kind, [key], NOW + DAY)], catalog)[kind]).toMatchObject({ opportunities: 1, successes: 1, rate: 100, organic: 0 }))

  test('M5 a full quota is an opportunity for the plan and for its add-on; buying one is no success of the other', () => {
    const rates = conversionRates([enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW)], [bought('add-on', ['add-on:more-emails'], NOW)], catalog)
    expect(rates.upsell).toMatchObject({ opportunities: 1, successes: 0 })
    expect(rates['add-on']).toMatchObject({ opportunities: 1, successes: 1 })
  })

  test.each([
    ['feature', 'automations', ['upsell']], ['feature', 'sso', ['add-on']], ['feature', 'unheard-of', ['upsell']],
    ['meter', 'emails', ['upsell', 'add-on']], ['meter', 'members', ['seats', 'upsell']], ['product', 'x', ['cross-sell']],
  ] as const)('M5 a sequence on %s %s can end in %s', (type, id, kinds) => expect(kindsOf(catalog, { type, id })).toEqual(kinds))
})

describe('M1 what is not reported is not known', () => {
  const account = (accountId: string, mrr: number | undefined, ...conversions: ReturnType<typeof bought>[]): SubjectRecord => ({ accountId, traits: { mrr }, state: stateOf({ conversions }) })
  const metrics = (...accounts: SubjectRecord[]) => createReport(accounts, { catalog, now: NOW }).data.metrics

  test('M1 revenue over recurring revenue, of the accounts that tell both', () =>
    expect(metrics(account('a', 100, bought('upsell', [], NOW, 30)), account('b', 100), account('c', undefined, bought('upsell', [], NOW, 500)), account('d', 50, bought('seats', [], NOW))).expansionRate)
      .toEqual({ value: 15, level: 'fair', accounts: 2 }))

  test('M1 the share of customers who expanded is its own figure', () =>
    expect(metrics(account('a', 1000, bought('upsell', [], NOW, 10)), account('b', 1000))).toMatchObject({ expanded: 1, expandedShare: 50, expansionRate: { value: 0.5, level: 'weak' } }))

  test('M1 no purchase, or none with an amount, is no zero', () => {
    expect(metrics(account('a', 100))).toMatchObject({ revenue: undefined, expansionRate: { value: undefined } })
    expect(metrics(account('a', 100, bought('upsell', [], NOW)))).toMatchObject({ revenue: undefined, unreported: 1, conversions: 1, expansionRate: { value: undefined } })
  })

  test('M1 the host’s own figures come first', () =>
    expect(createReport([account('a', 100)], { now: NOW, revenue: { expansion: 3001, recurring: 10_000 } }).data.metrics.expansionRate).toEqual({ value: 30.01, level: 'excellent', accounts: undefined }))
})
