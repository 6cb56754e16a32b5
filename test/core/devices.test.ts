import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/core/draft.js'
import { emptyState } from '../../src/core/empty.js'
import { hydrate } from '../../src/core/hydrate.js'
import { actsOf, mutesOf, noteMutes } from '../../src/core/merge-mutes.js'
import { migrate } from '../../src/core/migrate.js'
import { proposedPlan } from '../../src/core/opportunity.js'
import { signalsFor } from '../../src/core/score.js'
import { ALL_SIGNALS } from '../../src/catalogue/all-signals.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Campaign } from '../../src/model/campaign.js'
import type { Intent } from '../../src/model/handoff.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Snapshot } from '../../src/model/snapshot.js'
import type { Enrolment, State, StepRecord } from '../../src/model/state.js'
import { shop } from './shop.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)
const topic = { type: 'feature', id: 'reports' } as const

const draftWith = (change: (state: State) => void, plan = 'free', consent: 'granted' | 'denied' = 'granted'): Draft => {
  const state = emptyState(NOW)
  change(state)
  return {
    state, now: NOW, outcomes: [],
    situation: {
      accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan }, consent, catalog: { ...shop, plans: shop.plans!.map(one => (one.id === 'max' ? { ...one, features: [...one.features, 'exports'], limits: { calls: 5 } } : one)) },
      policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
    },
  }
}

describe('X1 D1 mutes of two devices', () => {
  test('the latest act counts, and an odd number is a mute', () => {
    const acts = { 'plan:a': 11, 'plan:b': 10, 'plan:c': 1, 'plan:d': 3 }
    const mutes = mutesOf(acts)
    expect(mutes).toEqual({ mutes: ['plan:c', 'plan:d', 'plan:a'], muteActs: { 'plan:d': 1, 'plan:b': -5, 'plan:a': 5 } })
    expect(actsOf(mutes)).toEqual(acts)
    expect(mutesOf({ 'plan:a': 1 })).toEqual({ mutes: ['plan:a'] })
    expect(mutesOf({ 'plan:b': 5, 'plan:a': 5 }).mutes).toEqual(['plan:a', 'plan:b'])
  })
  test('what was changed since is dated now, what was not keeps its date', () => {
    const essential = { mutes: ['plan:new', 'plan:old'] as never, muteActs: { 'plan:gone': 5, 'plan:old': 3, 'plan:before': -4 } }
    noteMutes(essential, 9)
    expect(Object.entries(essential.muteActs)).toEqual([['plan:old', 3], ['plan:before', -4], ['plan:gone', -9], ['plan:new', 9]])
    const nothing = { mutes: [] } as Parameters<typeof noteMutes>[0]
    noteMutes(nothing, 9)
    expect(nothing).toEqual({ mutes: [] })
  })
})

describe('X1 I4 what another device hands over', () => {
  const intent = (more: Partial<Intent> = {}): Intent => ({ action: 'schedule', revision: 1, campaign: 'c', step: 'j3', topic, kind: 'marketing', template: 't', dueAt: NOW, ...more })
  test.each<[title: string, theirs: Partial<Intent>, leased: boolean]>([['the same revision', {}, true], ['a later revision', { revision: 2 }, false], ['accepted there', { acceptedAt: NOW }, false]])('%s: what is under way here goes on: %j', (_, theirs, leased) => {
    const draft = draftWith(({ essential }) => (essential.outbox.k = intent({ leasedUntil: NOW + 5, tries: 2 })))
    const other = emptyState(NOW)
    other.essential.outbox = { k: intent(theirs), other: intent() }
    hydrate(draft, { ...other, subject: 'a1/u1', at: NOW } as unknown as Snapshot)
    const { k, other: new_ } = draft.state.essential.outbox
    expect([k!.leasedUntil, k!.tries]).toEqual(leased ? [NOW + 5, 2] : [undefined, undefined])
    expect(new_).toMatchObject(intent())
  })
  test('behaviour is taken up with consent alone, and a clock that is ahead is waited for from now', () => {
    for (const consent of ['granted', 'denied'] as const) {
      const draft = draftWith(() => {}, 'free', consent)
      const other = emptyState(NOW)
      other.behaviour.recent = { pricing_viewed: [NOW - 1] }
      other.essential.history = [{ campaign: 'c', step: 'j0', topic: 'feature:reports', surface: 'modal', kind: 'marketing', at: NOW, end: consent === 'granted' ? NOW + DAY : NOW }]
      hydrate(draft, { ...other, subject: 'a1/u1', at: NOW } as unknown as Snapshot)
      expect(draft.state.behaviour.recent).toEqual(consent === 'granted' ? { pricing_viewed: [NOW - 1] } : {})
      expect(draft.state.essential.clock.back).toBe(consent === 'granted' ? NOW : undefined)
    }
  })
})

