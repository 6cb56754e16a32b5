import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/core/condition.js'
import { describe as say } from '../../src/core/problem.js'
import type { Problem } from '../../src/model/shape.js'
import { ask, context, cost, HANGS } from './condition-world.js'
import cases from './conditions.json' with { type: 'json' }

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true, maxDepth: 4 })
const names = ['$and', '$or', '$nor', '$not', '$eq', '$gt', '$vgt', '$in', '$nin', '$ini', '$all', '$alli', '$size', '$elemMatch', '$exists', '$type', '$regex', '$regexi', '$glob', 'plan', 'traits.a', 'traits.a.b', 'count.x.7d', 'time.hour', '__proto__', 'constructor']
const shaped = fc.letrec(tie => ({
  one: fc.oneof({ maxDepth: 5 }, anything, fc.dictionary(fc.constantFrom(...names), tie('one'), { maxKeys: 3 }), fc.array(tie('one'), { maxLength: 3 })),
})).one

const problems: Problem[] = []

/** Decides, and says how much time it cost. */
const answer = (condition: unknown, given: unknown): number => {
  let holds: unknown
  const ms = cost(() => {
    holds = compileCondition(condition, problem => void problems.push(problem))(given as never)
  })
  expect(typeof holds).toBe('boolean')
  for (const problem of problems.splice(0, 5)) expect(say(problem)).toContain(problem.path)
  problems.length = 0
  return ms
}

describe.each([['anything', anything], ['anything shaped like a condition', shaped]])('%s', { timeout: 30_000 }, (_, arbitrary) => {
  test('never throws, and is decided', () => {
    let slowest = 0
    fc.assert(fc.property(arbitrary, anything, (condition, value) => {
      slowest = Math.max(slowest, answer(condition, { ...context, traits: { a: value, timeZone: 'UTC' } }))
    }), { numRuns: 2000 })
    expect(slowest).toBeLessThan(HANGS)
  })

  test('in a context that is anything, too', () => {
    fc.assert(fc.property(arbitrary, anything, (condition, given) => void answer(condition, given)), { numRuns: 1000 })
  })
})

test('what is refused never holds, and says where', { timeout: 30_000 }, () => {
  fc.assert(fc.property(shaped, condition => {
    const { holds, problems } = ask(condition)
    if (problems.length) expect(holds).toBe(false)
    for (const { path } of problems) expect(path).toMatch(/^when/)
  }), { numRuns: 2000 })
})

test.each<[string, unknown]>([
  ['a condition of 10,000 lines', Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`traits.t${n}`, n]))],
  ['a list of a million values', { plan: { $in: Array(1e6).fill('x') } }],
  ['a list that only says it is long', { plan: { $all: Object.assign([], { length: 4e9 }) } }],
  ['a depth of 10,000', JSON.parse('{"$not":'.repeat(10_000) + '{}' + '}'.repeat(10_000))],
  ['a pattern of a million characters', { plan: { $regex: 'a'.repeat(1e6) }, 'page.path': { $glob: '/a'.repeat(5e5) } }],
  ['the widest tree that is accepted', { $or: Array.from({ length: 240 }, () => ({ 'traits.long': { $regex: 'q' } })) }],
  ['the worst patterns that are accepted', { $or: Array.from({ length: 7 }, () => ({ 'page.path': { $regex: `${'a*'.repeat(63)}b` } })) }],
  ['more patterns than are accepted', { $or: Array.from({ length: 60 }, () => ({ 'page.path': { $regex: `${'a*'.repeat(30)}b` } })) }],
])('%s is decided', (_, condition) => {
  expect(answer(condition, { ...context, page: { path: 'a'.repeat(1024) } })).toBeLessThan(HANGS)
})

test('the same condition and context give the same answer, and neither is touched', () => {
  const frozen = JSON.stringify([cases, context])
  for (const { when } of cases) expect(ask(when)).toEqual(ask(when))
  expect(JSON.stringify([cases, context])).toBe(frozen)
})
