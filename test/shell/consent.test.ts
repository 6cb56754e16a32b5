import { expect, test, vi } from 'vitest'
import type { Expansion } from '../../src/index.js'
import { createWorld, HOUR, type World } from './world.js'

const quota = (used: number) => ['quota_updated', { meter: 'emails', used, limit: 1000 }] as const
const lookThrice = async (expansion: Expansion, rest: World['rest'], feature = 'automations') => {
  for (let n = 0; n < 3; n++) {
    expansion.track('premium_feature_viewed', { feature })
    await rest(60_000)
  }
}
const stored = (disk: Map<string, unknown>) => JSON.stringify([...disk.entries()])

test('FH1 pending: behaviour stays in memory, nothing persuades, service speaks', async () => {
  const { open, on, rest, browser } = createWorld({ consent: 'pending' })
  const expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  expect(on(expansion)).toBeUndefined()
  expect(expansion.explain('upsell-offer')[0]?.score?.total).toBe(20)
  expect(expansion.explain('feature-trial')[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'consent', reason: 'consent-missing' }))
  expect(stored(browser.disk)).not.toContain('automations')
  expansion.track(...quota(800))
  await rest()
  expect(on(expansion)).toBe('quota-limit.j0')
})

test('FH1 pending: gone with the page; kept when it is granted on that page', async () => {
  const { open, on, rest, gone, browser } = createWorld({ consent: 'pending' })
  let expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  gone(expansion)
  expansion = open({}, browser.reload())
  await rest()
  expect(expansion.explain('upsell-offer')[0]?.score?.total).toBe(0)
  await lookThrice(expansion, rest)
  expansion.setConsent('granted')
  await rest()
  expect(on(expansion)).toBe('feature-trial.j0')
  expect(stored(browser.disk)).toContain('automations')
})

test('FH1 missing consent is pending, with one warning', async () => {
  const { open, rest, browser } = createWorld({ consent: undefined })
  const expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  expect(browser.errors.filter(({ message }) => message.includes('options.consent'))).toHaveLength(1)
  expect(stored(browser.disk)).not.toContain('automations')
})

test.each([['asks for privacy', true], ['does not', false]])('FH7 a browser that %s: the host decides, and without a word of it nothing is kept', async (_, globalPrivacyControl) => {
  vi.stubGlobal('navigator', { globalPrivacyControl, doNotTrack: globalPrivacyControl ? '1' : '0' })
  for (const [consent, kept] of [[undefined, false], ['pending', false], ['denied', false], ['granted', true]] as const) {
    const { open, rest, browser } = createWorld({ consent })
    const expansion = open()
    await rest()
    await lookThrice(expansion, rest)
    expect(stored(browser.disk).includes('automations'), String(consent)).toBe(kept)
  }
  vi.unstubAllGlobals()
})

test('FH2 denied: behaviour is not even counted', async () => {
  const { open, on, rest, browser } = createWorld({ consent: 'denied' })
  const expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  expansion.track('nps_answered', { score: 10 })
  await rest()
  expect(on(expansion)).toBeUndefined()
  expect(expansion.explain('upsell-offer')[0]?.score?.total).toBe(0)
  expect(stored(browser.disk)).not.toContain('automations')
  expansion.setConsent('granted')
  await rest()
  expect(expansion.explain('upsell-offer')[0]?.score?.total).toBe(0)
})

test('FH2 withdrawn in one tab: behaviour erased, marketing off the screen in both, answers and service kept', async () => {
  const { open, on, rest, browser } = createWorld()
  const one = open()
  const two = open({}, browser.tab())
  await rest()
  await lookThrice(one, rest)
  const shows = [one, two].find(on)!
  expect(on(shows)).toBe('feature-trial.j0')
  await shows.act('later')
  await rest(25 * HOUR)
  await lookThrice(one, rest, 'reports')
  expect([one, two].map(on).filter(Boolean)).toEqual(['feature-trial.j0'])
  two.setConsent('denied')
  one.track('premium_feature_viewed', { feature: 'reports' })
  await rest()
  expect([one, two].map(on).filter(Boolean)).toEqual([])
  const record = browser.disk.get('subject:a1/u1') as { behaviour: { recent: object }; essential: { history: object[] } }
  expect(record.behaviour.recent).toEqual({})
  expect(record.essential.history).toContainEqual(expect.objectContaining({ answer: 'snoozed', topic: 'feature:automations' }))
  one.track('premium_feature_viewed', { feature: 'reports' })
  one.track(...quota(800))
  await rest()
  expect([one, two].map(on).filter(Boolean)).toEqual(['quota-limit.j0'])
  expect((browser.disk.get('subject:a1/u1') as typeof record).behaviour.recent).toEqual({})
})

test.each(['before', 'after'] as const)('FH2 consent is changed again %s the transaction of the first change: the batch that follows decides by the last', async when => {
  const { open, on, rest, browser } = createWorld()
  let meanwhile = () => {}
  const say = () => {
    meanwhile()
    meanwhile = () => {}
  }
  const storage: typeof browser.storage = {
    ...browser.storage,
    async commit(...given) {
      if (when === 'before') say()
      const done = await browser.storage.commit(...given)
      say()
      return done
    },
  }
  const expansion = open({}, { ...browser, storage })
  await rest()
  await lookThrice(expansion, rest)
  expect(on(expansion)).toBe('feature-trial.j0')
  expansion.setConsent('granted')
  meanwhile = () => expansion.setConsent('denied')
  await rest()
  expect(on(expansion)).toBeUndefined()
  expect((browser.disk.get('subject:a1/u1') as { behaviour: { recent: object } }).behaviour.recent).toEqual({})
})

test('FH2 consent that was said last while the disk was away holds when it is back', async () => {
  const { open, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  expansion.setConsent('granted')
  await rest()
  browser.faults.fail('QuotaExceededError', Infinity)
  expansion.setConsent('denied')
  await rest()
  browser.faults.heal()
  await rest(60_000)
  expansion.track(...quota(100))
  await rest()
  expect((browser.disk.get('subject:a1/u1') as { behaviour: { recent: object } }).behaviour.recent).toEqual({})
})

test('FH2 consent that was withdrawn on another device leaves the screen here', async () => {
  const phone = createWorld()
  const there = phone.open()
  await phone.rest(60_000)
  there.setConsent('denied')
  await phone.rest()
  const { open, on, rest } = createWorld()
  const here = open()
  await rest()
  await lookThrice(here, rest)
  expect(on(here)).toBe('feature-trial.j0')
  expect(await here.hydrate((await there.exportData())!)).toBe(true)
  await rest()
  expect(on(here)).toBeUndefined()
})
