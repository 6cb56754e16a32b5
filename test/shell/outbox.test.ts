import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Expansion, Handoff, Options } from '../../src/index.js'
import { emptyState } from '../../src/core/empty.js'
import { createNetwork } from '../../src/platform/network.js'
import { createOutbox } from '../../src/shell/outbox.js'
import type { FakeTab } from '../../src/testing.js'
import type { Intent } from '../../src/model/handoff.js'
import type { Input } from '../../src/model/input.js'
import type { View } from '../../src/shell/speech.js'
import type { State } from '../../src/model/state.js'
import { holdTrue } from '../core/hold-true.js'
import { catalog, createWorld, DAY, HOUR, type World } from './world.js'

const MINUTE = 60_000
const URL = 'https://app.test/handoffs'
const KEY = 'a1/quota-limit/meter:emails/j0/2026-01@1000'

const quota = (used: number) => ['quota_updated', { meter: 'emails', used, limit: 1000, period: '2026-01' }] as const
const TRIAL = ['trial_started', { topic: 'feature:automations' }] as const

/** A page whose hand-offs are posted, and the server that takes them. */
const createPosting = (defaults: Options = {}): World & { server: FakeTab['server']; bodies(): Handoff[][] } => {
  const world = createWorld({ deliver: undefined, endpoint: URL, ...defaults })
  const { server } = world.browser
  return { ...world, server, bodies: () => server.requests.map(({ body }) => JSON.parse(body).handoffs) }
}

const outboxOf = async (expansion: Expansion): Promise<State['essential']['outbox']> => (await expansion.exportData())!.essential.outbox
const stored = ({ disk }: { disk: Map<string, unknown> }): State => disk.get('subject:a1/u1') as State
const sizes = (server: FakeTab['server']) => server.requests.map(({ body }) => new TextEncoder().encode(body).length)

/** Each mail of a trial with a lead of so many bytes, which its text and its HTML both hold. */
const long = (bytes: number): Record<string, string> =>
  Object.fromEntries(['welcome', 'used', 'unused', 'last-day', 'converted', 'ended'].flatMap(name => ['lead', 'ends'].map(point => [`trial-${name}.${point}`, 'é'.repeat(bytes / 2)])))

afterEach(() => void vi.unstubAllGlobals())

