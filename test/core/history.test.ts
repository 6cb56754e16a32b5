import { describe, expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { capEnds, compactHistory, quietFor, snoozesOf } from '../../src/core/history.js'
import { quietBy, quietEnd } from '../../src/core/quiet.js'
import { beActive, inSession } from '../../src/core/session.js'
import { waitEnds } from '../../src/core/wait.js'
import { DEFAULT_POLICY, type Cap, type Policy } from '../../src/model/policy.js'
import type { Impression, State } from '../../src/model/state.js'
import { shop } from './shop.js'

const MINUTE = 60_000
const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)

const policy: Policy = { ...DEFAULT_POLICY, buyingRoles: [], snooze: '14d', longSnooze: '90d', decline: '60d', maxSnoozes: 3, caps: [{ max: 2, period: '7d' }], gap: '10m' }

const shown = (days: number, more: Partial<Impression> = {}): Impression =>
  ({ campaign: 'c', step: 'j0', topic: 'feature:reports', surface: 'modal', kind: 'marketing', at: NOW - days * DAY - MINUTE, end: NOW - days * DAY, ...more })

const stateWith = (history: Impression[], more: Partial<State['essential']> = {}): State => {
  const state = emptyState(NOW)
  Object.assign(state.essential, { session: { at: NOW - MINUTE, active: NOW - MINUTE }, ...more, history })
  return state
}

test.each<[title: string, start: number, length: number, back: number | undefined, now: number, until: number | undefined]>([
  ['holds', 1000, 100, undefined, 1099, 1100],
  ['is over at its end', 1000, 100, undefined, 1100, undefined],
  ['of no length is none', 1000, 0, undefined, 1000, undefined],
  ['begins at its start', 1000, 100, undefined, 1000, 1100],
  ['that is still to begin runs from now', 1000, 100, undefined, 500, 600],
  ['runs from the first reading after the jump', 1000, 100, 450, 500, 550],
  ['that ran since the jump is over', 1000, 100, 450, 550, undefined],
  ['that would end after its own start keeps its own end', 1000, 600, 900, 950, 1600],
  ['that would end at its own start keeps its own end', 1000, 100, 900, 950, 1100],
  ['that began since the jump has its own end', 1000, 100, 450, 1050, 1100],
])('FC1 FC3 a wait %s', (_, start, length, back, now, until) => expect(waitEnds(start, length, { last: now, back }, now)).toBe(until))

describe('T1 D1 how long an answer asks for quiet', () => {
  test.each<[answer: 'snoozed' | 'declined', before: number, braked: boolean, changed: Partial<Policy>, days: number]>([
    ['snoozed', 0, false, {}, 14], ['snoozed', 1, false, {}, 14], ['snoozed', 2, false, {}, 90], ['snoozed', 3, false, {}, 90], ['snoozed', 0, true, {}, 90],
    ['snoozed', 0, false, { snooze: '1h' }, 1], ['snoozed', 2, false, { longSnooze: '1h' }, 1],
    ['declined', 0, false, {}, 60], ['declined', 5, false, {}, 60], ['declined', 0, true, {}, 90], ['declined', 0, false, { decline: '1d' }, 30], ['declined', 0, true, { longSnooze: '1d' }, 60],
  ])('%s after %i, braked %s, %j: %i days', (answer, before, braked, changed, days) => expect(quietFor({ ...policy, ...changed }, answer, before, braked)).toBe(days * DAY))

  test('counts what was put off on that topic, to no date', () => {
    const state = stateWith([shown(9, { answer: 'snoozed' }), shown(8, { answer: 'snoozed', topic: 'plan:pro' }), shown(7, { answer: 'declined' }), shown(6, { answer: 'snoozed', dated: true }), shown(5, { answer: 'snoozed' }), shown(4)])
    expect([snoozesOf(state, 'feature:reports'), snoozesOf(state, 'plan:pro'), snoozesOf(state, 'plan:max')]).toEqual([2, 1, 0])
  })

  test('the longest one counts, of the topic or of a part of it', () => {
    const quiet = (days: number, topic: Impression['topic'], length: number) => shown(days, { topic, quiet: length * DAY, answer: 'snoozed' })
    const state = stateWith([quiet(3, 'feature:reports', 14), quiet(2, 'feature:automations', 90), quiet(1, 'feature:reports', 14), quiet(20, 'feature:white-label', 14), shown(1, { topic: 'plan:max' })])
    const by = (type: 'plan' | 'feature', id: string) => quietBy(state, shop, { type, id }, NOW)
    expect(by('feature', 'reports')).toEqual({ impression: state.essential.history[2], until: NOW + 13 * DAY })
    expect(by('plan', 'pro')).toEqual({ impression: state.essential.history[1], until: NOW + 88 * DAY })
    expect(by('feature', 'white-label')).toBeUndefined()
    expect(by('plan', 'free')).toBeUndefined()
    expect(quietEnd(state, shop, { type: 'plan', id: 'pro' })).toBe(NOW + 88 * DAY)
    expect(quietEnd(state, shop, { type: 'feature', id: 'white-label' })).toBe(NOW - 6 * DAY)
    expect(quietEnd(state, shop, { type: 'plan', id: 'free' })).toBe(0)
  })
})

