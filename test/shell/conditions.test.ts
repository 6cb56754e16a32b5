import { describe, expect, test } from 'vitest'
import { builtInCampaigns, type Campaign, type Condition, type Expansion, type Options } from '../../src/index.js'
import type { FakeBrowser } from '../../src/testing.js'
import { everyHandler, lookThrice, quota, reason, verdict } from './acts.js'
import { createWorld, DAY, handlers } from './world.js'

const campaign = (when: unknown, id = 'card'): Campaign => ({
  id, version: 1, when: when as Condition, trigger: { on: 'event', events: ['go'], about: { type: 'feature', id: 'reports' } },
  steps: [
    { id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }] },
    { id: 'j3', kind: 'marketing', due: { from: 'trigger', plus: '3d' }, mail: 'upsell-roi' },
  ],
})

const start = async (options: Options) => {
  const world = createWorld()
  const expansion = world.open({ handlers: everyHandler, ...options })
  await world.rest()
  return { ...world, expansion, shown: () => world.on(expansion) }
}

type Act = (expansion: Expansion, browser: FakeBrowser) => void

// Monday 5 January 2026, 09:00 UTC.
const TABLE: [name: string, when: Condition, no: Act, yes: Act][] = [
  ['a trait', { 'traits.seats': { $gte: 5 } }, on => on.setTraits({ seats: 4 }), on => on.setTraits({ seats: 5 })],
  ['a trait in a list', { 'traits.segment': { $in: ['agency', 'studio'] } }, on => on.setTraits({ segment: 'shop' }), on => on.setTraits({ segment: 'studio' })],
  ['the plan', { plan: { $ne: 'free' }, 'entitlements.reports': false }, on => on.setEntitlements({}), on => on.setTraits({ plan: 'pro' })],
  ['a meter', { 'meters.emails.percent': { $gt: 50 } }, on => on.track(...quota(500)), on => on.track(...quota(501))],
  ['a count within a rolling window', { 'count.member_invited.30d': { $gte: 2 } }, on => on.track('member_invited'), on => on.track('member_invited')],
  ['an event of the host\'s own', { 'count.exported.7d': 2 }, on => on.track('exported'), on => on.track('exported')],
  ['an entitlement', { 'entitlements.automations': true }, on => on.setEntitlements({ automations: false }), on => on.setEntitlements({ automations: true })],
  ['the path of the page', { 'page.path': { $glob: '/settings/**' } }, (_, tab) => tab.visit('/setting'), (_, tab) => tab.visit('/settings/team/invite')],
  ['the hour, in the zone of the account', { 'time.hour': { $gte: 9, $lt: 18 } }, on => on.setTraits({ timeZone: 'America/New_York' }), on => on.setTraits({ timeZone: 'Europe/Paris' })],
  ['the day of the week', { 'time.weekday': 2 }, () => {}, (_, browser) => { browser.setClock(Date.UTC(2026, 0, 6, 9)); browser.tell('active') }],
  ['either of two, and not a third', { $or: [{ 'traits.segment': 'agency' }, { 'page.path': '/team' }], $not: { 'traits.frozen': true } }, (on, tab) => { on.setTraits({ frozen: true }); tab.visit('/team') }, on => on.setTraits({ frozen: false })],
]
for (const [name, when, no, yes] of TABLE)
  test(`a condition over ${name}: until it holds neither message nor mail, and why; then both`, async () => {
    const { expansion, browser, rest, shown, handed } = await start({ campaigns: [campaign(when)], policy: { gap: '0s' } })
    no(expansion, browser)
    expansion.track('go')
    await rest()
    expect(shown()).toBeUndefined()
    expect(handed).toEqual([])
    expect(expansion.explain('card')[0]).toMatchObject({ outcome: 'quiet' })
    expect(verdict(expansion, 'card', 'condition')).toMatchObject({ reason: 'condition-unmet' })
    yes(expansion, browser)
    await rest()
    expect(reason(expansion, 'card', 'condition')).toBe('ok')
    expect(shown()).toBe('card.j0')
    expect(handed.map(({ action, step }) => [action, step])).toEqual([['schedule', 'j3']])
    expect(browser.errors).toEqual([])
  })

test('a condition that no longer holds takes the message off the screen, and cancels the mail', async () => {
  const { expansion, rest, shown, handed, browser } = await start({ campaigns: [campaign({ 'page.path': '/' })] })
  expansion.track('go')
  await rest()
  expect(shown()).toBe('card.j0')
  browser.visit('/settings')
  await rest()
  expect(shown()).toBeUndefined()
  expect(handed.map(({ action, revision }) => [action, revision])).toEqual([['schedule', 1], ['cancel', 2]])
})

test('a count leaves the window by itself', async () => {
  const { expansion, rest, browser } = await start({ campaigns: [campaign({ 'count.exported.7d': { $gte: 1 } })] })
  expansion.track('exported')
  await rest()
  const at = browser.now()
  expect(reason(expansion, 'card', 'condition')).toBe('ok')
  browser.setClock(at + 7 * DAY)
  expect(reason(expansion, 'card', 'condition')).toBe('condition-unmet')
})

test('an hour that comes by itself needs no event: the page is asked again when something happens on it', async () => {
  const { expansion, rest, shown, browser } = await start({ campaigns: [campaign({ 'time.hour': { $gte: 14 } })] })
  expansion.track('go')
  await rest()
  expect(shown()).toBeUndefined()
  browser.setClock(Date.UTC(2026, 0, 5, 14))
  browser.tell('active')
  await rest()
  expect(shown()).toBe('card.j0')
})

