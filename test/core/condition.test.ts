import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/core/condition.js'
import { describe as say } from '../../src/core/problem.js'
import type { Condition } from '../../src/model/condition.js'
import { ask, context } from './condition-world.js'
import cases from './conditions.json' with { type: 'json' }

interface Case { when: Record<string, unknown>; holds?: boolean; refused?: string; differs?: string }

describe('a condition', () => {
  test.each((cases as Case[]).map(one => [JSON.stringify(one.when), one] as const))('%s', (_, { when, holds = false, refused }) => {
    const answer = ask(when)
    expect(answer.problems.map(({ path }) => path)).toEqual(refused ? [refused] : [])
    expect(answer.holds).toBe(holds)
  })

  test('may be written as its documentation says', () => {
    const documented: Condition[] = [
      { plan: 'free', 'traits.seats': { $gte: 5 } },
      { 'count.member_invited.30d': { $gte: 3 }, 'entitlements.automations': false, 'page.path': { $glob: '/settings/**' } },
      { 'meters.emails.percent': { $gt: 50 }, 'time.hour': { $gte: 9, $lt: 18 }, 'time.weekday': { $lte: 5 } },
      { $or: [{ 'traits.segment': { $in: ['agency', 'studio'] } }, { 'traits.products': { $all: ['crm'] } }], $not: { 'traits.atRisk': true } },
    ]
    for (const when of documented) expect(ask(when)).toEqual({ holds: true, problems: [] })
    const mistaken: Condition[] = [
      // @ts-expect-error there is no such path
      { seats: 5 },
      // @ts-expect-error there is no such operator
      { 'traits.seats': { $atLeast: 5 } },
      // @ts-expect-error a meter has no such reading
      { 'meters.emails.share': 5 },
    ]
    expect(mistaken.map(when => ask(when).problems.length)).toEqual([1, 1, 0])
  })

  test('is compiled once, and complains then only', () => {
    const problems: string[] = []
    const holds = compileCondition({ plan: { $near: 1 }, 'traits.x': { $in: 3 } }, problem => problems.push(say(problem)), 'campaigns.vip.when')
    holds(context)
    holds(context)
    expect(problems).toEqual([
      expect.stringMatching(/^campaigns\.vip\.when\.plan\.\$near is 1; give an operator that exists: \$eq /),
      'campaigns.vip.when.traits.x.$in is 3; give a list.',
    ])
  })

  test.each([null, undefined, 3, 'plan', true, [], [{ plan: 'free' }], () => true])('that is %o is refused', condition => {
    expect(ask(condition)).toEqual({ holds: false, problems: [{ path: 'when', value: condition, expected: 'condition' }] })
  })

  test('has a limited depth and size', () => {
    let deep: Condition = { plan: 'free' }
    for (let n = 0; n < 14; n++) deep = { $not: deep }
    expect(ask(deep).problems).toEqual([])
    expect(ask({ $not: deep }).problems).toMatchObject([{ path: 'when', expected: 'condition' }])
    expect(ask({ plan: { $in: Array(990).fill('x') } }).problems).toEqual([])
    expect(ask({ plan: { $in: Array(1000).fill('x') } }).problems).toHaveLength(1)
    const endless: Condition = {}
    endless.$not = endless
    expect(ask(endless).problems).toHaveLength(1)
  })

  test('with a getter that throws is refused', () => {
    expect(ask({ get plan() { throw new Error('no') } }).problems).toHaveLength(1)
  })

  test('is false where evaluating throws, whatever stands around it', () => {
    const traits = { get broken() { throw new Error('no') }, sign: Symbol('x'), bare: Object.create(null) as object, timeZone: 'Mars/Olympus' }
    for (const when of [{ $not: { 'traits.broken': 1 } }, { 'traits.sign': { $not: { $gt: 1 } } }, { 'traits.bare': { $not: 'x' } }, { $not: { 'time.hour': 3 } }])
      expect(ask(when, { ...context, traits: traits as never })).toEqual({ holds: false, problems: [] })
  })

  test('knows three states of an entitlement', () => {
    for (const entitlements of [undefined, 'unknown'] as const)
      for (const when of [{ 'entitlements.reports': true }, { 'entitlements.reports': false }, { 'entitlements.reports': { $exists: true } }])
        expect(ask(when, { ...context, entitlements }).holds).toBe(false)
    expect(ask({ 'entitlements.reports': true }).holds).toBe(true)
    expect(ask({ 'entitlements.unheard': false }).holds).toBe(true)
  })

  test('asks for counts by event and length of time, dots in the name included', () => {
    const asked: [string, number][] = []
    const counts = (event: string, within: number): number => asked.push([event, within])
    for (const path of ['count.a', 'count.a.30d', 'count.a.b.90m', 'count.a.b']) ask({ [path]: 1 }, { ...context, counts })
    expect(asked).toEqual([['a', Infinity], ['a', 2_592_000_000], ['a.b', 5_400_000], ['a.b', Infinity]])
  })
})