describe('a request', () => {
  test('is a POST of JSON with an Idempotency-Key, and takes what leaves together', async () => {
    const { open, rest, server, bodies } = createPosting({ endpoint: { url: URL, headers: { Authorization: 'Bearer t' }, credentials: 'include' } })
    const expansion = open()
    const told: string[] = []
    expansion.on('handoff', ({ key }) => told.push(key))
    await rest()
    expansion.track(...TRIAL)
    await rest()
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      url: URL, credentials: 'include', keepalive: false,
      headers: { 'Authorization': 'Bearer t', 'Content-Type': 'application/json', 'Idempotency-Key': expect.stringMatching(/^[\da-f]{20,32}$/) },
    })
    expect(bodies()[0]!.map(({ step, revision, channel }) => [step, revision, channel])).toEqual(['j1', 'j4', 'j6', 'j7'].map(step => [step, 1, 'email']))
    expect(told).toHaveLength(4)
    expect(Object.values(await outboxOf(expansion)).every(({ acceptedAt }) => acceptedAt)).toBe(true)
  })

  test('FD13 I10 none leaves while no endpoint is configured, nor when `deliver` takes the hand-offs', async () => {
    for (const options of [{ endpoint: undefined }, { deliver: () => {} }]) {
      const { open, rest, server } = createPosting(options)
      const expansion = open()
      await rest()
      expansion.track(...TRIAL)
      for (const used of [800, 900, 950, 1000]) {
        expansion.track(...quota(used))
        await rest(4 * DAY)
      }
      server.connect(false)
      server.connect(true)
      await rest(DAY)
      expansion.destroy()
      await rest()
      expect(server.requests).toEqual([])
    }
  })

  test.each([42, '', {}, { url: 7 }])('FD13 an endpoint that is %o is named once, and nothing is requested', async endpoint => {
    const { open, rest, server, browser } = createPosting({ endpoint: endpoint as never })
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest(DAY)
    expect(server.requests).toEqual([])
    expect(browser.errors.map(({ code }) => code)).toEqual(endpoint ? ['endpoint'] : [])
  })

  test('FD1 as the page leaves, more than 64 KiB go as several requests that each outlive it', async () => {
    const { open, rest, server, browser, bodies } = createPosting({ copy: long(8000) })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    browser.hide()
    await rest()
    expect(sizes(server).reduce((sum, size) => sum + size)).toBeGreaterThan(64 * 1024)
    expect(Math.max(...sizes(server))).toBeLessThan(60_000)
    expect(server.requests.map(({ keepalive }) => keepalive)).toEqual(server.requests.map(() => true))
    expect(bodies().flat().map(({ step }) => step)).toEqual(['j1', 'j4', 'j6', 'j7'])
    expect(Object.values(await outboxOf(expansion)).every(({ acceptedAt }) => acceptedAt)).toBe(true)
  })

  test('FD1 of a visible page holds at most 256 kB, and one larger mail goes alone without keepalive', async () => {
    const { open, rest, server, browser, bodies } = createPosting({ copy: long(60_000) })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest()
    expect(Math.max(...sizes(server))).toBeLessThan(256_100)
    expect(bodies().flat()).toHaveLength(4)
    expect(server.requests.length).toBeGreaterThan(1)
    expansion.track('feature_used', { feature: 'automations' })
    browser.hide()
    await rest()
    expect(server.requests.at(-1)!.keepalive).toBe(false)
    expect(sizes(server).at(-1)).toBeGreaterThan(60_000)
  })

  test('FD2 when others have used the keepalive quota, it stays in the outbox without a loop and leaves later', async () => {
    const { open, rest, server, browser, bodies } = createPosting()
    server.answer = ({ keepalive }) => {
      if (keepalive) throw new TypeError('Failed to fetch')
    }
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    browser.hide()
    await rest(MINUTE / 2)
    expect(server.requests.map(({ keepalive }) => keepalive)).toEqual([true])
    browser.show()
    await rest(5 * MINUTE)
    expect(server.requests.map(({ keepalive }) => keepalive)).toEqual([true, false])
    expect(bodies()[0]![0]!.key).toBe(bodies()[1]![0]!.key)
    await rest(DAY)
    expect(server.requests).toHaveLength(2)
  })
})

describe('a disk that says it wrote, and did not', () => {
  test.each(['forget', 'stale'] as const)('FA18 I4 %s: each page hands over once what was accepted', async kind => {
    const { open, rest, browser } = createWorld()
    const handed: string[] = []
    const places = [browser, browser.tab()]
    const deliver = (handoffs: readonly Handoff[]) => {
      handed.push(...handoffs.map(({ key, revision }) => `${key} ${revision}`))
      for (const { faults } of places) faults.strike(kind, Infinity)
    }
    const pages = places.map(place => open({ deliver }, place))
    await rest()
    pages[0]!.track(...TRIAL)
    await rest()
    for (let n = 0; n < 10; n++) {
      pages[n % 2]!.track('pricing_viewed')
      await rest(MINUTE)
    }
    const once = new Set(handed)
    expect(once.size).toBe(4)
    expect(handed.length).toBeLessThanOrEqual(2 * once.size)
  })

  test('FA18 FD4 a server that refuses is left alone for as long as it would be', async () => {
    const { open, rest, browser, server } = createPosting()
    server.answer = () => {
      browser.faults.strike('forget', Infinity)
      return { status: 503 }
    }
    const page = open()
    await rest()
    page.track(...quota(800))
    for (let n = 0; n < 30; n++) {
      await rest(2000)
      page.track('pricing_viewed')
    }
    expect(server.requests.length).toBeGreaterThan(0)
    expect(server.requests.length).toBeLessThanOrEqual(3)
  })
})