describe('a campaign that cannot be used is lost alone', () => {
  const CONDITIONS: [when: unknown, path: RegExp][] = [
    [{ 'traits.seats': { $atLeast: 5 } }, /campaigns\[1\]\.when\.traits\.seats/],
    [{ 'meter.emails.percent': 5 }, /campaigns\[1\]\.when/],
    [{ $and: [{ plan: 'free' }, { 'page.path': { $regex: '(a+)+$' } }] }, /campaigns\[1\]\.when\.\$and\[?\.?1/],
    [{ plan: { $in: 'free' } }, /campaigns\[1\]\.when\.plan/],
    ['plan is free', /campaigns\[1\]\.when/],
  ]
  for (const [when, path] of CONDITIONS)
    test(`FE16 the condition ${JSON.stringify(when)}: its path is named, and the others speak`, async () => {
      const { expansion, rest, shown, browser } = await start({ campaigns: [...builtInCampaigns(), campaign({ plan: 'free' }, 'good')].toSpliced(1, 0, campaign(when)).slice(0, 3) })
      expansion.track('go')
      await lookThrice(expansion, rest)
      expect(shown()).toBe('feature-trial.j0')
      expect(expansion.explain('card')).toEqual([])
      expect(browser.errors.map(({ message }) => message)).toEqual([expect.stringMatching(path)])
    })

  const circle: Record<string, unknown> = { id: 'circle' }
  circle.circle = circle
  const GARBAGE: [name: string, one: unknown][] = [
    ['null', null], ['a number', 5], ['a text', 'campaign'], ['a list', []], ['an empty object', {}], ['a function', () => {}],
    ['no steps', { id: 'x', version: 1, trigger: { on: 'score' } }],
    ['steps that are none', { ...campaign(undefined), when: undefined, steps: [5] }],
    ['a trigger that is none', { ...campaign(undefined), when: undefined, trigger: { on: 'moon' } }],
    ['a trigger that is null', { ...campaign(undefined), when: undefined, trigger: null }],
    ['itself inside itself', circle],
    ['what throws when it is read', { get id() { throw new Error('no') } }],
    ['the identifier of another', { ...builtInCampaigns()[0]! }],
    ['__proto__ as identifier', JSON.parse('{"id":"__proto__","version":1,"trigger":{"on":"moon"},"steps":[]}')],
  ]
  for (const [name, one] of GARBAGE)
    test(`FE16 FE17 FF1 ${name} among the campaigns: named, and the others speak`, async () => {
      const { expansion, rest, shown, browser } = await start({ campaigns: [builtInCampaigns()[0]!, one as Campaign, builtInCampaigns()[1]!] })
      expansion.track(...quota(800))
      await rest()
      expect(shown()).toBe('quota-limit.j0')
      expect(expansion.explain().map(one => one.campaign)).toEqual(['quota-limit', 'feature-trial'])
      expect(browser.errors.length).toBeGreaterThan(0)
      expect(new Set(browser.errors.map(({ code }) => code))).toEqual(new Set(['campaigns']))
      expect(browser.errors.map(({ message }) => message).join('\n')).toMatch(/^campaigns\[1\]/m)
      expect(browser.errors.map(({ message }) => message).join('\n')).not.toMatch(/^campaigns\[[02]\]/m)
    })

  const WHOLE: [name: string, campaigns: () => unknown][] = [
    ['null', () => null], ['a text', () => 'all'], ['an object', () => ({ 'quota-limit': true })], ['a number', () => 7],
    ['a promise that is rejected', () => Promise.reject(new Error('offline'))],
    ['a promise of nothing', () => Promise.resolve(undefined)],
    ['a promise of garbage', () => Promise.resolve('none')],
    ['a thenable that throws', () => ({ then() { throw new Error('no') } })],
    ['an empty list', () => []],
  ]
  for (const [name, campaigns] of WHOLE)
    test(`FE17 FF1 ${name} instead of campaigns: the built-in ones or none, the rest goes on`, async () => {
      const { expansion, rest, shown, browser } = await start({ campaigns: campaigns() as never })
      await expansion.ready
      expansion.track(...quota(1000))
      await rest()
      expect([undefined, 'quota-limit.j7']).toContain(shown())
      expect(expansion.check('emails')).toMatchObject({ allowed: false, mode: 'read-only' })
      expansion.track('trial_started', { topic: 'feature:automations' })
      await rest()
      expect(expansion.trial('feature:automations').status).toBe('active')
      expect(await expansion.exportData()).toMatchObject({ essential: { meters: { emails: { used: 1000 } } } })
      expect(browser.errors.length, JSON.stringify(browser.errors)).toBe(/null|nothing|empty|an object/.test(name) ? 0 : 1)
    })

  test('FE17 campaigns that come late: what was tracked meanwhile waits for them', async () => {
    let resolve: ((campaigns: Campaign[]) => void) | undefined
    const world = createWorld()
    const expansion = world.open({ handlers, campaigns: new Promise(come => (resolve = come)) })
    expansion.track(...quota(800))
    await world.browser.advance(60_000)
    expect(expansion.check('emails')).toMatchObject({ allowed: true, reason: 'unknown' })
    resolve?.(builtInCampaigns())
    await world.rest()
    expect(world.on(expansion)).toBe('quota-limit.j0')
  })
})
