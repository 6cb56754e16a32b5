import { describe, expect, test } from 'vitest'
import { fieldsOf, fit } from '../../src/core/shape.js'
import { SHAPES } from '../../src/core/shapes.js'
import { readProps } from '../../src/core/event.js'
import type { Problem, Shape } from '../../src/model/shape.js'

const border = () => {
  const problems: Problem[] = []
  return { parse: Date.parse, shapes: SHAPES, complain: (problem: Problem) => void problems.push(problem), problems }
}

/** A shape, what fits it, and what does not. */
test.each<[shape: Shape, fits: unknown[], not: unknown[]]>([
  ['text', ['a', 'x'.repeat(64)], ['', 'x'.repeat(65), 1, null, true, {}]],
  ['number', [0, 0.5, 1e300], [-1, NaN, Infinity, '1', null, true]],
  ['count', [1, 2.5], [0, 0.99, -1, '1', NaN]],
  ['limit', [null, 0, 5], [-1, '5', true, NaN, Infinity]],
  ['nps', [0, 10, 7.5], [-1, 11, '9', null]],
  ['csat', [1, 5, 4.5], [0, 6, '5', null]],
  ['list', [[], [1]], ['a', {}, null, { length: 1 }]],
  ['flag', [true, false], [0, 'true', null]],
  ['kind', ['upsell', 'cross-sell', 'add-on', 'seats', 'bundle'], ['other', '', null, 1]],
  ['date', [0, 1234, -5], [NaN, Infinity, '2026-01-05', 'soon', null, true, {}, '2026-01-05T09:00:00']],
  ['zone', ['Europe/Paris', 'UTC'], ['Mars/Olympus', 5]],
  ['price', ['custom', {}, { monthly: 0 }, { yearly: 10, monthly: 1 }], [{ monthly: -1 }, { yearly: '10' }, { monthly: 1, yearly: -1 }, null]],
  ['limits', [{}, { a: 0 }, { a: 1, b: 2 }], [{ a: -1 }, { a: 1, b: '2' }, null]],
  ['enforcement', ['notify', 'read-only', 'block'], ['stop', '', null]],
  ['duration', ['14d', '1h', '90m', '5s'], ['14', 'd', '1w', 14, null, '', '1dd', 'x1d']],
  ['caps', [[], [{ max: 1, period: '1d' }]], [[{ max: 0, period: '1d' }], [{ max: 1, period: 'day' }], [{ max: 1, period: '1d' }, { max: 1 }], [null]]],
])('FF1 %s', (shape, fits, not) => {
  for (const value of fits) {
    const told = border()
    expect([value, fit(`field:${shape}`, { field: value }, 'here', told)]).toEqual([value, { kept: { field: value }, whole: true }])
    expect(told.problems).toEqual([])
  }
  for (const value of not) {
    const told = border()
    expect([value, fit(`field:${shape}`, { field: value }, 'here', told)]).toEqual([value, { kept: {}, whole: false }])
    expect(told.problems).toEqual([{ path: 'here.field', value, expected: shape }])
  }
})

describe('FF1 what is read into another form', () => {
  const read = (shape: Shape, field: unknown) => fit(`field:${shape}`, { field }, 'here', border()).kept.field
  test('a date with its offset', () => {
    for (const text of ['2026-01-05T09:00:00Z', '2026-01-05T10:00:00+01:00', '2026-01-05T10:00:00+0100', '2026-01-05T04:00:00-05:00']) expect([text, read('date', text)]).toEqual([text, Date.UTC(2026, 0, 5, 9)])
  })
  test('a mark', () => {
    expect(read('mark', { score: 9, at: '2026-01-05T09:00:00Z', more: 1 })).toEqual({ score: 9, at: Date.UTC(2026, 0, 5, 9) })
    expect(read('mark', { score: 0, at: 0 })).toEqual({ score: 0, at: 0 })
    for (const mark of [{ score: 11, at: 1 }, { score: 9, at: 'soon' }, { score: 9 }, { at: 1 }, null, 9]) expect([mark, read('mark', mark)]).toEqual([mark, undefined])
  })
  test('a topic', () => {
    for (const topic of ['plan:pro', { type: 'plan', id: 'pro', more: 1 }]) expect(read('topic', topic)).toEqual({ type: 'plan', id: 'pro' })
    expect(read('topic', `plan:${'x'.repeat(64)}`)).toBeDefined()
    for (const topic of [`plan:${'x'.repeat(65)}`, 'plan', 'other:pro', 'plan:', null, 5]) expect([topic, read('topic', topic)]).toEqual([topic, undefined])
  })
})

test('FF1 a line of fields says which may be absent', () => {
  expect(fieldsOf('a b? c:number d?:flag')).toEqual([['a', 'text', false], ['b', 'text', true], ['c', 'number', false], ['d', 'flag', true]])
  expect(fieldsOf('')).toEqual([])
  expect(fit('a b:number', { a: 'x' }, 'here', border())).toEqual({ kept: { a: 'x' }, whole: false })
  expect(fit('', { a: 'x' }, 'here', border())).toEqual({ kept: {}, whole: true })
})

test('FE7 FF1 what is only inherited does not fit', () => {
  const told = border()
  expect(fit('a', Object.create({ a: 'x' }) as object, 'here', told)).toEqual({ kept: {}, whole: false })
})

describe('FF1 the props of an event', () => {
  const read = (name: unknown, props: unknown) => {
    const told = border()
    return [readProps(name, props, told), told.problems.map(({ path, expected }) => `${path} ${expected}`)]
  }
  test.each<[name: unknown, props: unknown, kept: object | undefined, problems: string[]]>([
    ['exported', undefined, {}, []], ['exported', null, {}, []], ['exported', { rows: 5, deep: { list: [1] } }, { rows: 5, deep: { list: [1] } }, []],
    ['exported', 'text', undefined, ['exported nothing']], ['x'.repeat(64), {}, {}, []], ['x'.repeat(65), {}, undefined, ['event text']], ['', {}, undefined, ['event text']], [5, {}, undefined, ['event text']], [undefined, {}, undefined, ['event text']],
    ['exported', { text: 'x'.repeat(1989) }, { text: 'x'.repeat(1989) }, []], ['exported', { text: 'x'.repeat(1990) }, undefined, ['exported nothing']],
    ['quota_updated', { meter: 'emails', used: 1 }, { meter: 'emails', used: 1 }, []], ['quota_updated', { meter: 'emails' }, undefined, ['quota_updated.used number']], ['quota_updated', { meter: 'emails', used: 1, more: 1 }, undefined, ['quota_updated.more nothing']],
    ['constructor', {}, {}, []], ['__proto__', {}, {}, []],
  ])('%s %j', (name, props, kept, problems) => expect(read(name, props)).toEqual([kept, problems]))
})
