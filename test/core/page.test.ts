import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { advance } from '../../src/core/advance.js'
import { decide } from '../../src/core/decide.js'
import { emptyState } from '../../src/core/empty.js'
import type { Input } from '../../src/model/input.js'
import type { PageSituation, Situation } from '../../src/model/situation.js'
import type { Claim, Enrolment, Meter, Screen, State } from '../../src/model/state.js'
import { rulesOf, situationOf, speechOf } from './properties/rules.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const rules = rulesOf(CAMPAIGNS)
const speech = speechOf(rules)
const situation = (page: Partial<PageSituation> = {}, more: Partial<Situation> = {}): Situation => {
  const around = situationOf(shop)
  return { ...around, ...more, page: { ...around.page, ...page } }
}
const after = (inputs: Input[], more: Partial<Situation> = {}, from: State = emptyState(NOW)): State => advance(situation({}, more), from, inputs, NOW, speech).state

const event = (name: string, props: Record<string, unknown>): Input => ({ type: 'event', name, props, at: NOW })
const looked = after([-2, -1, 0].map(minutes => ({ ...event('premium_feature_viewed', { feature: 'reports' }), at: NOW + minutes * 60_000 })))
const used = (share: number): State => after([event('quota_updated', { meter: 'emails', used: share, limit: 1000 })])

const claim = (more: Partial<Claim> = {}): Claim =>
  ({ id: 'c', tab: 't2', subject: 's', campaign: 'feature-trial', step: 'j0', topic: 'feature:reports', kind: 'marketing', surface: 'modal', at: NOW, ...more })
const plea = (tab: string, at: number): Screen => ({ giveWay: { tab, at } })

describe('what the screen and the page keep back', () => {
  test.each<[title: string, state: State, screen: Screen, page: Partial<PageSituation>, said: object]>([
    ['marketing comes to a free screen', looked, {}, {}, { present: 'feature-trial' }],
    ['not for two seconds after another tab asked for room', looked, plea('t2', NOW), {}, { rule: 'screen', reason: 'other-message', until: NOW + 2000 }],
    ['to the last millisecond', looked, plea('t2', NOW - 1999), {}, { rule: 'screen', reason: 'other-message', until: NOW + 1 }],
    ['then it does', looked, plea('t2', NOW - 2000), {}, { present: 'feature-trial' }],
    ['nor when the clock was set back meanwhile', looked, plea('t2', NOW + 60_000), {}, { present: 'feature-trial' }],
    ['the tab that asked need not wait', looked, plea('t', NOW), {}, { present: 'feature-trial' }],
    ['service need not either', used(800), plea('t2', NOW), {}, { present: 'quota-limit' }],
    ['a message of another tab', looked, { claim: claim() }, {}, { rule: 'screen', reason: 'other-message', until: undefined }],
    ['one of a tab that is gone', looked, { claim: claim() }, { dead: 'c' }, { present: 'feature-trial' }],
    ['a dialog of the host, for a modal', looked, {}, { obstacle: 'host-dialog' }, { rule: 'page', reason: 'host-dialog' }],
    ['a dialog of the host, for a banner', used(800), {}, { obstacle: 'host-dialog' }, { rule: 'page', reason: 'host-dialog' }],
    ['a page where someone types, for a modal', looked, {}, { obstacle: 'page-busy' }, { rule: 'page', reason: 'page-busy' }],
    ['not for a banner', used(800), {}, { obstacle: 'page-busy' }, { present: 'quota-limit' }],
    ['what could not be drawn', looked, {}, { undrawable: ['feature-trial.j0'] }, { rule: 'page', reason: 'not-drawable' }],
    ['another step that could not', looked, {}, { undrawable: ['feature-trial.j1'] }, { present: 'feature-trial' }],
    ['a hidden page', looked, {}, { visible: false }, { rule: 'page', reason: 'page-hidden' }],
  ])('%s', (_, state, screen, page, said) => {
    const { present, skips } = decide(rules, situation(page), state, screen, NOW)
    const { rule, reason, until } = skips[0]?.verdict ?? {}
    expect(present ? { present: present.campaign } : { rule, reason, ...('until' in said && { until }) }).toEqual(said)
  })

  test.each<[title: string, state: State, mine: Partial<Claim>, page: Partial<PageSituation>, keep: boolean]>([
    ['a modal stays', looked, {}, {}, true],
    ['under a dialog of the host as well', looked, {}, { obstacle: 'host-dialog' }, true],
    ['a banner goes then', used(800), { campaign: 'quota-limit', topic: 'meter:emails', kind: 'service', surface: 'banner' }, { obstacle: 'host-dialog' }, false],
    ['not where someone types', used(800), { campaign: 'quota-limit', topic: 'meter:emails', kind: 'service', surface: 'banner' }, { obstacle: 'page-busy' }, true],
    ['whoever mutes a topic may undo it there', after([{ type: 'mute', topic: 'feature:reports', muted: true, at: NOW }], {}, looked), {}, {}, true],
    ['what is another step is no reason', looked, { step: 'j1' }, {}, false],
  ])('FF4 FF5 on the screen already: %s', (_, state, mine, page, keep) =>
    expect(decide(rules, situation(page), state, { claim: claim({ tab: 't', ...mine }) }, NOW).keep).toBe(keep))

  test.each<[title: string, meter: Partial<Meter>, step: string | undefined]>([
    ['no write was refused', {}, undefined],
    ['one was refused, perhaps elsewhere and long ago', { blockedAt: NOW }, undefined],
    ['one was refused on this page since', { blockedAt: NOW, lost: true }, 'j7'],
  ])('FA1 at the limit without a disk: %s', (_, meter, step) => {
    const full = used(1000)
    Object.assign(full.essential.meters.emails!, meter)
    const { present, skips } = decide(rules, situation({}, { durable: false }), full, {}, NOW)
    expect(present?.step).toBe(step)
    if (!step) expect(skips[0]?.verdict).toMatchObject({ rule: 'memory', reason: 'storage-unavailable' })
  })
})

test('FH2 consent is denied: sequences that persuade are forgotten, what states a fact stays', () => {
  const topic = (id: string) => ({ type: 'feature', id }) as const
  const one = (campaign: string, about: Enrolment['topic'], more: Partial<Enrolment> = {}): Enrolment => ({ campaign, version: 1, topic: about, at: NOW, triggeredAt: NOW, steps: {}, ...more })
  const state = used(850)
  state.essential.trials = { 'feature:forms': { startedAt: NOW - 1000, endsAt: NOW + 86_400_000 } }
  state.essential.enrolments.push(
    one('feature-trial', topic('reports')),
    one('seats-growth', { type: 'seats', id: 'seats' }, { cause: { by: 'seat-refused' } }),
    one('seats-growth', { type: 'seats', id: 'others' }, { cause: { by: 'team-growing' } }),
    one('feature-trial', topic('forms')),
  )
  const left = after([{ type: 'active', at: NOW }], { consent: 'denied' }, state).essential.enrolments
  expect(left.map(({ campaign, topic: { id } }) => `${campaign} ${id}`)).toEqual(['quota-limit emails', 'seats-growth seats', 'feature-trial forms'])
})
