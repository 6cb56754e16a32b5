import { describe, expect, test } from 'vitest'
import { boundEnrolments, compact, sizeOf } from '../../src/core/compact.js'
import { COUNTED, METERS, MUTES } from '../../src/core/capacity.js'
import { DAY, ms } from '../../src/core/duration.js'
import { emptyState } from '../../src/core/empty.js'
import type { Intent } from '../../src/model/handoff.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.js'
import type { Enrolment, Essential, State } from '../../src/model/state.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const policy: Policy = { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }
const OLD = NOW - ms(policy.expiry)
const many = <T>(count: number, entry: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => entry(n))
const named = <T>(count: number, entry: (n: number) => T, name = 'k'): Record<string, T> => Object.fromEntries(many(count, n => [`${name}${n}`, entry(n)]))

function after(essential: Partial<Essential>, recent: State['behaviour']['recent'] = {}): State {
  const state = emptyState(NOW)
  Object.assign(state.essential, structuredClone(essential))
  state.behaviour.recent = structuredClone(recent)
  compact(state, policy, NOW)
  return state
}
const keys = (records: object | undefined): number[] => Object.keys(records ?? {}).map(key => Number(/\d+$/.exec(key)![0])).sort((a, b) => a - b)
const range = (from: number, to: number): number[] => many(to - from, n => n + from)

// Dates that do not rise with the number, so that the order in which they stand tells nothing: 7 has no factor in common with any of the counts.
const mixed = (count: number, first = 1) => (n: number): number => first + ((n * 7) % count)
const latest = (count: number, kept: number, at: (n: number) => number): number[] => range(0, count).sort((a, b) => at(b) - at(a)).slice(0, kept).sort((a, b) => a - b)

describe('of more than are kept, the latest stay', () => {
  test.each<[what: string, most: number, left: (count: number, at: (n: number) => number) => object | undefined]>([
    ['trials', 48, (count, at) => after({ trials: named(count, n => ({ startedAt: at(n), endsAt: NOW })) }).essential.trials],
    ['meters', METERS, (count, at) => after({ meters: named(count, n => ({ used: 1, limit: 9, at: at(n) })) as never }).essential.meters],
    ['mutes and what undid them', 2 * MUTES, (count, at) => after({ muteActs: named(count, n => (n % 2 ? -1 : 1) * at(n)) }).essential.muteActs],
    ['events', COUNTED, (count, at) => after({}, named(count, n => [1, NOW - at(n)])).behaviour.recent],
  ])('%s', (what, most, left) => {
    for (const count of [most, most + 3]) {
      const at = mixed(count)
      // Of events one is told how long ago.
      expect(keys(left(count, at)), String(count)).toEqual(latest(count, most, what === 'events' ? n => -at(n) : at))
    }
  })

  test('topics that are muted', () => expect(after({ mutes: many(MUTES + 2, n => `feature:f${n}` as const) }).essential.mutes).toEqual(many(MUTES, n => `feature:f${n + 2}`)))

  test('who never muted anything has no acts', () => expect(after({}).essential.muteActs).toBeUndefined())
})

test('a habit of thirteen months ago is forgotten', () =>
  expect(Object.keys(after({}, { kept: [5, NOW - 395 * DAY], gone: [NOW - 396 * DAY, NOW - 395 * DAY - 1] }).behaviour.recent)).toEqual(['kept']))

describe('hand-offs', () => {
  const intent = (more: Partial<Intent>): Intent => ({ kind: 'marketing', dueAt: NOW, ...more }) as Intent
  const fact = (dueAt: number, more: Partial<Intent> = {}): Intent => intent({ kind: 'service', dueAt, ...more })
  const bounded = (outbox: Record<string, Intent>, lost?: number): Essential => after({ outbox, lost }).essential

  test('forty-eight of them stay as they are, in their order', () => {
    const { outbox, lost } = bounded(named(48, n => intent({ dueAt: NOW + mixed(48)(n) })))
    expect([Object.keys(outbox), lost]).toEqual([many(48, n => `k${n}`), undefined])
  })
  test('of those that persuade the soonest stay, and what is given up is counted', () => {
    const at = mixed(50)
    const { outbox, lost } = bounded(named(50, n => intent({ dueAt: NOW + at(n) })))
    expect([keys(outbox), lost]).toEqual([latest(50, 48, n => -at(n)), 2])
  })
  test('it is counted once, and a larger count stays', () => {
    const waiting = named(50, n => intent({ dueAt: NOW + n }))
    expect([bounded(waiting, 1).lost, bounded(waiting, 2).lost, bounded(waiting, 7).lost]).toEqual([2, 2, 7])
  })
  test('facts stay before what persuades, however late they are due', () => {
    const { outbox, lost } = bounded({ ...named(40, n => intent({ dueAt: NOW + n })), ...named(10, n => fact(NOW + DAY + n), 'f') })
    expect([Object.keys(outbox).filter(key => key.startsWith('f')).length, lost]).toEqual([10, 2])
  })
  test('what is long over goes first, and is not counted', () => {
    const { outbox, lost } = bounded({ ...named(3, n => fact(OLD - 1 - n), 'o'), edge: fact(OLD), ...named(46, n => intent({ dueAt: NOW + n })) })
    expect([Object.keys(outbox).filter(key => key.startsWith('o')).length, 'edge' in outbox, lost]).toEqual([1, true, undefined])
  })
  test('nor is what the host has', () => expect(bounded(named(50, n => intent({ dueAt: NOW + n, acceptedAt: NOW }))).lost).toBeUndefined())
})

