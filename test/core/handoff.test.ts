import { describe, expect, test } from 'vitest'
import { acknowledge } from '../../src/core/acknowledge.js'
import { emptyState } from '../../src/core/empty.js'
import { noteLeft, planHandoffs } from '../../src/core/handoff.js'
import { compileRules } from '../../src/core/rules.js'
import type { Campaign } from '../../src/model/campaign.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Enrolment } from '../../src/model/state.js'

const DAY = 86_400_000
const THEN = Date.UTC(2026, 0, 5)
const NOW = THEN + 100 * DAY
const topic = { type: 'feature', id: 'reports' } as const
const QUARTER = Math.floor(THEN / (90 * DAY))

const campaign: Campaign = { id: 'c', version: 1, trigger: { on: 'event', events: ['asked'], about: topic }, steps: [{ id: 'mail', kind: 'service', due: { from: 'trigger', plus: '3d' }, mail: 'quota-80' }] }
const situation: Situation = {
  accountId: 'a1', userId: 'u1', roles: [], traits: {}, consent: 'granted', catalog: { currency: 'EUR' }, policy: { ...DEFAULT_POLICY, buyingRoles: [] }, handlers: [], durable: true,
  page: { visible: true, held: false, tab: 't1' },
}
/** Nothing is asked for now. */
const rules = { ...compileRules([campaign], []), when: new Map([['c', () => false]]) }
const enrolment: Enrolment = { campaign: 'c', version: 1, topic, at: THEN, triggeredAt: THEN, steps: {} }

test.each<[string, string, Enrolment[], boolean]>([
  ['of a sequence that goes on', `a1/c/feature:reports/mail/${QUARTER}`, [enrolment], true],
  ['of a trial, even once its sequence has ended', 'a1/c/feature:reports/mail/trial', [], true],
  ['of a sequence that has ended', `a1/c/feature:reports/mail/${QUARTER}`, [{ ...enrolment, exit: { reason: 'converted', at: THEN } }], false],
  ['of an earlier round', `a1/c/feature:reports/mail/${QUARTER - 1}`, [enrolment], false],
])('I4 a key %s: after a hundred days it is known still, or could never be asked for again', (_, key, enrolments, known) => {
  const state = emptyState(NOW)
  Object.assign(state.essential, {
    enrolments: structuredClone(enrolments),
    outbox: { [key]: { action: 'schedule', revision: 1, campaign: 'c', step: 'mail', topic, kind: 'service', template: 'quota-80', dueAt: THEN + 3 * DAY, acceptedAt: THEN } },
  })
  planHandoffs({ state, situation, now: NOW, outcomes: [] }, rules)
  expect(Object.keys(state.essential.outbox)).toEqual(known ? [key] : [])
})

describe('I4 what the host has, and the revisions that have yet to reach it', () => {
  const KEY = `a1/c/feature:reports/mail/${QUARTER}`
  const DUE = THEN + 3 * DAY
  type Act = 'ask' | 'cease' | 'day' | `yes${number}`
  /** What becomes of a mail that is asked for. */
  const after = (...acts: Act[]) => {
    const state = emptyState(THEN)
    state.essential.enrolments = [structuredClone(enrolment)]
    let asked = true
    for (const act of acts) {
      if (act.startsWith('yes')) acknowledge({ state }, { type: 'accepted', key: KEY, revision: +act.slice(3), at: THEN })
      else if (act === 'day') noteLeft(state, DUE)
      else {
        asked = act === 'ask'
        planHandoffs({ state, situation, now: THEN, outcomes: [] }, { ...rules, when: new Map([['c', () => asked]]) })
        // It is under way: whoever takes it back must say so.
        state.essential.outbox[KEY]!.leasedUntil = THEN + 1
      }
    }
    const { action, revision, acceptedAt } = state.essential.outbox[KEY]!
    return [action, revision, !!acceptedAt]
  }
  test.each<[title: string, acts: Act[], left: [string, number, boolean]]>([
    ['cancelled too late, it has left', ['ask', 'yes1', 'cease', 'day'], ['schedule', 1, true]],
    ['cancelled in time, it has not', ['ask', 'yes1', 'cease', 'yes2', 'day'], ['cancel', 2, true]],
    ['of several revisions none came', ['ask', 'yes1', 'cease', 'ask', 'day'], ['schedule', 1, true]],
    ['what the host was told to forget comes late', ['ask', 'yes1', 'cease', 'yes2', 'ask', 'day'], ['schedule', 3, false]],
    ['told while the next one was made already', ['ask', 'yes1', 'cease', 'ask', 'yes2', 'day'], ['schedule', 3, false]],
    ['a yes that is heard twice is one', ['ask', 'yes1', 'cease', 'yes1', 'day'], ['schedule', 1, true]],
    ['what it never had comes late', ['ask', 'cease', 'ask', 'day'], ['schedule', 3, false]],
  ])('%s: %j', (_, acts, left) => expect(after(...acts)).toEqual(left))
})