describe('B1 a cap', () => {
  const at = (history: Impression[], cap: Cap, surface: Impression['surface'] = 'modal') => capEnds(history, cap, surface, { last: NOW }, NOW)
  test.each<[title: string, days: number[], max: number, held: { count: number; until: number } | undefined]>([
    ['holds once it is reached', [3, 1], 2, { count: 2, until: NOW + 4 * DAY }],
    ['is open below it', [1], 2, undefined],
    ['waits for as many to leave as are too many', [3, 2, 1], 2, { count: 3, until: NOW + 5 * DAY }],
    ['counts from the ends, whatever the order', [1, 3], 2, { count: 2, until: NOW + 4 * DAY }],
    ['forgets what is past its period', [7, 1], 2, undefined],
    ['counts until the last moment', [6.999, 1], 2, { count: 2, until: NOW + 0.001 * DAY }],
  ])('%s', (_, days, max, held) => expect(at(days.map(each => shown(each)), { max, period: '7d' })).toEqual(held))

  test('counts marketing alone, and of the surfaces that it names', () => {
    const history = [shown(1), shown(1, { kind: 'service' }), shown(1, { surface: 'banner' })]
    expect(at(history, { max: 1, period: '7d' })?.count).toBe(2)
    expect(at(history, { max: 1, period: '7d', surfaces: ['modal', 'card'] })?.count).toBe(1)
    expect(at(history, { max: 1, period: '7d', surfaces: ['banner'] }, 'modal')).toBeUndefined()
    expect(at(history, { max: 1, period: '7d', surfaces: ['banner'] }, 'banner')?.count).toBe(1)
  })
})

describe('I7 what is remembered of the past', () => {
  const ids = (state: State, share = 1, byId: Parameters<typeof compactHistory>[4] = new Map()) => compactHistory(state, policy, NOW, share, byId).map(({ step }) => step)

  test('is what a rule still reads', () => {
    const history = [
      shown(8, { step: 'old' }), shown(6, { step: 'capped' }), shown(400, { step: 'snoozed', answer: 'snoozed', quiet: DAY }), shown(59, { step: 'declined', answer: 'declined', quiet: 60 * DAY }),
      shown(61, { step: 'over', answer: 'declined', quiet: 60 * DAY }), shown(20, { step: 'own', campaign: 'rare' }),
    ]
    expect(ids(stateWith(history), 1, new Map([['rare', { caps: [{ max: 1, period: '30d' }] }]]))).toEqual(['capped', 'snoozed', 'declined', 'own'])
    expect(ids(stateWith(history))).toEqual(['capped', 'snoozed', 'declined'])
    expect(compactHistory(stateWith(history), policy, NOW, 1)).toHaveLength(6)
  })

  test('is all of the session that goes on', () => {
    const history = [shown(0.02, { step: 'before' }), shown(0.001, { step: 'within' })]
    const short = { ...policy, caps: [], gap: '0s' as const }
    expect(compactHistory(stateWith(history, { session: { at: NOW - 5 * MINUTE, active: NOW } }), short, NOW, 1, new Map()).map(({ step }) => step)).toEqual(['within'])
  })

  test('when it is too much, first goes what silences nothing, the oldest first; the order stays', () => {
    const history = Array.from({ length: 130 }, (_, n) => shown(6 - n / 100, n % 2 ? { step: `s${n}` } : { step: `s${n}`, answer: 'snoozed', quiet: 14 * DAY }))
    const kept = ids(stateWith(history))
    expect(kept).toHaveLength(120)
    expect(kept.filter(step => Number(step.slice(1)) % 2 === 0)).toHaveLength(65)
    expect(kept.find(step => Number(step.slice(1)) % 2)).toBe('s21')
    expect(kept).toEqual([...kept].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
    expect(ids(stateWith(history), 0.5)).toEqual(Array.from({ length: 60 }, (_, n) => `s${2 * n + 10}`))
    expect(ids(stateWith(history.slice(0, 120)))).toHaveLength(120)
  })
})

test('B1 a session ends after half an hour without use', () => {
  const session = { at: NOW, active: NOW }
  expect(beActive(session, NOW + 30 * MINUTE - 1)).toEqual({ at: NOW, active: NOW + 30 * MINUTE - 1 })
  expect(beActive(session, NOW + 30 * MINUTE)).toEqual({ at: NOW + 30 * MINUTE, active: NOW + 30 * MINUTE })
  expect(beActive(session, NOW - DAY)).toEqual({ at: NOW - DAY, active: NOW - DAY })
  const state = stateWith([], { session: { at: NOW, active: NOW + MINUTE } })
  expect([inSession(state, NOW, NOW + MINUTE), inSession(state, NOW - 1, NOW + MINUTE), inSession(state, NOW, NOW + 31 * MINUTE - 1), inSession(state, NOW, NOW + 31 * MINUTE)]).toEqual([true, false, true, false])
})