describe('sequences', () => {
  const sequence = (n: number, exit?: number): Enrolment =>
    ({ campaign: `c${n}`, version: 1, topic: { type: 'feature', id: 'a' }, at: n, triggeredAt: n, steps: {}, ...(exit !== undefined && { exit: { reason: 'declined', at: exit } }) })
  const left = (enrolments: Enrolment[], most?: number): string[] => {
    const essential = { ...emptyState(NOW).essential, enrolments }
    boundEnrolments(essential, policy, NOW, most)
    return essential.enrolments.map(({ campaign }) => campaign)
  }
  const again = ms(policy.reenrol)

  test.each<[title: string, enrolments: Enrolment[], most: number, kept: string[]]>([
    ['as many as there may be', [sequence(1), sequence(2, NOW)], 2, ['c1', 'c2']],
    ['those that have ended go first', [sequence(1), sequence(2, NOW), sequence(3)], 2, ['c1', 'c3']],
    ['the oldest of them', [sequence(1), sequence(2, NOW), sequence(3, NOW)], 2, ['c1', 'c3']],
    ['then the oldest', [sequence(1), sequence(2), sequence(3), sequence(4, NOW)], 2, ['c2', 'c3']],
    ['one that may begin again is forgotten', [sequence(1, NOW - again), sequence(2, NOW - again + 1)], 2, ['c2']],
  ])('%s', (_, enrolments, most, kept) => expect(left(enrolments, most)).toEqual(kept))

  test('thirty-two at most', () => expect(left(many(34, n => sequence(n)))).toEqual(many(32, n => `c${n + 2}`)))
})

describe('when all of it is too large', () => {
  const long = (n: number): string => `${n}`.padStart(4, '0') + 'é'.repeat(150)
  const large = (more: Partial<Essential> = {}): State => after(
    {
      trials: Object.fromEntries(many(48, n => [`feature:${long(n)}`, { startedAt: n, endsAt: NOW }])), mutes: many(MUTES, n => `feature:${long(n)}` as const), meters: Object.fromEntries(many(METERS, n => [long(n), { used: 1, limit: 9, at: n }])) as never,
      enrolments: many(32, n => ({ campaign: long(n), version: 1, topic: { type: 'feature', id: 'a' }, at: n, triggeredAt: n, steps: {} })), ...more,
    },
    Object.fromEntries(many(COUNTED, n => [long(n), [NOW - n]])),
  )
  const counts = ({ essential, behaviour }: State): number[] =>
    [essential.trials, essential.meters, essential.mutes, essential.enrolments, essential.outbox, essential.muteActs ?? {}, behaviour.recent].map(records => Object.keys(records).length)

  test('what is neither an answer nor a fact of the account is halved until it fits', () => {
    const state = large({ muteActs: {} })
    expect(sizeOf(state)).toBeLessThan(60_000)
    expect(counts(state)).toEqual([48, METERS, MUTES, 8, 0, 0, 24])
  })
  test('only then answers are', () => {
    const state = large({
      muteActs: Object.fromEntries(many(2 * MUTES, n => [`feature:${long(n)}`, n])), outbox: Object.fromEntries(many(48, n => [long(n) + 'é'.repeat(200), { kind: 'service', dueAt: NOW + n } as Intent])),
    })
    expect(sizeOf(state)).toBeLessThan(60_000)
    expect(counts(state)).toEqual([24, METERS / 2, MUTES / 2, 8, 12, MUTES / 2, 24])
  })
})