describe('time', () => {
  const at = (iso: string, timeZone?: string) => {
    const given = { ...context, now: Date.parse(iso), traits: { timeZone } }
    const find = (path: string) => Array.from({ length: 25 }, (_, n) => n).filter(n => ask({ [path]: n }, given).holds)
    return [...find('time.weekday'), ...find('time.hour')]
  }
  test.each([
    ['2026-03-01T23:30:00Z', undefined, 7, 23],
    ['2026-03-01T23:30:00Z', 'Europe/Paris', 1, 0],
    ['2026-03-01T23:30:00Z', 'America/New_York', 7, 18],
    ['2026-03-02T00:00:00Z', 'UTC', 1, 0],
    ['2026-03-29T00:59:59Z', 'Europe/Paris', 7, 1],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', 7, 3],
    ['2026-03-07T20:15:00Z', 'Asia/Kathmandu', 7, 2],
  ])('%s in %s is day %i, hour %i', (iso, zone, weekday, hour) => expect(at(iso, zone)).toEqual([weekday, hour]))

  test('follows an account whose zone changes', () => {
    const holds = compileCondition({ 'time.hour': 9 }, () => {})
    expect(holds(context)).toBe(true)
    expect(holds({ ...context, traits: { timeZone: 'Asia/Tokyo' } })).toBe(false)
    expect(holds(context)).toBe(true)
  })
})

describe('prototypes', () => {
  test.each([
    '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"traits.__proto__.polluted":true}', '{"traits.constructor.prototype.polluted":null}',
    '{"plan":{"__proto__":{"polluted":true}}}', '{"$or":[{"__proto__":{"$eq":1}}]}', '{"traits.a":{"$elemMatch":{"__proto__":{"$exists":true}}}}', '{"plan":{"$in":[{"__proto__":{"polluted":true}}]}}',
  ])('FE7 %s changes nothing', text => {
    const given = { ...context, traits: JSON.parse('{"a":[{}],"__proto__":{"polluted":false}}') as object }
    ask(JSON.parse(text), given as never)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('FE7 inherited paths lead nowhere', () => {
    for (const path of ['traits.__proto__', 'traits.constructor', 'traits.toString', 'traits.products.map', 'traits.segment.length', 'meters.__proto__.used', 'entitlements.__proto__.x'])
      expect([path, ask({ [path]: { $type: 'function' } }).holds, ask({ [path]: { $type: 'object' } }).holds]).toEqual([path, false, false])
  })

  test('FE8 a polluted Object.prototype changes no answer', () => {
    const lines = ['traits.missing', 'meters.missing.used', 'entitlements.missing', 'traits.address.missing'].map(path => ({ [path]: { $exists: true } }))
    const all = [...(cases as Case[]).map(({ when }) => when), ...lines, { 'traits.teams': { $elemMatch: { missing: 'bad' } } }]
    const bare = { ...context, plan: undefined }
    delete bare.plan
    const answers = () => all.map(when => [JSON.stringify(when), ask(when).holds, ask(when).problems.length, ask(when, bare).holds])
    const clean = answers()
    const names = ['missing', 'plan', 'traits', 'meters', 'entitlements', 'seats', 'used', '$or', '$gt', '$foo', 'foo', 'near', '$near', 'group', 'timeZone', 'month', 'minute', 'hour12', 'path', 'expected', 'length', 'x']
    const { prototype } = Object
    let polluted: unknown
    try {
      for (const name of names) Reflect.set(prototype, name, 'bad')
      polluted = answers()
    } finally {
      for (const name of names) Reflect.deleteProperty(prototype, name)
    }
    expect(polluted).toEqual(clean)
  })
})
