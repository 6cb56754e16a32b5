import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createExpansion, type Expansion, type Options } from '../../src/index.js'
import { createFakePlatform, type FakeBrowser } from '../../src/testing.js'
import { holdTrue } from '../core/hold-true.js'
import { catalog, createWorld } from './world.js'

/** Starts with something wrong, and tells what was reported. */
const start = async (options: object, then: (expansion: Expansion) => void = () => {}) => {
  const { browser, open, on, rest } = createWorld()
  const expansion = open(options as Options)
  await rest()
  then(expansion)
  await rest()
  expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
  await rest()
  return { expansion, on: on(expansion), errors: browser.errors.map(({ message }) => message), codes: browser.errors.map(({ code }) => code) }
}

const EVENTS: [event: string, props: unknown, told: RegExp][] = [
  ['quota_updated', { meter: 'emails', used: NaN, limit: 10 }, /quota_updated\.used is NaN; give .*number/],
  ['quota_updated', { meter: 'emails', used: -1, limit: 10 }, /quota_updated\.used is -1/],
  ['quota_updated', { meter: 'emails', used: Infinity, limit: 10 }, /quota_updated\.used is Infinity/],
  ['quota_updated', { meter: 'emails', used: '900', limit: 1000 }, /quota_updated\.used is "900"/],
  ['quota_updated', { meter: 'emails', used: 900, limit: -5 }, /quota_updated\.limit is -5; give .*null for no limit/],
  ['quota_updated', { meter: 'emails', used: 900, limit: Infinity }, /quota_updated\.limit is Infinity/],
  ['quota_updated', { meter: 'emails', used: 900, limit: NaN }, /quota_updated\.limit is NaN/],
  ['quota_updated', { meter: 'emails', used: 900, limit: 1000, resetsAt: 'tomorrow' }, /quota_updated\.resetsAt is "tomorrow"; give .*ISO 8601/],
  ['quota_updated', { meter: 'emails', used: 900, limit: 1000, resetsAt: '2026-02-31' }, /resetsAt is "2026-02-31"/],
  ['quota_updated', { meter: 'emails', used: 900, limit: 1000, resetsAt: '2026-02-01T00:00:00' }, /resetsAt is "2026-02-01T00:00:00".*offset/],
  ['quota_updated', { meter: 'emails', used: 900, limit: 1000, resetsAt: NaN }, /resetsAt is NaN/],
  ['quota_updated', { used: 900, limit: 1000 }, /quota_updated\.meter is undefined; give .*text/],
  ['quota_updated', { meter: 'm'.repeat(65), used: 900, limit: 1000 }, /quota_updated\.meter is "mmm/],
  ['quota_updated', { meter: 'emails', used: 900, limt: 1000 }, /quota_updated\.limt is 1000; .*known.*limit/],
  ['quota_updated', 'garbage', /quota_updated is "garbage"/],
  ['premium_feature_viewed', undefined, /premium_feature_viewed\.feature is undefined/],
  ['quota_updated', JSON.parse('{"meter":"emails","used":900,"limit":1000,"__proto__":{"limit":0}}'), /quota_updated\.__proto__/],
  ['premium_feature_viewed', { feature: 5 }, /premium_feature_viewed\.feature is 5/],
  ['premium_feature_viewed', { feature: '' }, /premium_feature_viewed\.feature is ""/],
  ['member_invited', { count: 0 }, /member_invited\.count is 0/],
  ['nps_answered', { score: 11 }, /nps_answered\.score is 11; give .*0 to 10/],
  ['csat_answered', { score: 0 }, /csat_answered\.score is 0; give .*1 to 5/],
  ['trial_started', { topic: 'automations' }, /trial_started\.topic is "automations"; give .*topic such as/],
  ['trial_started', { topic: { type: 'galaxy', id: 'x' } }, /trial_started\.topic/],
  ['converted', { kind: 'gift' }, /converted\.kind is "gift"; give .*upsell/],
  ['', {}, /event is ""/],
]

for (const [event, props, told] of EVENTS)
  test(`FF2 ${event || 'an event without a name'} with ${JSON.stringify(props, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : typeof value === 'string' ? value.slice(0, 20) : value))} is refused with one clear error, and the rest goes on`, async () => {
    const { errors, on, codes } = await start({}, expansion => expansion.track(event, props as object))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(told)
    expect(codes).toEqual(['value'])
    expect(on).toBe('quota-limit.j0')
  })

const OPTIONS: [name: string, options: object, told: RegExp][] = [
  ['a meter without enforcement', { catalog: { ...catalog, meters: [{ id: 'emails', name: 'E' }] } }, /catalog\.meters\[0\]\.enforcement is undefined; give 'notify'/],
  ['a plan without a price', { catalog: { ...catalog, plans: [...catalog.plans!, { id: 'x', name: 'X', features: [] }] } }, /catalog\.plans\[3\]\.price is undefined/],
  ['a negative price', { catalog: { ...catalog, plans: [...catalog.plans!, { id: 'x', name: 'X', price: { monthly: -3 }, features: [] }] } }, /catalog\.plans\[3\]\.price/],
  ['a plan with an infinite limit', { catalog: { ...catalog, plans: [...catalog.plans!, { id: 'x', name: 'X', price: { monthly: 3 }, features: [], limits: { emails: Infinity } }] } }, /catalog\.plans\[3\]\.limits/],
  ['a feature that no entry describes', { catalog: { ...catalog, plans: [...catalog.plans!, { id: 'x', name: 'X', price: { monthly: 3 }, features: ['teleport'] }] } }, /catalog\.plans\.x\.features is "teleport".*known.*automations/],
  ['plans that are not a list', { catalog: { ...catalog, plans: 'none' }, subject: { accountId: 'a1', userId: 'u1' } }, /catalog\.plans is "none"; give a list/],
  ['a plan that does not exist', { subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'gold' } } }, /traits\.plan is "gold".*known.*free, pro, max/],
  ['a date that is not', { subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', renewedAt: 'last week' } } }, /traits\.renewedAt is "last week"; give .*ISO 8601/],
  ['a zone that is not', { subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', timeZone: 'Mars/Olympus' } } }, /traits\.timeZone is "Mars\/Olympus"/],
  ['a duration that is not', { policy: { snooze: 'two weeks' } }, /policy\.snooze is "two weeks"; give .*14d/],
  ['caps that are not', { policy: { caps: [{ max: 0, period: '7d' }] } }, /policy\.caps/],
  ['a threshold that is not', { policy: { threshold: NaN } }, /policy\.threshold is NaN/],
  ['signals that are not', { policy: { signals: null } }, /policy\.signals/],
  ['points that are not', { policy: { signals: { usage: { points: 'many' } } } }, /policy\.signals\.usage\.points is "many"/],
  ['a consent that is not', { consent: 'yes' }, /consent is "yes"; give 'granted'/],
]

for (const [name, options, told] of OPTIONS)
  test(`FC8 FE17 ${name}: one clear error with path, value and fix, and the rest goes on`, async () => {
    const { errors, on, codes } = await start(options)
    expect(errors.filter(message => told.test(message)), errors.join('\n')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['value']))
    expect(on).toBe('quota-limit.j0')
  })

test('FF2 a subject that cannot be kept apart is refused; the next one is served', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open({ subject: { accountId: 5, userId: 'u1' } as never })
  await rest()
  expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
  await rest()
  expect(browser.errors.map(({ message }) => message)).toEqual([expect.stringMatching(/subject\.accountId is 5; give .*text/)])
  expect(browser.disk.size).toBe(0)
  expansion.identify({ accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } })
  await rest()
  expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
  await rest()
  expect(on(expansion)).toBe('quota-limit.j0')
})

