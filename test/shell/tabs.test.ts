import { expect, test, vi } from 'vitest'
import type { Expansion } from '../../src/index.js'
import { createWorld, HOUR, type World } from './world.js'

const quota = (used: number, meter = 'emails') => ['quota_updated', { meter, used, limit: 1000 }] as const
const lookThrice = async (expansion: Expansion, rest: World['rest'], feature = 'automations') => {
  for (let n = 0; n < 3; n++) {
    expansion.track('premium_feature_viewed', { feature })
    await rest(60_000)
  }
}

/** Three tabs of one browser, all visible. */
const three = async (options = {}) => {
  const world = createWorld(options)
  const places = [world.browser, world.browser.tab(), world.browser.tab()]
  const tabs = places.map(place => world.open({}, place))
  await world.rest()
  return { ...world, places, tabs, shown: () => tabs.map(world.on).filter(Boolean) }
}

test('I1 X1 the same crossing told in three tabs: one banner, one mail', async () => {
  const { tabs, shown, rest, handed } = await three()
  for (const tab of tabs) tab.track(...quota(800))
  await rest()
  expect(shown()).toEqual(['quota-limit.j0'])
  expect(handed.map(({ template, revision }) => [template, revision])).toEqual([['quota-80', 1]])
})

test('I1 FB2 an answer in one tab is an answer in all', async () => {
  const { tabs, shown, rest, on } = await three()
  for (const tab of tabs) tab.track(...quota(800))
  await rest()
  await tabs.find(on)!.act('close')
  await rest()
  expect(shown()).toEqual([])
  for (const tab of tabs) tab.track(...quota(820))
  await rest(HOUR)
  expect(shown()).toEqual([])
})

test('I1 the tab is hidden: another one takes over, and it reads before it draws when it returns', async () => {
  const { tabs, places, shown, rest, on } = await three()
  tabs[0]!.track(...quota(800))
  await rest()
  const first = tabs.findIndex(tab => on(tab))
  places[first]!.hide()
  expect(on(tabs[first]!)).toBeUndefined()
  await rest()
  expect(shown()).toEqual(['quota-limit.j0'])
  expect(on(tabs[first]!)).toBeUndefined()
  places[first]!.show()
  await rest()
  expect(shown()).toHaveLength(1)
})

test('I1 FB3 the tab crashes: its lock is free, and another one takes over', async () => {
  const { tabs, places, shown, rest, on, gone } = await three()
  tabs[0]!.track(...quota(800))
  await rest()
  const first = tabs.findIndex(tab => on(tab))
  places[first]!.crash()
  gone(tabs[first]!)
  await rest()
  expect(shown()).toHaveLength(2) // The crashed one still holds what nobody sees.
  expect(tabs.filter((tab, at) => at !== first && on(tab))).toHaveLength(1)
})

test('I2 FB3 the gap starts at a crash as well', async () => {
  const { browser, open, rest, on, gone } = createWorld()
  const first = open()
  await rest()
  first.track(...quota(800))
  await rest()
  expect(on(first)).toBe('quota-limit.j0')
  browser.crash()
  gone(first)
  const second = open({}, browser.tab())
  await rest(0)
  second.track(...quota(100))
  await rest(500)
  second.track('premium_feature_viewed', { feature: 'automations' })
  await rest(31_000)
  second.track('premium_feature_viewed', { feature: 'automations' })
  await rest(31_000)
  second.track('premium_feature_viewed', { feature: 'automations' })
  await rest(31_000)
  expect(on(second)).toBeUndefined()
  expect(second.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'gap', reason: 'gap' }))
  await rest(11 * 60_000)
  expect(on(second)).toBe('feature-trial.j0')
})

/** Two windows side by side where there are no locks, as on plain http; the first one shows the banner. */
const besideEachOther = async () => {
  const { createFakePlatform } = await import('../../src/testing.js')
  const browser = createFakePlatform({ locks: false, settle: () => new Promise(setImmediate) })
  const { open, on, gone } = createWorld()
  const first = open({}, browser)
  first.track(...quota(800))
  const later = async (ms = 3000) => {
    await browser.advance(ms)
    await second.flush()
    await browser.advance(1500)
  }
  await browser.advance(3000)
  await first.flush()
  expect(on(first)).toBe('quota-limit.j0')
  const place = browser.tab()
  const second = open({}, place)
  await later()
  /** What both show, every second of some minutes. */
  const watch = async (minutes: number) => {
    const seen = new Set<string>()
    for (let second = 0; second < minutes * 60; second++) {
      await browser.advance(1000)
      seen.add(tabs.map(on).join())
    }
    return [...seen]
  }
  const tabs = [first, second]
  return { browser, place, on, gone, tabs, later, watch }
}

test('I1 FB6 without locks a dead tab keeps its claim for a minute, not longer', async () => {
  const { browser, on, gone, tabs: [first, second], later } = await besideEachOther()
  browser.crash()
  gone(first!)
  await later(45_000)
  expect(on(second!)).toBeUndefined()
  await later(10_000)
  expect(on(second!)).toBe('quota-limit.j0')
})

