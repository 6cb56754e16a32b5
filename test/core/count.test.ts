import { expect, test } from 'vitest'
import { COUNTED, STAMPS } from '../../src/core/capacity.js'
import { count, growSeats } from '../../src/core/count.js'
import { emptyState } from '../../src/core/empty.js'
import { DAY } from '../../src/core/duration.js'
import type { Behaviour } from '../../src/model/state.js'

const NOW = Date.UTC(2026, 1, 5, 9)

test.each<[title: string, known: number[] | undefined, at: number, times: number, apart: number, left: number[]]>([
  ['the first', undefined, 5, 1, 0, [5]],
  ['one more', [3], 5, 1, 0, [3, 5]],
  ['several at once', [3], 5, 2, 0, [3, 5, 5]],
  ['close ones are one', [3], 5, 1, 3, [5]],
  ['as far apart as asked', [3], 6, 1, 3, [3, 6]],
  ['before the last, and close', [3], 1, 1, 3, [1]],
  ['more than are kept', [3], 5, STAMPS + 7, 0, Array<number>(STAMPS).fill(5)],
  ['the oldest leave', Array.from({ length: STAMPS }, (_, at) => at), 99, 1, 0, [...Array.from({ length: STAMPS - 1 }, (_, at) => at + 1), 99]],
])('occurrences: %s', (_, known, at, times, apart, left) => {
  const recent: Record<string, number[]> = known ? { key: [...known] } : {}
  count(recent, 'key', at, times, apart)
  expect(recent).toEqual({ key: left })
})

test('of more names than are kept, the one that was silent longest leaves, and for a new one alone', () => {
  const recent: Record<string, number[]> = Object.fromEntries(Array.from({ length: COUNTED }, (_, n) => [`n${n}`, [0, 100 + ((n + 7) % COUNTED)]]))
  const silent = `n${COUNTED - 7}`
  count(recent, 'n0', 900, 1)
  expect(Object.keys(recent)).toHaveLength(COUNTED)
  count(recent, 'new', 901, 1)
  expect(Object.keys(recent)).toHaveLength(COUNTED)
  expect(recent[silent]).toBeUndefined()
  expect(recent.new).toEqual([901])
})

test.each<[title: string, known: Behaviour['seats'], seats: number, left: Behaviour['seats']]>([
  ['the first count', undefined, 10, { base: 10, since: NOW }],
  ['a fifth more is growth', { base: 10, since: NOW - DAY }, 12, { base: 12, since: NOW, grownAt: NOW }],
  ['less than a fifth is not', { base: 10, since: NOW - DAY }, 11, { base: 10, since: NOW - DAY }],
  ['as many as before', { base: 10, since: NOW - DAY }, 10, { base: 10, since: NOW - DAY }],
  ['fewer are the new measure', { base: 10, since: NOW - DAY, grownAt: 5 }, 9, { base: 9, since: NOW, grownAt: 5 }],
  ['on the thirtieth day it still counts', { base: 10, since: NOW - 30 * DAY }, 12, { base: 12, since: NOW, grownAt: NOW }],
  ['after thirty days one measures anew', { base: 10, since: NOW - 30 * DAY - 1, grownAt: 5 }, 12, { base: 12, since: NOW, grownAt: 5 }],
])('seats: %s', (_, known, seats, left) => {
  const state = emptyState(NOW)
  state.behaviour.seats = known
  growSeats(state, seats, NOW)
  expect(state.behaviour.seats).toEqual(left)
})
