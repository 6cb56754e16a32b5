import { expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { planHandoffs } from '../../src/core/handoff.js'
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
