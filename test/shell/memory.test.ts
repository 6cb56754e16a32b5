import { expect, test, vi } from 'vitest'
import { lookThrice } from './acts.js'
import { createWorld, HOUR } from './world.js'

const quota = (used: number) => ['quota_updated', { meter: 'emails', used, limit: 1000 }] as const

for (const fault of ['fail', 'hang', 'loseConnection', 'throwSync'] as const)
  test(`FA1 FA2 FA3 FA11 storage that must ${fault}: marketing is silent, service shrinks to a notice, only a refused write blocks`, async () => {
    const { open, on, rest, browser } = createWorld()
    if (fault === 'fail') browser.faults.fail('QuotaExceededError', Infinity)
    else browser.faults[fault](Infinity)
    const expansion = open()
    await rest()
    for (let n = 0; n < 3; n++) {
      expansion.track('premium_feature_viewed', { feature: 'automations' })
      await rest(60_000)
    }
    expect(on(expansion)).toBeUndefined()
    expect(expansion.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'storage', reason: 'storage-unavailable' }))
    expansion.track(...quota(900))
    await rest()
    expect(expansion.$message.get()).toMatchObject({ campaign: 'quota-limit', step: 'j3', surface: 'notice' })
    await expansion.act('comparePlans')
    expansion.track(...quota(1000))
    await rest(HOUR)
    expect(on(expansion)).toBeUndefined()
    expect(expansion.check('emails')).toMatchObject({ allowed: false, mode: 'read-only' })
    expansion.reportBlockedWrite('emails')
    await rest()
    expect(expansion.$message.get()).toMatchObject({ step: 'j7', surface: 'blocking-modal' })
    expect(browser.errors.filter(({ code }) => code === 'commit' || code === 'internal')).toEqual([])
  })

test('FA4 FA11 I1 a write refused while the disk was there opens nothing once it is gone; one refused since opens the modal in its tab alone', async () => {
  const { open, on, rest, browser } = createWorld()
  const places = [browser, browser.tab(), browser.tab()]
  const tabs = places.map(place => open({}, place))
  await rest()
  tabs[0]!.track(...quota(1000))
  tabs[0]!.reportBlockedWrite('emails')
  await rest()
  const shown = () => tabs.map(on)
  expect(shown()).toEqual(['quota-limit.j7', undefined, undefined])
  // The others hear of its end by its lock alone, and none of what the others make of it.
  for (const { faults } of places) faults.fail('UnknownError', Infinity)
  browser.hide()
  await rest(HOUR)
  expect(shown()).toEqual([undefined, undefined, undefined])
  tabs[2]!.reportBlockedWrite('emails')
  await rest()
  expect(shown()).toEqual([undefined, undefined, 'quota-limit.j7'])
  for (const { faults } of places) faults.heal()
  await rest(60_000)
  for (const tab of tabs) tab.page()
  await rest()
  expect(shown().filter(Boolean)).toHaveLength(1)
})

test('FA20 amnesia: the site data are cleared while the page is open, and the gentlest step comes first', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  expansion.track(...quota(800))
  await rest()
  await expansion.act('close')
  await rest()
  browser.disk.clear()
  expansion.track(...quota(810))
  await rest()
  expect([undefined, 'quota-limit.j0']).toContain(on(expansion))
})

test('FA11 one failure is tried again, and nobody notices', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  browser.faults.loseConnection(1)
  expansion.track(...quota(800))
  await rest()
  expect(expansion.$message.get()).toMatchObject({ step: 'j0', surface: 'banner' })
  await expansion.act('close')
  browser.faults.fail('QuotaExceededError', 1)
  await rest()
  expect(on(expansion)).toBeUndefined()
  const next = open({}, browser.tab())
  await rest()
  expect(on(next)).toBeUndefined()
})

test('FA4 I2 a tab comes back from memory: what it saw is counted, and the "later" given in another tab holds in both', async () => {
  const { open, on, rest, browser } = createWorld()
  const place = browser.tab()
  const [one, two] = [open(), open({}, place)]
  await rest()
  for (let n = 0; n < 3; n++) {
    two.track('premium_feature_viewed', { feature: 'automations' })
    await rest(60_000)
  }
  browser.hide()
  await rest()
  expect(on(two)).toBeDefined()
  const views = async (of: typeof one) => (await of.exportData())!.behaviour.recent['premium_feature_viewed:automations']!.length
  const snoozed = vi.fn()
  for (const tab of [one, two]) tab.on('snoozed', snoozed)

  browser.faults.fail('UnknownError', Infinity)
  browser.show()
  one.track('premium_feature_viewed', { feature: 'automations' })
  await rest()
  expect([await views(one), await views(two)]).toEqual([4, 3])
  await two.act('later')
  await rest()
  expect(snoozed).toHaveBeenCalledTimes(1)

  browser.faults.heal()
  await rest(60_000)
  one.page()
  await rest(60_000)
  two.page()
  await rest()
  expect([await views(one), await views(two)]).toEqual([4, 4])
  for (const tab of [one, two]) {
    const { essential } = (await tab.exportData())!
    expect(essential.history.map(({ answer }) => answer)).toContain('snoozed')
    expect(on(tab)).toBeUndefined()
  }
  expect(snoozed).toHaveBeenCalledTimes(1)
})

test.each([
  ['notice', 900, 'comparePlans'],
  ['blocking-modal', 1000, 'keepReading'],
] as const)('FA4 I2 after a %s that memory alone had claimed, marketing waits for ten minutes once the disk is back', async (surface, used, label) => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  expansion.track(...quota(800))
  await rest()
  await expansion.act('close')
  await rest(96 * HOUR)
  browser.faults.fail('UnknownError', Infinity)
  expansion.track(...quota(used))
  expansion.reportBlockedWrite('emails')
  await rest()
  expect(expansion.$message.get()?.surface).toBe(surface)
  await expansion.act(label)
  await rest()
  browser.faults.heal()
  await lookThrice(expansion, rest)
  await rest(5 * 60_000)
  expect(on(expansion)).toBeUndefined()
  await rest(5 * 60_000)
  expect(on(expansion)).toBe('feature-trial.j0')
})

test('FA4 an answer to a sequence that began in memory as well is kept once the disk is back', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  browser.faults.fail('UnknownError', Infinity)
  expansion.track(...quota(900))
  await rest()
  expect(on(expansion)).toBe('quota-limit.j3')
  await expansion.act('comparePlans')
  await rest()
  browser.faults.heal()
  await lookThrice(expansion, rest)
  for (let hour = 0; hour < 4; hour++) {
    await rest(HOUR)
    expect(on(expansion)).not.toBe('quota-limit.j3')
  }
})
