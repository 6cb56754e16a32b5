import { describe, expect, test } from 'vitest'
import { foldScreen, LEASE, takeScreen } from '../../src/core/screen.js'
import type { Decision, Skip } from '../../src/model/decision.js'
import type { Input, MessageRef } from '../../src/model/input.js'
import type { Claim, Impression, Screen } from '../../src/model/state.js'

const NOW = Date.UTC(2026, 1, 5, 9)

const claim = (more: Partial<Claim> = {}): Claim =>
  ({ id: 'c', tab: 't1', subject: 's', campaign: 'feature-trial', step: 'j0', topic: 'feature:reports', kind: 'marketing', surface: 'modal', at: NOW - 60, ...more })
const seen = claim({ seenAt: NOW - 50 })
const ref = (id: string): MessageRef =>
  ({ claim: id, campaign: 'feature-trial', step: 'j0', topic: { type: 'feature', id: 'reports' }, surface: 'modal', kind: 'marketing', shownAt: NOW - 60 })
const input = (type: 'seen' | 'gone', id = 'c'): Input => ({ type, at: NOW - 10, ...ref(id) })
const answer = (leaves: boolean, id = 'c'): Input => ({ type: 'answer', answer: 'clicked', leaves, at: NOW - 10, ...ref(id) })
const shown = (at: number): Impression[] => [{ campaign: 'feature-trial', step: 'j0', topic: 'feature:reports', kind: 'marketing', surface: 'modal', at, end: at }]

describe('what becomes of the claim', () => {
  test.each<[title: string, screen: Screen, inputs: Input[], history: Impression[], dead: string | undefined, left: Screen]>([
    ['nothing happens', { claim: seen, endedAt: 3 }, [], [], undefined, { claim: seen, endedAt: 3 }],
    ['it is seen', { claim: claim() }, [input('seen')], [], undefined, { claim: claim({ seenAt: NOW - 10 }) }],
    ['the first time counts', { claim: seen }, [input('seen')], [], undefined, { claim: seen }],
    ['another message was seen', { claim: claim() }, [input('seen', 'd')], [], undefined, { claim: claim() }],
    ['it went unseen: there is no gap', { claim: claim() }, [input('gone')], [], undefined, {}],
    ['it went, and had been seen', { claim: seen }, [input('gone')], [], undefined, { endedAt: NOW }],
    ['it is seen and goes at once', { claim: claim() }, [input('seen'), input('gone')], [], undefined, { endedAt: NOW }],
    ['an answer that ends it', { claim: seen }, [answer(true)], [], undefined, { endedAt: NOW }],
    ['a press that leaves it there counts as seen', { claim: claim() }, [answer(false)], [], undefined, { claim: claim({ seenAt: NOW - 10 }) }],
    ['another message went', { claim: seen }, [input('gone', 'd')], [], undefined, { claim: seen }],
    ['another went, which the history knows as seen', { claim: seen }, [input('gone', 'd')], shown(NOW - 60), undefined, { claim: seen, endedAt: NOW }],
    ['the history knows of others only', { claim: seen }, [input('gone', 'd')], shown(NOW - 61), undefined, { claim: seen }],
    ['what is no message', { claim: seen }, [{ type: 'active', at: NOW }], shown(NOW - 60), undefined, { claim: seen }],
    ['its tab is gone', { claim: claim() }, [], [], 'c', {}],
    ['its tab is gone, after it was seen', { claim: seen }, [], [], 'c', { endedAt: NOW }],
    ['the tab of an earlier one is gone', { claim: seen }, [], [], 'b', { claim: seen }],
    ['nothing is claimed, and a tab is gone', { endedAt: 3 }, [], [], 'c', { endedAt: 3 }],
  ])('%s', (_, screen, inputs, history, dead, left) => expect(foldScreen(screen, inputs, history, NOW, dead)).toEqual(left))
})

const waits = (kind: 'marketing' | 'service', rule: 'screen' | 'gap' = 'screen'): Skip =>
  ({ campaign: 'quota-limit', kind, verdict: { ok: false, rule, reason: rule === 'gap' ? 'gap' : 'other-message' } as never })
const old = claim({ at: NOW - LEASE })
const asked = claim({ asked: true })
const plea = { tab: 't2', at: NOW }

describe('what a decision in tab t2 does to the screen', () => {
  test.each<[title: string, screen: Screen, skips: Skip[], claimed: Claim | undefined, left: Screen]>([
    ['a claim takes it, and ends a plea for room', { giveWay: plea, endedAt: 3 }, [], claim({ tab: 't2' }), { claim: claim({ tab: 't2' }), endedAt: 3, giveWay: undefined }],
    ['nothing stands there', { endedAt: 3 }, [waits('service')], undefined, { endedAt: 3 }],
    ['service waits behind marketing', { claim: claim() }, [waits('service')], undefined, { claim: claim(), giveWay: plea }],
    ['marketing does not ask', { claim: claim() }, [waits('marketing')], undefined, { claim: claim() }],
    ['service waits behind service', { claim: claim({ kind: 'service' }) }, [waits('service')], undefined, { claim: claim({ kind: 'service' }) }],
    ['service waits for something else', { claim: claim() }, [waits('service', 'gap')], undefined, { claim: claim() }],
    ['whoever asked first', { claim: claim(), giveWay: { tab: 't3', at: 5 } }, [waits('service')], undefined, { claim: claim(), giveWay: { tab: 't3', at: 5 } }],
    ['an old claim is asked after by who waits', { claim: old }, [waits('marketing')], undefined, { claim: { ...old, at: NOW, asked: true } }],
    ['and by nobody else', { claim: old }, [], undefined, { claim: old }],
    ['one that is not quite so old', { claim: claim({ at: NOW - LEASE + 1 }) }, [waits('marketing')], undefined, { claim: claim({ at: NOW - LEASE + 1 }) }],
    ['one from before the clock was set back', { claim: claim({ at: NOW + LEASE }) }, [waits('marketing')], undefined, { claim: claim({ at: NOW, asked: true }) }],
    ['another waits for the answer', { claim: asked }, [waits('marketing')], undefined, { claim: asked }],
    ['its own tab answers', { claim: claim({ tab: 't2', asked: true }) }, [], undefined, { claim: claim({ tab: 't2', asked: false, at: NOW }) }],
  ])('%s', (_, screen, skips, claimed, left) => expect(takeScreen(screen, { skips } as Decision, claimed, 't2', NOW)).toEqual(left))
})