test('I1 FB6 without locks a living tab that is asked keeps its claim, for as long as it lives', async () => {
  const { browser, on, gone, tabs: [first, second], later, watch } = await besideEachOther()
  const commits = vi.spyOn(browser.storage, 'commit')
  expect(await watch(5)).toEqual(['quota-limit.j0,'])
  expect(commits.mock.calls.length, 'once a minute').toBeLessThanOrEqual(10)
  browser.crash()
  gone(first!)
  await later(61_000)
  expect(on(second!)).toBe('quota-limit.j0')
})

test('I1 FB6 without locks whoever comes late asks before it takes the screen', async () => {
  const { browser, place, on, gone, tabs: [first, second], later, watch } = await besideEachOther()
  place.hide()
  expect(await watch(3)).toEqual(['quota-limit.j0,'])
  place.show()
  expect(await watch(3)).toEqual(['quota-limit.j0,'])
  place.hide()
  await browser.advance(180_000)
  browser.crash()
  gone(first!)
  place.show()
  await later(7000)
  expect(on(second!)).toBe('quota-limit.j0')
})

test('I1 FB6 FC1 without locks a clock that was set back does not make a claim last', async () => {
  const { browser, on, gone, tabs: [first, second], later } = await besideEachOther()
  browser.setClock(browser.now() - 24 * HOUR)
  browser.crash()
  gone(first!)
  second!.track(...quota(800, 'projects'))
  await later(2000)
  expect(on(second!)).toBeUndefined()
  await later(6000)
  expect(on(second!)).toBe('quota-limit.j0')
})

test('I1 service in one tab takes the place of marketing in another, within a second', async () => {
  const { tabs, shown, rest, on, browser } = await three()
  const speaks = tabs[0]!
  await lookThrice(speaks, rest)
  expect(shown()).toEqual(['feature-trial.j0'])
  const other = tabs.find(tab => !on(tab))!
  other.track(...quota(800))
  await browser.advance(1000)
  expect(shown()).toEqual(['quota-limit.j0'])
})

test('I1 two users in two tabs of one browser: one message at a time', async () => {
  const { browser, open, rest, on } = createWorld()
  const one = open()
  const two = open({ subject: { accountId: 'a2', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } } }, browser.tab())
  await rest()
  one.track(...quota(800))
  two.track(...quota(800))
  await rest()
  const shows = [one, two].filter(on)
  expect(shows).toHaveLength(1)
  await shows[0]!.act('close')
  await rest()
  expect([one, two].filter(on)).toHaveLength(1)
  expect(on(shows[0]!)).toBeUndefined()
})

test('I4 two users of one account: one key, one mail', async () => {
  const { browser, open, rest, handed } = createWorld()
  const one = open()
  const two = open({ subject: { accountId: 'a1', userId: 'u2', roles: ['member'], traits: { plan: 'free' } } }, browser.tab())
  await rest()
  one.track(...quota(800))
  two.track(...quota(800))
  await rest()
  expect(new Set(handed.map(({ key, revision }) => `${key} r${revision}`)).size).toBe(1)
})

test('FB1 counts of two tabs add up: neither loses', async () => {
  const { tabs, rest } = await three()
  for (let n = 0; n < 3; n++) tabs[n]!.track('member_invited')
  await rest()
  expect(tabs[0]!.explain('upsell-offer')[0]?.score?.total).toBe(20)
})

test('I1 FA27 another person in the tab that showed: what they are shown is not taken for the message that is over', async () => {
  // However many batches come first.
  for (let before = 0; before < 12; before++) {
    const { tabs: [first, second], rest, on } = await three()
    first!.track(...quota(800))
    await rest()
    const [mine, other] = on(first!) ? [first!, second!] : [second!, first!]
    await mine.act('close')
    // The other tab waited behind its lock, and knows that this one is over.
    await rest()
    mine.identify({ accountId: 'a1', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } })
    await rest()
    for (let batch = 0; batch < before; batch++) {
      mine.track('pricing_viewed')
      await rest(1500)
    }
    const withdrawn = vi.fn<() => void>()
    mine.on('withdrawn', withdrawn)
    mine.track(...quota(800))
    await rest()
    expect(on(mine)).toBe('quota-limit.j0')
    other.track('pricing_viewed')
    await rest()
    expect(on(mine)).toBe('quota-limit.j0')
    expect(withdrawn).not.toHaveBeenCalled()
  }
})

test('I9 FB13 a purchase told in a tab whose timers never go off: once that tab is hidden, no other one offers what is owned', async () => {
  const { browser, open, on, rest } = createWorld()
  const stuck = browser.tab()
  const teller = open({}, stuck)
  const shows = open()
  stuck.hide()
  await lookThrice(shows, rest)
  stuck.show()
  await rest()
  expect(on(shows)).toBe('feature-trial.j0')
  stuck.faults.strike('never', Infinity)
  teller.track('converted', { kind: 'upsell', plan: 'pro' })
  await browser.advance(60_000)
  expect(on(shows)).toBe('feature-trial.j0')
  stuck.hide()
  await browser.advance(3000)
  expect(on(shows)).toBeUndefined()
})
