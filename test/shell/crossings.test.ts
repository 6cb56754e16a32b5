import { expect, test } from 'vitest'
import { createWorld } from './world.js'

test('Q4 a hundred crossings between 79 and 81 % in one period, answered or not: one banner and one mail', async () => {
  const { open, on, rest, browser, handed } = createWorld()
  const expansion = open()
  let shown = 0
  expansion.on('shown', () => shown++)
  await rest()
  for (let n = 0; n < 100; n++) {
    expansion.track('quota_updated', { meter: 'emails', used: n % 2 ? 790 : 810, limit: 1000, period: '2026-01' })
    await browser.advance(10_000)
    if (!n) await rest()
  }
  expect(shown).toBe(1)
  expect(on(expansion)).toBeUndefined()
  expect(handed.map(({ template, revision }) => [template, revision])).toEqual([['quota-80', 1]])
})

test('B1 gone before it was seen for a second, a message counts for nothing', async () => {
  const { open, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  expansion.explain()
  await rest()
  expansion.track('quota_updated', { meter: 'emails', used: 810, limit: 1000 })
  await browser.advance(300)
  expect(expansion.$message.get()?.step).toBe('j0')
  expansion.track('quota_updated', { meter: 'emails', used: 790, limit: 1000 })
  await browser.advance(300)
  expansion.setTraits({})
  await browser.advance(300)
  expect(expansion.$message.get()).toBeUndefined()
  expect((await expansion.exportData())?.essential.history).toEqual([])
})

test('Q3 the refused write reopens at most once a minute, in the tab that refused or another', async () => {
  const { open, on, rest, browser } = createWorld()
  const tabs = [open(), open({}, browser.tab())]
  await rest()
  tabs[0]!.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 })
  await rest()
  await tabs.find(on)!.act('keepReading')
  await rest()
  for (let n = 0; n < 5; n++) {
    tabs[n % 2]!.reportBlockedWrite('emails')
    await rest(2000)
  }
  expect(tabs.map(on).filter(Boolean)).toEqual([])
  await browser.advance(60_000)
  tabs[1]!.reportBlockedWrite('emails')
  await rest()
  expect(tabs.map(on).filter(Boolean)).toEqual(['quota-limit.j7'])
})