describe('a server that does not take it', () => {
  const RETRIED: [number, boolean][] = [[408, true], [425, true], [429, true], [500, true], [502, true], [503, true], [504, true], [304, true], [0, true],
    [400, false], [401, false], [403, false], [404, false], [409, false], [410, false], [413, false], [422, false]]
  test.each(RETRIED)('FD10 %i: tried again %s; a refusal is reported once and for that revision alone', async (status, again) => {
    const { open, rest, server, browser, bodies } = createPosting()
    server.answer = () => ({ status })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest(HOUR)
    if (!again) expect(server.requests).toHaveLength(1)
    else expect(server.requests.length).toBeGreaterThan(3)
    expect(browser.errors.map(({ code }) => code)).toEqual(again ? [] : ['handoff'])
    expect(server.requests.length).toBeLessThan(12)
    server.answer = () => {}
    const before = server.requests.length
    expansion.track('feature_used', { feature: 'automations' })
    await rest(DAY)
    const after = bodies().slice(before).flat().map(({ step, revision }) => `${step} ${revision}`)
    expect(after.sort()).toEqual(again ? ['j1 1', 'j4 2', 'j6 2', 'j7 1'] : ['j4 2', 'j6 2'])
  })

  test('FD10 a JSON answer accepts some, refuses some, and leaves the rest for another time', async () => {
    const { open, rest, server, browser, bodies } = createPosting()
    const step = (name: string) => `a1/feature-trial/feature:automations/${name}/trial`
    server.answer = () => ({ status: 200, body: { accepted: [step('j1')], rejected: [{ key: step('j4'), reason: 'no such template' }, { key: step('j6') }, null, 7], __proto__: null } })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest()
    server.answer = () => ({ status: 200, body: 'thank you' })
    await rest(5 * MINUTE)
    expect(bodies().map(body => body.map(one => one.step))).toEqual([['j1', 'j4', 'j6', 'j7'], ['j7']])
    expect(browser.errors).toEqual([{ code: 'handoff', message: expect.stringContaining(`${step('j4')}: no such template; ${step('j6')}: the endpoint rejected it`) }])
    const outbox = await outboxOf(expansion)
    expect(['j1', 'j4', 'j6', 'j7'].map(name => !!outbox[step(name)]!.acceptedAt)).toEqual([true, false, false, true])
  })

  test('FD4 tries are spread between one minute and six hours, and counted across reloads', async () => {
    for (const [random, least, most] of [[0, MINUTE, 1.2 * MINUTE], [0.999, 2 * MINUTE, 6 * HOUR]] as const) {
      const { open, gone, rest, server, browser } = createPosting()
      server.random = () => random
      server.answer = () => ({ status: 503 })
      let expansion = open()
      await rest()
      expansion.track(...quota(800))
      await rest()
      let tab: FakeTab = browser
      for (let n = 0; n < 12; n++) {
        await rest(random ? 6 * HOUR : 1.1 * MINUTE)
        gone(expansion)
        tab = tab.reload()
        expansion = open({}, tab)
        await rest(0)
      }
      const gaps = server.requests.slice(1).map(({ at }, n) => at - server.requests[n]!.at)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least - 2000)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(most + 10_000)
      const [intent] = Object.values(await outboxOf(expansion))
      expect(intent!.tries).toBe(server.requests.length)
    }
  })

  const NOW = Date.UTC(2026, 0, 5, 9)
  test.each([
    ['120', 2 * MINUTE], [' 7200 ', 2 * HOUR], ['1', MINUTE], ['soon', 1.5 * MINUTE], ['', 1.5 * MINUTE], ['999999999', 6 * HOUR],
    [new Date(NOW + 30 * MINUTE).toUTCString(), 30 * MINUTE], [new Date(NOW - DAY).toUTCString(), MINUTE], [new Date(NOW + 40 * DAY).toUTCString(), 6 * HOUR],
  ])('FD4 Retry-After: %s is a wait of %i ms', async (retryAfter, wait) => {
    const { open, rest, server } = createPosting()
    server.answer = () => ({ status: 429, retryAfter })
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest()
    server.answer = () => {}
    await rest(6.1 * HOUR)
    const [first, second] = server.requests
    expect(Math.abs(second!.at - first!.at - wait)).toBeLessThan(6000)
    expect(server.requests).toHaveLength(2)
  })

  test('FD4 offline nothing is tried; back online it leaves at once, in silence', async () => {
    const { open, rest, server, browser } = createPosting()
    server.connect(false)
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest(5 * HOUR)
    expect(server.requests).toEqual([])
    server.connect(true)
    await rest()
    expect(server.requests).toHaveLength(1)
    expect(browser.errors).toEqual([])
  })

  test('FD4 the connection that breaks in the middle is waited for, not punished', async () => {
    const { open, rest, server, bodies } = createPosting()
    server.answer = () => {
      server.connect(false)
      throw new TypeError('Failed to fetch')
    }
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest()
    server.answer = () => {}
    server.connect(true)
    await rest(1000)
    expect(bodies().map(([one]) => one!.revision)).toEqual([1, 1])
  })

  test('FD5 an endpoint that something blocks is left alone after three requests, in silence; messages still show', async () => {
    const { open, on, rest, server, browser } = createPosting()
    server.answer = () => {
      throw new TypeError('Failed to fetch')
    }
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest(5 * HOUR)
    expect(server.requests).toHaveLength(3)
    expect(on(expansion)).toBe('quota-limit.j0')
    await rest(2 * HOUR)
    expect(server.requests.length).toBeGreaterThan(3)
    expect(server.requests.length).toBeLessThan(7)
    expect(browser.errors).toEqual([])
    server.answer = () => {}
    server.connect(false)
    server.connect(true)
    await rest(6 * HOUR)
    expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeDefined()
  })

  test('FD12 one that never answers is given up after ten seconds, and stops neither flush nor another try', async () => {
    const { open, rest, server, browser } = createPosting()
    server.answer = () => new Promise(() => {})
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await browser.advance(9000)
    server.answer = () => {}
    await rest(5 * MINUTE)
    expect(server.requests).toHaveLength(2)
    expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeDefined()
  })

  test('FD12 a `deliver` that says yes late is not asked again', async () => {
    const { open, browser, gone } = createWorld()
    let calls = 0
    const expansion = open({ deliver: () => (calls++, new Promise<void>(resolve => void browser.time.soon(20_000, resolve))) })
    await browser.advance(3000)
    expansion.track(...quota(800))
    await browser.advance(2 * HOUR)
    expect(calls).toBe(1)
    expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeDefined()
    gone(expansion)
  })

  test('FD11 a page that made `fetch` throw, or answer anything, breaks nothing and loses nothing', async () => {
    vi.stubGlobal('window', new EventTarget())
    vi.stubGlobal('navigator', { onLine: true })
    const answers: (() => unknown)[] = [() => { throw new Error('patched') }, () => 5, () => undefined, () => ({ status: 204 }), () => Promise.reject(null)]
    for (const answer of answers) {
      const fetched = vi.fn(answer)
      vi.stubGlobal('fetch', fetched)
      const { open, rest, browser } = createPosting()
      const expansion = open({}, { ...browser, network: createNetwork() })
      await rest()
      expansion.track(...quota(800))
      await rest()
      expect(fetched).toHaveBeenCalledTimes(1)
      expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeUndefined()
      vi.stubGlobal('fetch', vi.fn(() => new Response('{}')))
      await rest(10 * MINUTE)
      expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeDefined()
      expect(fetch).toHaveBeenCalledWith(URL, expect.objectContaining({ method: 'POST', redirect: 'error', keepalive: false }))
      expect(browser.errors).toEqual([])
    }
  })
})