for (const record of [
  5, 'text', [], {}, { version: 1 }, { version: 1, essential: null, behaviour: null, sum: 0 }, { essential: { meters: 'x' }, sum: NaN },
  Object.assign(Object.create(null), { sum: 1n }), (() => { const loop: Record<string, unknown> = { sum: 1 }; loop.essential = loop; return loop })(),
  { sum: 3, essential: 10n, behaviour: new Map([[1, 2]]) },
])
  test(`FA25 a record that is ${typeof record === 'object' ? Object.prototype.toString.call(record) + Object.keys(record ?? {}).join() : String(record)}: set aside, marketing silent, service goes on`, async () => {
    const { browser, open, on, rest } = createWorld()
    browser.disk.set('subject:a1/u1', record)
    browser.disk.set('screen', record)
    const expansion = open()
    await rest()
    for (let n = 0; n < 3; n++) {
      expansion.track('premium_feature_viewed', { feature: 'automations' })
      await rest(60_000)
    }
    expect(on(expansion)).toBeUndefined()
    expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
    await rest()
    expect(on(expansion)).toBe('quota-limit.j0')
    expect(browser.errors.map(({ code }) => code)).toEqual(['record'])
  })

test('FA26 a record of a newer version keeps the fields that this one does not know', async () => {
  const { browser, open, rest, gone } = createWorld()
  const first = open()
  await rest()
  first.track('quota_updated', { meter: 'emails', used: 100, limit: 1000 })
  await rest()
  gone(first)
  const record = browser.disk.get('subject:a1/u1') as Record<string, unknown>
  browser.disk.set('subject:a1/u1', { ...record, version: 2, tomorrow: { kept: true } })
  const second = open({}, browser.reload())
  await rest()
  second.track('pricing_viewed')
  await rest()
  expect(browser.disk.get('subject:a1/u1')).toMatchObject({ version: 2, tomorrow: { kept: true }, essential: { meters: { emails: { used: 100 } } } })
  expect(browser.errors).toEqual([])
})