describe('FB7 a campaign that changed goes on', () => {
  const campaign = (...steps: string[]): Campaign => ({ id: 'c', version: 2, trigger: { on: 'score' }, steps: steps.map(id => ({ id, kind: 'marketing' as const, due: { from: 'trigger' as const, plus: '0d' as const }, ...(id.startsWith('mail') ? { mail: id } : { surface: 'card' as const }) })) })
  const after = (steps: Record<string, StepRecord>, ...now: string[]) => {
    const enrolment: Enrolment = { campaign: 'c', version: 1, topic, at: 1, triggeredAt: 1, steps }
    migrate(campaign(...now), enrolment, NOW)
    return enrolment
  }
  const past = { answer: 'dismissed', answeredAt: NOW, superseded: true }
  test.each<[title: string, known: Record<string, StepRecord>, now: string[], steps: object]>([
    ['what is gone is forgotten', { a: { shownAt: 1 }, b: { answer: 'clicked' } }, ['a'], { a: { shownAt: 1 } }],
    ['what is new before the last shown is past', { b: { shownAt: 1 } }, ['a', 'b', 'c'], { a: past, b: { shownAt: 1 } }],
    ['or the last answered', { b: { answer: 'clicked' } }, ['a', 'b'], { a: past, b: { answer: 'clicked' } }],
    ['a new mail is not drawn', { b: { shownAt: 1 } }, ['mail', 'b'], { b: { shownAt: 1 } }],
    ['nothing shown yet', { b: { passedAt: 1 } }, ['a', 'b'], { b: { passedAt: 1 } }],
  ])('%s', (_, known, now, steps) => expect(after(known, ...now)).toMatchObject({ version: 2, steps }))
  test('one that did not change is left as it is', () => {
    const enrolment: Enrolment = { campaign: 'c', version: 2, topic, at: 1, triggeredAt: 1, steps: { gone: { shownAt: 1 } } }
    migrate(campaign('a'), enrolment, NOW)
    expect(enrolment.steps).toEqual({ gone: { shownAt: 1 } })
  })
})

describe('U11 the plan that answers the signals', () => {
  test.each<[title: string, plan: string, change: (state: State) => void, id: string | undefined]>([
    ['nothing asked', 'free', () => {}, 'pro'],
    ['a feature asked for', 'free', ({ behaviour }) => (behaviour.recent = { 'premium_feature_requested:exports': [NOW - 90 * DAY] }), 'max'],
    ['asked for too long ago', 'free', ({ behaviour }) => (behaviour.recent = { 'premium_feature_requested:exports': [NOW - 90 * DAY - 1] }), 'pro'],
    ['a feature looked at', 'free', ({ behaviour }) => (behaviour.recent = { 'premium_feature_viewed:exports': [NOW - 30 * DAY] }), 'max'],
    ['looked at too long ago', 'free', ({ behaviour }) => (behaviour.recent = { 'premium_feature_viewed:exports': [NOW - 31 * DAY] }), 'pro'],
    ['something else that was named so', 'free', ({ behaviour }) => (behaviour.recent = { 'pricing_viewed:exports': [NOW] }), 'pro'],
    ['a meter that runs short', 'pro', ({ essential }) => (essential.meters.emails = { used: 8000, limit: 10_000, period: 'p', at: NOW }), 'max'],
    ['one that only the nearest plan raises', 'free', ({ essential }) => (essential.meters.calls = { used: 80, limit: 100, period: 'p', at: NOW }), 'pro'],
    ['the dearest plan', 'max', () => {}, undefined],
    ['a plan that is not declared', 'gone', () => {}, undefined],
  ])('%s: %s', (_, plan, change, id) => expect(proposedPlan(draftWith(change, plan), signalsFor(ALL_SIGNALS))).toEqual(id && { type: 'plan', id }))
})