describe('crashes and races', () => {
  test('FD7 I4 a tab that dies between the request and its answer: the same key, revision and Idempotency-Key again', async () => {
    const { open, gone, rest, server, browser, bodies } = createPosting()
    server.answer = () => new Promise(() => {})
    const first = open()
    await rest()
    first.track(...TRIAL)
    await browser.advance(2000)
    gone(first)
    browser.crash()
    server.answer = () => {}
    open({}, browser.tab())
    await rest(MINUTE)
    expect(server.requests).toHaveLength(2)
    const [before, after] = server.requests
    expect(after!.headers['Idempotency-Key']).toBe(before!.headers['Idempotency-Key'])
    const names = (handoffs: Handoff[]) => handoffs.map(({ key, revision, dueAt }) => `${key} ${revision} ${dueAt}`)
    expect(names(bodies()[1]!)).toEqual(names(bodies()[0]!))
  })

  test('an Idempotency-Key names the hand-offs and their revisions: another batch has another', async () => {
    const { open, rest, server } = createPosting()
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest()
    expansion.track('feature_used', { feature: 'automations' })
    await rest()
    expansion.track(...quota(800))
    await rest()
    const keys = server.requests.map(({ headers }) => headers['Idempotency-Key'])
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(3)
  })

  test('FD8 two tabs post once; when the one that has the lease dies, the other takes over after 30 seconds', async () => {
    const { open, gone, rest, server, browser } = createPosting()
    server.answer = () => new Promise(() => {})
    const other = browser.tab()
    const pages = [open(), open({}, other)]
    await browser.advance(3000)
    pages[0]!.track(...quota(800))
    pages[1]!.track(...quota(810))
    await browser.advance(5000)
    expect(server.requests).toHaveLength(1)
    const { tab } = server.requests[0]!
    gone(pages[0]!)
    gone(pages[1]!)
    ;(tab === browser.tabs.id ? browser : other).crash()
    server.answer = () => {}
    await browser.advance(20_000)
    expect(server.requests).toHaveLength(1)
    await browser.advance(10_000)
    expect(server.requests.map(one => one.tab === tab)).toEqual([true, false])
    await rest(DAY)
    expect(server.requests).toHaveLength(2)
  })

  test('I4 a revision made while the one before is under way: the yes to the old one is no yes to the new', async () => {
    const { open, gone, server, browser, bodies } = createPosting()
    let answer = () => {}
    server.answer = () => new Promise<void>(resolve => void (answer = resolve))
    const expansion = open()
    await browser.advance(3000)
    expansion.track(...TRIAL)
    await browser.advance(2000)
    const first = answer
    expansion.track('feature_used', { feature: 'automations' })
    await browser.advance(2000)
    expect(bodies()[1]!.map(({ step, revision }) => [step, revision])).toEqual([['j4', 2], ['j6', 2]])
    first()
    await browser.advance(1000)
    const outbox = Object.values(stored(browser).essential.outbox)
    expect(outbox.filter(({ acceptedAt }) => acceptedAt).map(({ step, revision }) => [step, revision])).toEqual([['j1', 1], ['j7', 1]])
    gone(expansion)
  })

  test.each<[title: string, had: boolean, late: [string, number][]]>([
    ['what the host has leaves as it has it: a revision that comes too late never comes', true, [['j6', 2]]],
    ['what the host never had comes late, as it is now', false, [['j1', 1], ['j4', 2], ['j6', 2], ['j7', 1]]],
  ])('I4 offline until a mail of a trial is due: %s', async (_, had, late) => {
    const { open, rest, server, bodies } = createPosting()
    const expansion = open()
    await rest()
    server.connect(had)
    expansion.track(...TRIAL)
    await rest()
    server.connect(false)
    expansion.track('feature_used', { feature: 'automations' })
    await rest(5 * DAY)
    const before = bodies().length
    server.connect(true)
    await rest(HOUR)
    expect(bodies().slice(before).flat().map(({ step, revision }) => [step, revision])).toEqual(late)
    expect(Object.values(await outboxOf(expansion)).every(({ acceptedAt, before }) => acceptedAt && !before)).toBe(true)
  })

  const offers = [{ id: 'spring', topic: { type: 'plan' as const, id: 'pro' }, percent: 20, duration: '7d' as const }]
  test('I5 an offer of the mail that left ends as that mail said, though the one that takes it back came too late', async () => {
    const { open, rest, server, browser, bodies } = createPosting({ catalog: { ...catalog, offers } })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest()
    server.connect(false)
    expansion.setTraits({ openSevereTicket: true })
    await rest(5 * DAY)
    expect(stored(browser).essential.offers).toBeUndefined()
    await rest(1.2 * DAY)
    expansion.track('pricing_viewed')
    await rest()
    expect(stored(browser).essential.offers).toEqual({ spring: bodies()[0]!.find(({ step }) => step === 'j6')!.fields.offerEndsAt })
  })

  test('X1 I4 what another device gives back unchanged is no revision', async () => {
    const { open, rest, bodies } = createPosting({ catalog: { ...catalog, offers } })
    const expansion = open()
    await rest()
    expansion.track(...TRIAL)
    await rest()
    expect(await expansion.hydrate((await expansion.exportData())!)).toBe(true)
    await rest()
    expect(bodies().flat()).toHaveLength(4)
  })

  const cancelled = async (before: boolean) => {
    const { open, rest, server, bodies } = createPosting()
    const expansion = open()
    await rest()
    if (before) server.connect(false)
    expansion.track(...quota(800))
    await rest()
    expansion.track(...quota(900))
    await rest()
    expansion.track(...quota(100))
    await rest()
    server.connect(true)
    await rest()
    return bodies().flat().filter(({ step }) => step === 'j3').map(({ action, revision }) => [action, revision])
  }
  test('what the host has is cancelled by one revision more; what never left is gone without a word', async () => {
    expect(await cancelled(false)).toEqual([['schedule', 1], ['cancel', 2]])
    expect(await cancelled(true)).toEqual([])
  })

  test('a lease from a clock that has been set back holds nobody up', async () => {
    const { open, rest, server, browser } = createPosting()
    server.answer = () => ({ status: 503, retryAfter: '20000' })
    const expansion = open()
    await rest()
    expansion.track(...quota(800))
    await rest()
    server.answer = () => {}
    browser.setClock(browser.now() - 3 * DAY)
    browser.tell('active')
    await rest()
    expect(server.requests).toHaveLength(2)
  })

  test('FE8 FE7 a page that polluted prototypes has no say in where and how it is posted', async () => {
    const evil = { headers: { evil: '1' }, credentials: 'include', accepted: ['x'], rejected: [{ key: KEY }], url: 'https://evil.test' }
    for (const [name, value] of Object.entries(evil)) Reflect.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: false })
    try {
      const { open, rest, server } = createPosting()
      server.answer = () => ({ status: 200, body: {} })
      const expansion = open()
      await rest()
      expansion.track(...quota(800))
      await rest()
      expect(server.requests.map(({ url, credentials, headers }) => [url, credentials, Object.keys(headers)])).toEqual([[URL, undefined, ['Content-Type', 'Idempotency-Key']]])
      expect((await outboxOf(expansion))[KEY]!.acceptedAt).toBeDefined()
    } finally {
      for (const name of Object.keys(evil)) Reflect.deleteProperty(Object.prototype, name)
    }
  })
})