const POLLUTED: Record<string, unknown> = { blocking: true, ctaUrl: 'https://evil.test', limit: 1, enforcement: 'block', surface: 'blocking-modal', value: 1, extend: () => {}, nonce: 'x', plan: 'max', muted: true, requested: 99 }
const pollute = (properties: object) => {
  // oxlint-disable-next-line no-extend-native -- that is what such pages do
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: true })
}
const clean = () => {
  for (const name of Object.keys(POLLUTED)) delete (Object.prototype as Record<string, unknown>)[name]
}
afterEach(clean)

test('FE8 a page that polluted Object.prototype changes nothing', async () => {
  const story = async (properties: object) => {
    const { open, on, rest, browser } = createWorld()
    pollute(properties)
    try {
      const expansion = open()
      await rest()
      const seen: unknown[] = []
      expansion.track('quota_updated', { meter: 'emails', used: 800 })
      await rest()
      seen.push(on(expansion), expansion.check('emails').mode)
      expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
      await rest()
      seen.push(on(expansion), expansion.$message.get()?.surface, expansion.check('emails').mode)
      await expansion.act('close')
      for (let n = 0; n < 3; n++) {
        expansion.track('premium_feature_viewed', { feature: 'automations' })
        await rest(11 * 60_000)
      }
      seen.push(on(expansion), browser.errors.map(({ code }) => code))
      return seen
    } finally {
      clean()
    }
  }
  expect(await story(POLLUTED)).toEqual(await story({}))
})

test('FE7 __proto__ and constructor as names pollute nothing and are names like any other', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expansion.track(name)
    expansion.track('premium_feature_viewed', { feature: name })
    expansion.track('quota_updated', { meter: name, used: 1, limit: 1000 })
    expansion.track('trial_started', { topic: { type: 'feature', id: name } })
    expansion.track('feature_used', { feature: name })
    expansion.mute(`feature:${name}`)
    expansion.check(name)
    expansion.trial(`feature:${name}`)
  }
  await rest()
  expect(({} as Record<string, unknown>).used).toBeUndefined()
  expect(expansion.check('__proto__')).toMatchObject({ allowed: true, used: 1 })
  expect(expansion.check('valueOf')).toEqual({ allowed: true, mode: 'full', reason: 'unknown', waysOut: [] })
  expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
  await rest()
  expect(on(expansion)).toBe('quota-limit.j0')
  expect(browser.errors).toEqual([])
})

