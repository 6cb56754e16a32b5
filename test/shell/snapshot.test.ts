import { describe, expect, test } from 'vitest'
import type { Expansion, Options } from '../../src/index.js'
import type { Snapshot } from '../../src/model/snapshot.js'
import { createWorld, DAY, HOUR, type World } from './world.js'

/** A browser of its own, and what its host was told. */
const device = (options: Options = {}) => {
  const told: Snapshot[] = []
  const errors: string[] = []
  const world = createWorld({ onStateChange: snapshot => void told.push(snapshot), ...options })
  const open = (more: Options = {}): Expansion => {
    const expansion = world.open(more)
    expansion.on('error', ({ code, message }) => errors.push(`${code}: ${message}`))
    return expansion
  }
  return { ...world, open, told, errors, latest: () => told.at(-1)! }
}

const two = async () => {
  const [laptop, phone] = [device(), device()]
  const pages = [laptop.open(), phone.open()] as const
  const both = async (ms?: number) => {
    await laptop.rest(ms)
    await phone.rest(ms)
  }
  await both()
  /** What one was told last, to the other. */
  const send = async (from: typeof laptop, to: Expansion) => {
    expect(await to.hydrate(JSON.parse(JSON.stringify(from.latest())) as Snapshot)).toBe(true)
    await both()
  }
  return { laptop, phone, onLaptop: pages[0], onPhone: pages[1], both, send }
}

const lookThrice = async (expansion: Expansion, rest: World['rest'], feature = 'automations') => {
  for (let n = 0; n < 3; n++) {
    expansion.track('premium_feature_viewed', { feature })
    await rest(60_000)
  }
}
const quota = (used: number) => ['quota_updated', { meter: 'emails', used, limit: 1000, period: 'p' }] as const