describe('bounds', () => {
  test('FD9 hundreds of mails, and a host that takes none for a day: the outbox stays bounded, batches hold twenty, each key is accepted once', async () => {
    const features = Array.from({ length: 30 }, (_, n) => ({ id: `f${n}`, name: `F ${n}` }))
    const { open, rest, server, bodies, browser } = createPosting({ catalog: { ...catalog, features }, subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: {} } })
    let closed = true
    const taken: string[] = []
    server.answer = request => {
      if (closed) return { status: 503 }
      taken.push(...JSON.parse(request.body).handoffs.map(({ key, revision }: Handoff) => `${key} ${revision}`))
      return {}
    }
    const expansion = open()
    await rest()
    for (const { id } of features) expansion.track('trial_started', { topic: `feature:${id}` })
    await rest(HOUR)
    expect(Object.keys(await outboxOf(expansion)).length).toBeLessThanOrEqual(48)
    expect(JSON.stringify(stored(browser)).length).toBeLessThan(65_536)
    expect((await expansion.exportData())!.essential.lost).toBeGreaterThan(0)
    closed = false
    await rest(6 * HOUR)
    expect(Math.max(...bodies().map(({ length }) => length))).toBe(20)
    expect(taken.length).toBeGreaterThan(20)
    expect(new Set(taken).size).toBe(taken.length)
    expect(Object.values(await outboxOf(expansion)).every(({ acceptedAt }) => acceptedAt)).toBe(true)
  })

  const intent = (more: Partial<Intent>): Intent => ({ action: 'schedule', revision: 1, campaign: 'c', step: 's', topic: { type: 'feature', id: 'automations' }, kind: 'service', template: 't', dueAt: NOW, ...more })
  const NOW = Date.UTC(2026, 0, 5, 9)
  /** The outbox alone, over intents given. */
  const handOut = async (outbox: Record<string, Intent>) => {
    const { browser } = createWorld()
    const handed: Handoff[] = []
    const inputs: Input[] = []
    const reports: string[] = []
    const state = emptyState(NOW)
    state.essential.outbox = outbox
    const made = createOutbox({
      platform: browser, byId: new Map(), options: { deliver: given => void handed.push(...given) }, locale: 'fr', wake() {}, emit() {},
      put: input => void inputs.push(input), report: (_, message) => void reports.push(message),
      loadMail: async () => async ({ template }) => ({ subject: template, text: '', html: '', fields: {} }),
    })
    const view = { state, screen: {}, now: NOW, situation: { catalog, traits: {}, consent: 'granted', roles: [], policy: DEFAULT_POLICY } } as unknown as View
    const leased = made.lease(state, NOW)
    made.carryOut(view, leased)
    await made.settled()
    made.stop()
    return { handed, inputs, reports, leased: leased.map(([key]) => key) }
  }

  test('what expired before the host took it is dropped, with an outcome', async () => {
    const { handed, inputs, reports } = await handOut({
      gone: intent({ dueAt: NOW - DAY, expiresAt: NOW }), old: intent({ dueAt: NOW - 7 * DAY }),
      fresh: intent({ expiresAt: NOW + 1 }), late: intent({ dueAt: NOW - 6 * DAY }),
    })
    expect(handed.map(({ key }) => key)).toEqual(['late', 'fresh'])
    expect(inputs.filter(({ type }) => type === 'refused')).toMatchObject([{ key: 'old', revision: 1 }, { key: 'gone', revision: 1 }])
    expect(inputs.filter(input => 'until' in input)).toEqual([])
    expect(reports).toEqual([expect.stringMatching(/old: expired; gone: expired/)])
  })

  test('what was dropped or accepted is not leased, and a newer revision of it is, until the day of what was accepted', async () => {
    const { leased } = await handOut({ late: intent({ revision: 2, before: intent({ acceptedAt: 1 }) }), early: intent({ revision: 2, dueAt: NOW + 2, before: intent({ acceptedAt: 1, dueAt: NOW + 1 }) }), refused: intent({ dropped: 1 }), newer: intent({ revision: 2, dropped: 1 }), accepted: intent({ acceptedAt: NOW }), held: intent({ leasedUntil: NOW + 1 }) })
    expect(leased).toEqual(['newer', 'early'])
  })

  test('a case for people goes the same way, on its channel', async () => {
    const { handed } = await handOut({ crm: intent({ channel: 'crm' }), retention: intent({ channel: 'retention' }), advocacy: intent({ channel: 'advocacy' }), mail: intent({}) })
    expect(handed.map(({ key, channel }) => [key, channel])).toEqual([['crm', 'crm'], ['retention', 'retention'], ['advocacy', 'advocacy'], ['mail', 'email']])
  })
})

