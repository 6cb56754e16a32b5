import { describe, expect, test } from 'vitest'
import { advocacy, type SubjectRecord } from '../../src/report.js'
import type { Traits } from '../../src/index.js'
import { bought, catalog, DAY, NOW, stateOf } from './records.js'

const BOUGHT = NOW - 30 * DAY
const after = BOUGHT + DAY

const record = (traits: Traits = {}, recent: Record<string, number[]> = { 'feature_used:automations': [after] }, conversions = [bought('upsell', ['plan:pro'], BOUGHT)]): SubjectRecord => ({
  traits: { plan: 'pro', customerSince: NOW - 91 * DAY, csat: { score: 5, at: after }, nps: { score: 9, at: after }, ...traits },
  state: stateOf({ conversions }, { recent }),
})
const missing = (given: SubjectRecord) => advocacy(given, { catalog, now: NOW })!.missing

describe('hand-over to advocacy', () => {
  test('V5 all four true: eligible, for three things', () =>
    expect(advocacy(record(), { catalog, now: NOW })).toMatchObject({ eligible: true, missing: [], targets: ['program', 'referral', 'testimonial'] }))

  test.each([[4, ['csat']], [4.5, []], [5, []]])('V1 a CSAT of %s', (score, lacks) => expect(missing(record({ csat: { score, at: after } }))).toEqual(lacks))
  test('V1 one given before the purchase does not count', () => expect(missing(record({ csat: { score: 5, at: BOUGHT } }))).toEqual(['csat']))

  test('V2 an old feature does not count', () => expect(missing(record({}, { 'feature_used:other': [after] }))).toEqual(['usage']))
  test('V2 nor a use before the purchase', () => expect(missing(record({}, { 'feature_used:automations': [BOUGHT] }))).toEqual(['usage']))
  test('V2 nor a feature that the plan before had', () => {
    const toMax = [bought('upsell', ['plan:max'], BOUGHT)]
    expect(missing(record({}, { 'feature_used:automations': [after] }, toMax))).toEqual(['usage'])
    expect(missing(record({}, { 'feature_used:reports': [after] }, toMax))).toEqual([])
  })
  test('V2 the feature of an add-on', () => expect(missing(record({}, { 'feature_used:sso': [after] }, [bought('add-on', ['add-on:security'], BOUGHT)]))).toEqual([]))

  test.each([[8, ['nps']], [9, []]])('V3 an NPS of %s', (score, lacks) => expect(missing(record({ nps: { score, at: after } }))).toEqual(lacks))
  test('V3 an older one is ignored', () => expect(missing(record({ nps: { score: 10, at: BOUGHT - 1 } }))).toEqual(['nps']))
  test('V3 one answered here counts', () => {
    const given = record({ nps: undefined })
    given.state.behaviour.nps = { score: 10, at: after }
    expect(missing(given)).toEqual([])
  })

  test.each([[90, ['tenure']], [91, []]])('V4 day %s', (days, lacks) => expect(missing(record({ customerSince: NOW - days * DAY }))).toEqual(lacks))

  test('V5 what is not known is missing, and says so', () => {
    const found = advocacy({ state: stateOf() }, { catalog, now: NOW })!
    expect(found).toMatchObject({ eligible: false, missing: ['expansion', 'csat', 'usage', 'nps', 'tenure'], targets: [] })
    expect(found.criteria.slice(1).map(({ met }) => met)).toEqual([undefined, undefined, undefined, undefined])
  })
  test('V5 not a record', () => expect(advocacy({} as never)).toBeUndefined())
})