describe('across devices', () => {
  test('I2 "Plus tard" on a laptop holds on a phone, for 14 days', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    await lookThrice(onLaptop, laptop.rest)
    expect(laptop.on(onLaptop)).toBe('feature-trial.j0')
    await onLaptop.act('later')
    await both()
    await phone.rest(laptop.browser.now() - phone.browser.now())
    await send(laptop, onPhone)
    await lookThrice(onPhone, both)
    expect(phone.on(onPhone)).toBeUndefined()
    expect(onPhone.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'quiet', reason: 'snoozed' }))
    await both(14 * DAY)
    onPhone.track('premium_feature_viewed', { feature: 'automations' })
    await both()
    expect(phone.on(onPhone)).toBe('feature-trial.j0')
  })

  test('a message that was answered elsewhere leaves the screen', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    await lookThrice(onLaptop, laptop.rest)
    await lookThrice(onPhone, phone.rest)
    expect([laptop.on(onLaptop), phone.on(onPhone)]).toEqual(['feature-trial.j0', 'feature-trial.j0'])
    await onLaptop.act('later')
    await both()
    await send(laptop, onPhone)
    expect(phone.on(onPhone)).toBeUndefined()
    const ends = async (page: Expansion) => (await page.exportData())!.essential.history.map(({ end, quiet }) => end + quiet!)
    expect(await ends(onPhone)).toEqual(await ends(onLaptop))
  })

  test('answers given on both at once: the longer quiet holds on both', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    for (const [page, world] of [[onLaptop, laptop], [onPhone, phone]] as const) await lookThrice(page, world.rest)
    await onLaptop.act('later')
    await both(HOUR)
    await onPhone.act('later')
    await both()
    const [mine, theirs] = [laptop.latest(), phone.latest()]
    expect(mine.essential.history).not.toEqual(theirs.essential.history)
    await send(laptop, onPhone)
    await send(phone, onLaptop)
    const kept = await Promise.all([onLaptop, onPhone].map(async page => (await page.exportData())!.essential))
    expect(kept[0]!.history).toEqual(kept[1]!.history)
    const ends = (snapshot: Snapshot) => Math.max(...snapshot.essential.history.map(({ end, quiet }) => end + (quiet ?? 0)))
    expect(ends({ ...mine, essential: kept[0]! })).toBe(Math.max(ends(mine), ends(theirs)))
  })

  test('a mute, taken back later on the other device', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    onLaptop.mute('feature:automations')
    await both()
    await send(laptop, onPhone)
    expect(onPhone.mutes()).toEqual(['feature:automations'])
    await both(HOUR)
    onPhone.unmute('feature:automations')
    await both()
    const before = laptop.latest()
    await send(phone, onLaptop)
    expect(onLaptop.mutes()).toEqual([])
    expect(await onPhone.hydrate(before)).toBe(true)
    await both()
    expect(onPhone.mutes()).toEqual([])
  })

  test('a purchase: who bought on the phone is no longer offered it on the laptop', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    await lookThrice(onLaptop, laptop.rest)
    expect(laptop.on(onLaptop)).toBe('feature-trial.j0')
    await phone.rest(laptop.browser.now() - phone.browser.now())
    onPhone.track('converted', { kind: 'upsell', plan: 'pro' })
    await both()
    await send(phone, onLaptop)
    expect((await onLaptop.exportData())!.essential.conversions).toMatchObject([{ topics: ['plan:pro'] }])
    expect((await onLaptop.exportData())!.essential.enrolments).toMatchObject([{ exit: { reason: 'converted' } }])
    expect(laptop.on(onLaptop)).toBeUndefined()
  })

  test('I5 a deadline moves earlier only, whoever tells it', async () => {
    const { laptop, onLaptop, onPhone, both } = await two()
    onLaptop.track('premium_feature_viewed', { feature: 'automations' })
    await both()
    const at = laptop.browser.now()
    const offering = (end: number): Snapshot => ({ ...laptop.latest(), essential: { ...laptop.latest().essential, offers: { spring: end } } })
    for (const end of [at + 3 * DAY, at + 2 * DAY, at + 9 * DAY]) await onPhone.hydrate(offering(end))
    await both()
    expect((await onPhone.exportData())!.essential.offers).toEqual({ spring: at + 2 * DAY })
  })

  test('I4 X1 a mail that the laptop handed over is not handed over by the phone', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    onLaptop.track(...quota(800))
    await both()
    expect(laptop.handed.map(({ template }) => template)).toEqual(['quota-80'])
    await send(laptop, onPhone)
    onPhone.track(...quota(810))
    await both()
    expect(phone.handed).toEqual([])
  })

  test('no ping-pong: what is already known is not told again', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    await lookThrice(onLaptop, laptop.rest)
    await onLaptop.act('later')
    onLaptop.mute('feature:reports')
    onPhone.track(...quota(850))
    await both(5000)
    await send(laptop, onPhone)
    await send(phone, onLaptop)
    // The clock of the phone is behind: what that makes of the laptop's dates is told once.
    await send(laptop, onPhone)
    const before = [laptop.told.length, phone.told.length]
    for (let n = 0; n < 3; n++) {
      await send(laptop, onPhone)
      await send(phone, onLaptop)
    }
    expect([laptop.told.length, phone.told.length]).toEqual(before)
    expect(laptop.errors.concat(phone.errors)).toEqual([])
  })
})