/** The host: of each key the highest revision, as it was first given. What was due by its own clock has been sent, whatever comes later. */
const createHost = (now: () => number) => {
  const kept = new Map<string, Handoff>()
  const sent = new Map<string, Handoff>()
  return {
    take(handoffs: readonly Handoff[]) {
      for (const one of handoffs) {
        const known = kept.get(one.key)
        if (known?.action === 'schedule' && known.dueAt <= now() && !sent.has(one.key)) sent.set(one.key, known)
        if (!known || one.revision > known.revision) kept.set(one.key, one)
        else if (one.revision === known.revision) expect([one.action, one.dueAt, one.template]).toEqual([known.action, known.dueAt, known.template])
      }
    },
    /** What it has sent or will send. */
    mails: () => [...new Map([...kept, ...sent]).values()].filter(({ action }) => action === 'schedule').map(({ key, template }) => `${key} ${template}`).sort(),
    kept,
  }
}

type Fact = { fact: readonly [string, object] }
type Weather = { do: 'crash' | 'reload' | 'hide' | 'show'; tab: 0 | 1 } | { do: 'answer'; with: number } | { do: 'online'; online: boolean }
type Step = { tab: 0 | 1; wait: number } & (Fact | { weather: Weather } | { jump: number })

const tab = fc.constantFrom<0 | 1>(0, 1)
const fact = fc.oneof(
  fc.constantFrom(100, 700, 800, 850, 900, 950, 960, 1000).map(used => quota(used)),
  fc.constantFrom('automations', 'reports').map(id => ['trial_started', { topic: `feature:${id}` }] as const),
  fc.constantFrom('automations', 'reports').map(feature => ['feature_used', { feature }] as const),
)
const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.record({ do: fc.constantFrom('crash' as const, 'reload' as const, 'hide' as const, 'show' as const), tab }),
  fc.record({ do: fc.constant('answer' as const), with: fc.nat(7) }),
  fc.record({ do: fc.constant('online' as const), online: fc.boolean() }),
)
const step: fc.Arbitrary<Step> = fc.tuple(
  tab, fc.constantFrom(0, 500, 5000, 40_000, 20 * MINUTE, 2 * HOUR),
  fc.oneof({ weight: 3, arbitrary: fact.map(one => ({ fact: one })) }, { weight: 4, arbitrary: weather.map(one => ({ weather: one })) }, { weight: 1, arbitrary: fc.constantFrom(-5 * HOUR, -MINUTE, MINUTE, 3 * HOUR).map(jump => ({ jump })) }),
).map(([of, wait, what]) => ({ tab: of, wait, ...what }))

