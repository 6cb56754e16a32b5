import { describe, expect, test } from 'vitest'
import type { Consent } from '../../src/model/account.js'
import { DAYS } from '../../src/core/capacity.js'
import type { Draft } from '../../src/core/draft.js'
import { DAY } from '../../src/core/duration.js'
import { emptyState } from '../../src/core/empty.js'
import { fold } from '../../src/core/fold.js'
import type { Input } from '../../src/model/input.js'
import type { Essential, State } from '../../src/model/state.js'
import { rulesOf, situationOf } from './properties/rules.js'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const today = Math.floor(NOW / DAY)
const rules = rulesOf(CAMPAIGNS)

/** What is left of a state after an input, where only the half that watches is there. */
function after(input: Input, { consent = 'granted', given = () => {} }: { consent?: Consent; given?: (state: State) => unknown } = {}): State {
  const state = emptyState(NOW)
  given(state)
  fold({ state, situation: { ...situationOf(shop), consent }, now: NOW, outcomes: [], rules } as unknown as Draft, input)
  return state
}
const event = (name: string, props: Record<string, unknown> = {}): Input => ({ type: 'event', name, props, at: NOW })

describe('the plan that an account is on', () => {
  const pro = { id: 'pro', at: 5 }
  test.each<[title: string, plan: string | undefined, known: Essential['plan'], left: Essential['plan']]>([
    ['the first one has no date', 'free', undefined, { id: 'free', at: 0 }],
    ['none is said', undefined, pro, pro],
    ['a higher one counts at once', 'pro', { id: 'free', at: 0 }, { id: 'pro', at: NOW }],
    ['the same', 'pro', pro, pro],
    ['a lower one is kept beside it', 'free', pro, { ...pro, lower: { id: 'free', at: NOW } }],
    ['the date on which it was seen first stays', 'free', { ...pro, lower: { id: 'free', at: 9 } }, { ...pro, lower: { id: 'free', at: 9 } }],
    ['back again, it was a mistake', 'pro', { ...pro, lower: { id: 'free', at: 9 } }, pro],
  ])('%s', (_, plan, known, left) => expect(after({ type: 'traits', plan, at: NOW }, { given: ({ essential }) => (essential.plan = structuredClone(known)) }).essential.plan).toEqual(left))

  test.each<[consent: Consent, counted: boolean]>([['granted', true], ['pending', true], ['denied', false]])('seats with consent %s', (consent, counted) =>
    expect(!!after({ type: 'traits', seats: 4, at: NOW }, { consent }).behaviour.seats).toBe(counted))
})

describe('presence', () => {
  const before = { at: NOW - DAY, active: NOW - DAY }
  test.each<[title: string, input: Input, days: number[] | undefined, session: object]>([
    ['an event is one, and today counts as a day of use', event('page_viewed'), [today], { at: NOW, active: NOW }],
    ['a report of usage is none', event('quota_updated', { meter: 'emails', used: 1, limit: 1000 }), undefined, before],
  ])('%s', (_, input, days, session) => {
    const { essential, behaviour } = after(input, { given: state => (state.essential.session = { ...before }) })
    expect([behaviour.days, essential.session]).toEqual([days, session])
  })
  test.each<[title: string, known: number[], consent: Consent, left: number[]]>([
    ['a day counts once', [today], 'granted', [today]],
    ['a new day', [today - 2], 'granted', [today - 2, today]],
    ['without consent none is written down', [today - 2], 'denied', [today - 2]],
    ['the oldest leaves', Array.from({ length: DAYS }, (_, n) => today - DAYS + n), 'granted', Array.from({ length: DAYS }, (_, n) => today - DAYS + n + 1)],
  ])('%s', (_, known, consent, left) =>
    expect(after({ type: 'active', at: NOW }, { consent, given: ({ behaviour }) => (behaviour.days = known) }).behaviour.days).toEqual(left))
})

describe('what waits for the half that speaks', () => {
  const unheard = (input: Input, more?: Parameters<typeof after>[1]): unknown => after(input, more).essential.unheard?.length
  test.each<[title: string, input: Input, consent: Consent, waits: number | undefined]>([
    ['a rare event', event('competitor_viewed', { competitor: 'x' }), 'granted', 1],
    ['not before consent', event('competitor_viewed', { competitor: 'x' }), 'pending', undefined],
    ['nor against it', event('competitor_viewed', { competitor: 'x' }), 'denied', undefined],
    ['a fact of the account, whatever the consent', event('converted', { kind: 'upsell' }), 'denied', 1],
    ['a mute', { type: 'mute', topic: 'feature:reports', muted: true, at: NOW }, 'denied', 1],
    ['a common event does not', event('page_viewed'), 'granted', undefined],
    ['nor the use of what nobody tries', event('feature_used', { feature: 'reports' }), 'granted', undefined],
  ])('%s', (_, input, consent, waits) => expect(unheard(input, { consent })).toBe(waits))

  test('the use of something while a trial runs', () =>
    expect(unheard(event('feature_used', { feature: 'reports' }), { given: ({ essential }) => (essential.trials = { reports: { startedAt: 5, endsAt: NOW } }) })).toBe(1))

  test('sixteen of them, the oldest leave', () => {
    const given = ({ essential }: State) => (essential.unheard = Array.from({ length: 16 }, (_, at) => ({ type: 'mute', topic: 'feature:a', muted: true, at })))
    const { unheard: left } = after({ type: 'mute', topic: 'feature:reports', muted: true, at: NOW }, { given }).essential
    expect(left?.map(({ at }) => at)).toEqual([...Array.from({ length: 15 }, (_, n) => n + 1), NOW])
  })
})

test('consent is known with its date', () => expect(after({ type: 'consent', value: 'denied', at: NOW }).essential.consent).toEqual({ value: 'denied', at: NOW }))
