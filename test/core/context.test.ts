import { expect, test } from 'vitest'
import { contextOf } from '../../src/core/context.js'
import { DAY } from '../../src/core/duration.js'
import { emptyState } from '../../src/core/empty.js'
import type { Context } from '../../src/model/condition.js'
import type { Situation } from '../../src/model/situation.js'
import type { State } from '../../src/model/state.js'
import { situationOf } from './properties/rules.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const read = (given: (state: State) => unknown = () => {}, more: Partial<Situation> = {}): Context => {
  const state = emptyState(NOW)
  given(state)
  return contextOf({ ...situationOf(shop), ...more }, state, NOW)
}
const counted = (stamps: number[]) => read(({ behaviour }) => (behaviour.recent = { seen: stamps })).counts

test.each<[title: string, found: unknown, expected: unknown]>([
  ['what the host said of the account', read().traits, { plan: 'free' }],
  ['what it may use', read(undefined, { entitlements: { reports: true } }).entitlements, { reports: true }],
  ['its plan', read().plan, 'free'],
  ['none that the host has not said', read(undefined, { traits: {} }).plan, undefined],
  ['the address of the page', [read().page, read(undefined, { page: { visible: true, held: false, tab: 't', path: '/a' } }).page], [{ path: '/' }, { path: '/a' }]],
  ['no address', read(undefined, { page: { visible: true, held: false, tab: 't' } }).page, { path: '' }],
  ['the time', read().now, NOW],
  ['a meter', read(({ essential }) => (essential.meters = { emails: { used: 250, limit: 1000, at: NOW, period: '', resetsAt: 9 } })).meters, { emails: { used: 250, limit: 1000, percent: 25, resetsAt: 9 } }],
  ['one without a limit has no share', read(({ essential }) => (essential.meters = { emails: { used: 250, at: NOW, period: '' } })).meters, { emails: { used: 250, limit: undefined, percent: undefined, resetsAt: undefined } }],
  ['no meter', read().meters, {}],
  ['what never happened', read().counts('seen', DAY), 0],
  ['nor does a name that objects have', read().counts('toString', DAY), 0],
  ['what happened within the time', counted([NOW - 2 * DAY, NOW - DAY, NOW - 1, NOW])('seen', DAY), 3],
  ['what is dated ahead has not happened yet', counted([NOW, NOW + 1])('seen', DAY), 1],
])('conditions read %s', (_, found, expected) => expect(found).toEqual(expected))