/** The same facts at the same times; in a storm everything else goes wrong meanwhile. */
const live = async (steps: Step[], storm: boolean, posting: boolean) => {
  const world = createWorld()
  const { browser } = world
  const { server } = browser
  let jumped = 0
  const host = createHost(() => browser.now() - jumped)
  let way = 0
  let seed = 1
  server.random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const later = (ms: number) => new Promise<void>(resolve => void browser.time.soon(ms, resolve))
  // Of a promise that a crash leaves behind nobody hears, but what the host took, it has.
  const answers: ((handoffs: Handoff[]) => object | Promise<object>)[] = [
    given => (host.take(given), {}),
    given => (host.take(given), later(4000).then(() => ({}))),
    () => { throw new TypeError('Failed to fetch') },
    given => { host.take(given); throw new TypeError('the answer was lost') },
    () => ({ status: 503 }),
    () => ({ status: 429, retryAfter: '90' }),
    given => (host.take(given.slice(0, 1)), { status: 200, body: { accepted: given.slice(0, 1).map(({ key }) => key) } }),
    given => (host.take(given), later(60_000).then(() => ({}))),
  ]
  const answer = (given: Handoff[]) => answers[storm ? way : 0]!(given)
  server.answer = ({ body }) => answer(JSON.parse(body).handoffs)
  const deliver = async (given: Handoff[]): Promise<void> => {
    const { status = 200, body } = (await answer(given)) as { status?: number; body?: object }
    if (status !== 200 || body) throw new Error('not all were taken')
  }
  const start = (place: FakeTab): Expansion => {
    const page = world.open(posting ? { deliver: undefined, endpoint: URL } : { deliver }, place)
    page.on('error', ({ code }) => expect(code).toBe('deliver'))
    return page
  }
  const places: FakeTab[] = [browser.tab(), browser.tab()]
  const pages = places.map(start)
  await browser.advance(3000)
  for (const one of steps) {
    if ('fact' in one) pages[storm ? one.tab : 0]!.track(one.fact[0], one.fact[1])
    else if ('jump' in one) {
      browser.setClock(browser.now() + one.jump)
      jumped += one.jump
    }
    else if (storm) {
      const { weather: now } = one
      if (now.do === 'answer') way = now.with
      else if (now.do === 'online') server.connect(now.online)
      else if (now.do === 'hide' || now.do === 'show') places[now.tab]![now.do]()
      else {
        world.gone(pages[now.tab]!)
        if (now.do === 'crash') {
          places[now.tab]!.crash()
          places[now.tab] = browser.tab()
        } else places[now.tab] = places[now.tab]!.reload()
        pages[now.tab] = start(places[now.tab]!)
      }
    }
    // A fact is written down before the next thing happens; what it makes leave is under way.
    await browser.advance(1500 + one.wait)
  }
  way = 0
  server.connect(true)
  for (const place of places) place.show()
  await browser.advance(7 * HOUR)
  for (const place of places) place.tell('active')
  await browser.advance(7 * HOUR)
  return { host, outbox: stored(browser).essential.outbox, errors: places.flatMap(({ errors }) => errors) }
}

test('I4 FD4 FD7 FD8 whatever crashes, refuses, hangs or jumps: the host ends with exactly the mails that the facts ask for', { timeout: 120_000 }, async () => {
  await holdTrue(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), fc.boolean(), async (steps, posting) => {
      const calm = await live(steps, false, posting)
      const { host, outbox } = await live(steps, true, posting)
      // Once the clock is set back, a mail of a level that usage has left meanwhile is due or not by when the host could take it.
      const open = steps.some(one => 'jump' in one && one.jump < 0)
      const sure = (mails: string[]) => (open ? mails.filter(mail => !mail.includes('/meter:')) : mails)
      expect(sure(host.mails())).toEqual(sure(calm.host.mails()))
      for (const [key, { revision, action, acceptedAt }] of Object.entries(outbox)) {
        expect(acceptedAt, key).toBeDefined()
        const taken = host.kept.get(key)!
        // A yes that was lost until the mail had left is asked for no more: the host may have one revision that is not known here.
        expect(taken.revision, key).toBeGreaterThanOrEqual(revision)
        if (taken.revision === revision) expect(taken.action, key).toBe(action)
      }
    }),
    20,
  )
})
