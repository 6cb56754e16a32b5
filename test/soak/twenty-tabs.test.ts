import { expect, test } from 'vitest'
import type { Expansion } from '../../src/index.js'
import type { FakeTab } from '../../src/testing.js'
import { lookThrice, quota } from '../shell/acts.js'
import { createWorld, DAY, HOUR } from '../shell/world.js'

/** The page in twenty tabs, of which the first so many are visible; counts the transactions of each and the hints of all. */
const twenty = async (visible: number) => {
  const world = createWorld()
  const commits: number[] = Array<number>(20).fill(0)
  let hints = 0
  const places: FakeTab[] = commits.map((_, at) => (at ? world.browser.tab() : world.browser))
  const tabs: Expansion[] = places.map((place, at) => {
    if (at >= visible) place.hide()
    const { commit } = place.storage
    const { hint } = place.tabs
    const storage: FakeTab['storage'] = { ...place.storage, commit: (...given) => (commits[at]!++, commit(...given)) }
    return world.open({}, { ...place, storage, tabs: { ...place.tabs, hint: () => (hints++, hint()) } })
  })
  await world.rest()
  const during = async (act: () => unknown, ms = 3000) => {
    commits.fill(0)
    hints = 0
    await act()
    await world.browser.advance(ms)
    return { commits: [...commits], hints }
  }
  return { ...world, places, tabs, during, shown: () => tabs.map(world.on).filter(Boolean) }
}

test('FB15 twenty tabs: an event costs its own tab a few transactions, hidden tabs none, and an idle day costs nothing', async () => {
  const { tabs, during, shown, rest } = await twenty(1)
  const { commits: [own, ...others], hints } = await during(() => tabs[0]!.track(...quota(820)))
  expect(shown()).toEqual(['quota-limit.j0'])
  expect(own).toBeLessThanOrEqual(6)
  expect(hints).toBeLessThanOrEqual(6)
  expect(others).toEqual(Array(19).fill(0))
  await rest()
  expect((await during(() => {}, 20 * HOUR)).commits).toEqual(Array(20).fill(0))
})

test('FB15 twenty visible tabs: each looks a few times at what one was told, and then all are still', async () => {
  const { tabs, during, shown } = await twenty(20)
  const { commits } = await during(() => tabs[0]!.track(...quota(820)))
  expect(shown()).toEqual(['quota-limit.j0'])
  expect(Math.max(...commits)).toBeLessThanOrEqual(8)
  expect((await during(() => {}, 20 * HOUR)).commits).toEqual(Array(20).fill(0))
})

test('FB12 a night frozen, then all that fell due at once: one look, and what is over is not shown', async () => {
  const { tabs, places, during, shown, browser } = await twenty(2)
  tabs[0]!.track('quota_updated', { meter: 'emails', used: 820, limit: 1000, resetsAt: browser.now() + 5 * HOUR })
  await browser.advance(3000)
  expect(shown()).toHaveLength(1)
  for (const place of places) place.freeze()
  await browser.advance(9 * HOUR)
  const { commits } = await during(() => { for (const place of places) place.thaw() })
  expect(shown()).toEqual([])
  expect(Math.max(...commits)).toBeLessThanOrEqual(6)
})

test('FB4 nobody leads: the tab that showed everything is frozen, and the others count and show on', async () => {
  const { tabs, places, shown, browser } = await twenty(2)
  tabs[0]!.track(...quota(820))
  await browser.advance(3000)
  places[tabs.findIndex(tab => tab.$message.get())]!.hide()
  for (const place of places.slice(2)) place.freeze()
  await browser.advance(3000)
  expect(shown()).toEqual(['quota-limit.j0'])
})

test('FB13 timers go off once a minute: two tabs still show one message, and no wait ends early', async () => {
  const { tabs, places, shown, rest, browser } = await twenty(2)
  for (const place of places) place.faults.strike('late', Infinity)
  await lookThrice(tabs[0]!, rest)
  await browser.advance(3 * 60_000)
  expect(shown()).toEqual(['feature-trial.j0'])
  const showing = tabs.find(tab => tab.$message.get())!
  await showing.act('later')
  await browser.advance(3 * 60_000)
  await browser.advance(13 * DAY)
  await lookThrice(tabs[1]!, rest)
  expect(shown()).toEqual([])
})

test('FC7 a tab whose clock is a day ahead ends no wait for the others, once theirs is read again', async () => {
  const { tabs, shown, rest, browser } = await twenty(1)
  await lookThrice(tabs[0]!, rest)
  await tabs[0]!.act('later')
  await rest()
  browser.setClock(browser.now() + DAY)
  tabs[0]!.track('pricing_viewed')
  await rest()
  browser.setClock(browser.now() - DAY)
  await rest(12.5 * DAY)
  await lookThrice(tabs[0]!, rest)
  expect(shown()).toEqual([])
})

test('FA21 one of the records is gone: nobody is told more for it', async () => {
  const { tabs, shown, rest, browser } = await twenty(1)
  await lookThrice(tabs[0]!, rest)
  await tabs[0]!.act('later')
  await rest()
  browser.disk.delete('screen')
  await lookThrice(tabs[0]!, rest)
  expect(shown()).toEqual([])
})