describe('onStateChange', () => {
  test('at most once a second, and at once when the page is left', async () => {
    const times: number[] = []
    const world = device({ onStateChange: () => void times.push(world.browser.now()) })
    const page = world.open()
    await world.rest()
    for (let n = 0; n < 40; n++) {
      page.track('quota_updated', { meter: 'emails', used: n, limit: 1000 })
      page.mute(`feature:f${n}`)
      await world.browser.advance(150)
    }
    await world.rest()
    const gaps = times.slice(1).map((at, n) => at - times[n]!)
    expect(times.length).toBeGreaterThan(4)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000)
    page.mute('feature:a')
    await world.browser.advance(10)
    const before = times.length
    page.mute('feature:b')
    world.browser.hide()
    expect(times.length).toBeGreaterThan(before)
  })

  test('is given plain JSON that is the host\'s own', async () => {
    const world = device()
    const page = world.open()
    await world.rest()
    page.track(...quota(800))
    await world.rest()
    const snapshot = world.latest()
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot)
    expect(snapshot).toMatchObject({ version: 1, subject: 'a1/u1', essential: { meters: { emails: { used: 800 } } } })
    snapshot.essential.meters = {}
    Object.freeze(snapshot)
    expect(page.check('emails').used).toBe(800)
    expect(await page.exportData()).toMatchObject({ subject: 'a1/u1', essential: { meters: { emails: { used: 800 } } } })
  })

  test.each(['pending', 'denied'] as const)('behaviour stays here while consent is %s', async consent => {
    const world = device({ consent })
    const other = device()
    const [page, granted] = [world.open(), other.open()]
    await world.rest()
    await other.rest()
    for (const [one, at] of [[page, world], [granted, other]] as const) {
      one.track('premium_feature_viewed', { feature: 'automations' })
      one.track(...quota(500))
      await at.rest()
    }
    expect(world.latest().behaviour).toEqual({ recent: {} })
    await page.hydrate({ ...other.latest() })
    await world.rest()
    expect(JSON.stringify([...world.browser.disk.values()])).not.toContain('premium_feature_viewed')
  })

  test('what it throws stays with it, and is told', async () => {
    const world = device({ onStateChange: () => Promise.reject(new Error('offline')) })
    const page = world.open()
    await world.rest()
    page.track(...quota(800))
    await world.rest()
    expect(world.on(page)).toBe('quota-limit.j0')
    expect(world.errors).toEqual(expect.arrayContaining([expect.stringMatching(/^state: .*offline/)]))
  })
})

describe('the option snapshot', () => {
  /** What a laptop knew after "Plus tard", and one look later. */
  const known = async (): Promise<Snapshot> => {
    const world = device()
    const page = world.open()
    await world.rest()
    await lookThrice(page, world.rest)
    await page.act('later')
    await world.rest()
    return world.latest()
  }
  const late = (given: Snapshot | null, ms: number, world: World): Promise<Snapshot | null> => new Promise(resolve => void world.browser.time.soon(ms, () => resolve(given)))

  test('comes within 3 seconds: what it says is known before anything is offered', async () => {
    const world = device()
    const page = world.open({ snapshot: late(await known(), 2000, world) })
    for (let n = 0; n < 3; n++) page.track('premium_feature_requested', { feature: 'automations' })
    await lookThrice(page, world.rest)
    expect(page.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'quiet', reason: 'snoozed' }))
    // The laptop's modal counts here as well: one in 24 hours.
    await world.rest(DAY)
    await lookThrice(page, world.rest, 'reports')
    expect(world.on(page)).toBe('feature-trial.j0')
  })

  test.each<[string, (world: World) => Promise<Snapshot | null>]>([
    ['takes longer', world => late(null, 4000, world)],
    ['never comes', () => new Promise(() => {})],
    ['fails', () => Promise.reject(new Error('503'))],
    ['is a stranger\'s', async () => ({ ...(await known()), subject: 'a2/u1' })],
  ])('%s: the page stays quiet, and facts are stated all the same', async (_, give) => {
    const world = device()
    const page = world.open({ snapshot: give(world) })
    await lookThrice(page, world.rest)
    expect(world.on(page)).toBeUndefined()
    expect(page.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'storage', reason: 'snapshot-pending' }))
    page.track(...quota(800))
    await world.rest()
    expect(world.on(page)).toBe('quota-limit.j0')
    page.destroy()
    world.gone(page)
    const next = world.open({ snapshot: null, platform: world.browser.reload() })
    await world.rest()
    expect(next.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'storage', reason: 'ok' }))
  })

  test.each([['is refused', false], ['comes', true]])('%s only after the page is gone: nothing is told any more', async (_, comes) => {
    const world = device()
    const page = world.open({ snapshot: new Promise((resolve, reject) => void world.browser.time.soon(1000, () => (comes ? resolve(null) : reject(new Error('503'))))) })
    page.destroy()
    const told = world.told.length
    await world.rest(2 * DAY)
    expect(world.errors).toEqual([])
    expect(world.told.length).toBe(told)
  })

  test('holds marketing while it is awaited', async () => {
    const world = device()
    const first = world.open()
    await world.rest()
    await lookThrice(first, world.rest)
    expect(world.on(first)).toBe('feature-trial.j0')
    first.destroy()
    world.gone(first)
    const tab = world.browser.reload()
    const page = world.open({ snapshot: new Promise(resolve => void tab.time.soon(2500, () => resolve(null))), platform: tab })
    await world.browser.advance(2000)
    expect(world.on(page)).toBeUndefined()
    await world.browser.advance(2000)
    expect(world.on(page)).toBe('feature-trial.j0')
  })
})