const METHODS: (keyof Expansion)[] = [
  'track', 'identify', 'setTraits', 'setEntitlements', 'setConsent', 'check', 'reportBlockedWrite', 'trial', 'explain', 'preview', 'hold', 'on', 'page', 'mute', 'unmute', 'mutes', 'act', 'exportData', 'flush',
]
/** Hostile values: everything that JSON cannot say, getters that throw, proxies that refuse. */
const hostile = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }),
  fc.constantFrom<unknown>(
    Symbol('s'), () => {}, Object.defineProperty({}, 'x', { enumerable: true, get() { throw new Error('getter') } }),
    new Proxy({}, { ownKeys() { throw new Error('proxy') }, get() { throw new Error('proxy') } }), { toString() { throw new Error('toString') } },
    JSON.parse('{"__proto__":{"polluted":true}}'), 'premium_feature_viewed', 'quota_updated', 'quota-limit', 'feature:automations', 'later',
  ),
)

/** Played in one browser: what matters is that nothing gets out, whatever came before. */
const play = async (expansion: Expansion, browser: FakeBrowser, calls: [keyof Expansion, unknown[]][]) => {
  for (const [method, args] of calls) {
    const given: unknown = (expansion[method] as (...all: unknown[]) => unknown)(...args)
    if (given instanceof Promise) {
      const ended = given.then(() => true, error => error as unknown)
      await browser.advance(0)
      expect(await Promise.race([ended, browser.advance(11_000).then(() => 'late')]), method).not.toBeInstanceOf(Error)
    }
  }
  await browser.advance(2000)
}

test.each(['trial_extended', 'converted_lead', 'access_denied_page', 'integration_removed', 'business_events', 'toString'])('FF2 an event of the host\'s own that is called %s, nearly like one of ours, loses nothing', async name => {
  const { open, on, rest, browser } = createWorld({ consent: 'pending' })
  const expansion = open()
  await rest()
  expansion.track(name as never, { lead: 'x' } as never)
  expansion.track('quota_updated', { meter: 'emails', used: 900, limit: 1000 })
  await rest()
  expect(browser.errors).toEqual([])
  expect(on(expansion)).toBe('quota-limit.j3')
  expect(JSON.stringify([...browser.disk])).not.toContain(name)
})

test('FF1 FF2 garbage to every method: nothing throws, nothing rejects, and the next fact is served', { timeout: 30_000 }, async () => {
  const rejections: unknown[] = []
  const hear = (error: unknown) => rejections.push(error)
  process.on('unhandledRejection', hear)
  try {
    await holdTrue(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...METHODS), fc.array(hostile, { maxLength: 3 })), { minLength: 1, maxLength: 8 }), async calls => {
        const { browser, open, on, rest } = createWorld()
        const expansion = open()
        await rest()
        await play(expansion, browser, calls)
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
        expansion.identify({ accountId: 'a9', userId: 'u9', roles: ['owner'], traits: { plan: 'free' } })
        expansion.setConsent('granted')
        await browser.advance(2000)
        expansion.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 })
        await rest()
        const holding = calls.some(([method]) => method === 'hold')
        if (!holding) expect(on(expansion)).toBe('quota-limit.j7')
        expect(browser.errors.filter(({ code }) => code === 'commit')).toEqual([])
        expansion.destroy()
        await browser.advance(2000)
      }),
      60,
    )
    await new Promise(setImmediate)
    expect(rejections).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
  }
})

test('FF1 garbage as options: nothing throws', { timeout: 20_000 }, async () => {
  const NAMES = ['app', 'subject', 'consent', 'catalog', 'campaigns', 'enabled', 'ui', 'links', 'policy', 'locale', 'copy', 'theme', 'handlers', 'deliver', 'nonce']
  await holdTrue(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...NAMES), fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), { maxKeys: 4 }), async garbage => {
      const browser = createFakePlatform({ settle: () => new Promise(setImmediate) })
      const expansion = createExpansion({ platform: browser, ui: false, consent: 'granted', catalog, subject: { accountId: 'a1', userId: 'u1' }, ...garbage } as Options)
      expansion.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 })
      await browser.advance(5000)
      expect(expansion.check('emails')).toHaveProperty('mode')
      expansion.explain()
      expansion.destroy()
      await browser.advance(2000)
    }),
    60,
  )
})