describe('a snapshot is refused with one clear error', () => {
  const broken: [string, (snapshot: Snapshot) => unknown, RegExp][] = [
    ['a stranger\'s account', one => ({ ...one, subject: 'a2/u1' }), /another account or user than a1\/u1/],
    ['another user', one => ({ ...one, subject: 'a1/u2' }), /another account or user/],
    ['nothing', () => undefined, /not what onStateChange/],
    ['a text', () => 'snapshot', /not what onStateChange/],
    ['a circle', one => Object.assign(one, { self: one }), /not what onStateChange/],
    ['no history', one => ({ ...one, essential: { ...one.essential, history: undefined } }), /not what onStateChange/],
    ['a history of nothing', one => ({ ...one, essential: { ...one.essential, history: [null] } }), /not what onStateChange/],
    ['a meter that is a text', one => ({ ...one, essential: { ...one.essential, meters: { emails: 'many' } } }), /not what onStateChange/],
    ['a date that is none', one => ({ ...one, essential: { ...one.essential, offers: { spring: 'soon' } } }), /not what onStateChange/],
    ['a count that is a text', one => ({ ...one, essential: { ...one.essential, lost: 'many' } }), /not what onStateChange/],
    ['behaviour that is none', one => ({ ...one, behaviour: { recent: { view: [] } } }), /not what onStateChange/],
    ['too much', one => ({ ...one, more: 'x'.repeat(128 * 1024) }), /of at most 131072/],
  ]
  test.each(broken)('%s', async (_, change, message) => {
    const world = device()
    const page = world.open()
    await world.rest()
    page.track(...quota(800))
    await world.rest()
    const before = await page.exportData()
    expect(await page.hydrate(change(structuredClone(before!)) as Snapshot)).toBe(false)
    expect(world.errors).toEqual([expect.stringMatching(/^snapshot: /)])
    expect(world.errors[0]).toMatch(message)
    expect((await page.exportData())!.essential.meters).toEqual(before!.essential.meters)
    expect(world.on(page)).toBe('quota-limit.j0')
  })

  test('fields of a newer version survive, and go on to the next device', async () => {
    const { laptop, phone, onLaptop, onPhone, both, send } = await two()
    onLaptop.track(...quota(500))
    await both()
    const { essential, ...rest } = laptop.latest()
    await onPhone.hydrate({ ...rest, later: { deep: [1] }, essential: { ...essential, later: 2, meters: { emails: { ...essential.meters.emails!, later: 3 } } } } as never)
    onPhone.track(...quota(600))
    await both()
    expect(phone.latest()).toMatchObject({ later: { deep: [1] }, essential: { later: 2, meters: { emails: { later: 3 } } } })
    await send(phone, onLaptop)
    expect(await onLaptop.exportData()).toMatchObject({ later: { deep: [1] }, essential: { later: 2 } })
  })

  test('own properties that a hostile page may name are names like any other', async () => {
    const world = device()
    const page = world.open()
    await world.rest()
    const snapshot = JSON.parse(JSON.stringify(await page.exportData()).replace('"trials":{}', '"trials":{"__proto__":{"startedAt":1,"endsAt":2}}')) as Snapshot
    expect(await page.hydrate(snapshot)).toBe(true)
    await world.rest()
    expect(Object.keys((await page.exportData())!.essential.trials)).toEqual(['__proto__'])
    expect(({} as { startedAt?: number }).startedAt).toBeUndefined()
  })
})
