import { expect, test } from 'vitest'
import { createWorld, DAY, HOUR } from '../../shell/world.js'
import type { Campaign, Policy } from '../../../src/index.js'
import type { Act } from './acts.js'
import { useElsewhere } from './phone.js'
import { play } from './play.js'
import { shop } from './shop.js'

const ever = { tab: 0 }

/** What was once found by random lives, in the shortest form that still broke a promise. */
const FOUND: [name: string, acts: Act[], steady?: boolean, policy?: Partial<Policy>][] = [
  [
    'I2 FC1 consent withdrawn in one tab holds in the other, though the clock was set back since that one was opened',
    [{ ...ever, do: 'clock', ms: -60_000 }, { ...ever, do: 'consent', value: 'pending' }, { ...ever, tab: 1, do: 'look', feature: 'automations' }],
    false,
  ],
  [
    'I2 FC1 one marketing modal per session, though the clock was set back before it, and no cap is left',
    [
      { ...ever, do: 'clock', ms: -400 * DAY }, { ...ever, tab: 1, do: 'track', event: 'premium_feature_viewed', props: { feature: 'automations' } }, { ...ever, do: 'look', feature: 'automations' },
      { ...ever, tab: 1, do: 'answer', button: 0 }, { ...ever, do: 'wait', ms: DAY },
    ],
    false, { gap: '1m', caps: [], threshold: 10 },
  ],
  [
    'I5 a mail that promised no offer names none: its deadline would be later than the one that was shown',
    [
      { ...ever, do: 'track', event: 'product_searched', props: { product: 'mailer' } }, { ...ever, do: 'wait', ms: 1000 },
      { ...ever, do: 'track', event: 'trial_started', props: { topic: 'product:mailer' } }, { ...ever, do: 'answer', button: 0 }, { ...ever, do: 'wait', ms: DAY },
    ],
  ],
  [
    'I2 what another device showed meanwhile was on this screen until it left, and counts from then',
    [
      { ...ever, do: 'look', feature: 'reports' }, { ...ever, tab: 1, do: 'phone', feature: 'reports', answer: undefined }, { ...ever, do: 'wait', ms: 14 * DAY },
      { ...ever, do: 'hide' }, { ...ever, tab: 1, do: 'look', feature: 'automations' }, { ...ever, do: 'wait', ms: HOUR },
    ],
  ],
  [
    'I2 FC7 what a device whose clock is ahead has shown is not of the session that begins here before that',
    [
      { ...ever, do: 'look', feature: 'automations' }, { ...ever, do: 'wait', ms: 31 * 60_000 }, { ...ever, do: 'phone', feature: 'automations', answer: undefined },
      { ...ever, do: 'hide' }, { ...ever, tab: 1, do: 'active' }, { ...ever, do: 'wait', ms: HOUR },
    ],
  ],
  [
    'I2 FC1 what was on the screen until it was forgotten counts from its end, though an answer bears a later date of before the clock was set back',
    [
      { ...ever, do: 'look', feature: 'sso' }, { ...ever, do: 'clock', ms: -400 * DAY }, { ...ever, do: 'later' }, { ...ever, do: 'wait', ms: 15 * DAY },
      { ...ever, do: 'look', feature: 'sso' }, { ...ever, do: 'wait', ms: 14 * DAY }, { ...ever, tab: 1, do: 'active' },
      { ...ever, do: 'hide' }, { ...ever, tab: 1, do: 'look', feature: 'sso' }, { ...ever, do: 'wait', ms: HOUR },
    ],
    false,
  ],
]

test.each(FOUND)('%s', async (_, acts, steady = true, policy = {}) => expect(await play(acts, { steady, policy })).toEqual([]))

test('I4 I8 two tabs of which only one was told that a payment failed do not correct each other for ever', async () => {
  const { open, on, rest, browser, handed } = createWorld({ catalog: shop })
  const told = open()
  open({}, browser.tab())
  await rest()
  told.track('product_searched', { product: 'mailer' })
  await rest()
  expect(on(told)).toBe('cross-sell.j0')
  await told.act('learnMore')
  await rest()
  expect(handed).toMatchObject([{ campaign: 'cross-sell', step: 'j3', action: 'schedule', revision: 1 }])
  told.setTraits({ paymentFailed: true })
  await rest(60_000)
  expect(handed.filter(({ channel }) => channel === 'email').map(({ action, revision }) => [action, revision])).toEqual([['schedule', 1], ['cancel', 2]])
})

test.each([
  ['emails', 'meter', [], 'modal'],
  ['emails', 'meter', [{ label: 'wait', answer: 'dismissed' }], 'blocking-modal'],
  ['seats', 'seats', [{ label: 'close', answer: 'dismissed' }], 'modal'],
] as const)('I3 a campaign as data that would block: %s, of type %s, with the ways out %j, is a %s', async (id, type, ways, surface) => {
  const own: Campaign = {
    id: 'own', version: 1,
    trigger: type === 'meter' ? { on: 'usage', from: 90 } : { on: 'event', events: ['report_exported'], about: { type, id } },
    steps: [{ id: 's0', kind: 'service', due: type === 'meter' ? { level: 90, day: 0 } : { from: 'trigger', plus: '0d' }, surface: 'blocking-modal', buttons: [{ label: 'upgrade', handler: 'upgrade' }, ...ways] }],
  }
  const { open, rest } = createWorld({ catalog: shop, campaigns: [own] })
  const page = open()
  await rest()
  page.track('quota_updated', { meter: id, used: 5, limit: 5 })
  page.track('report_exported')
  await rest()
  expect(page.$message.get()).toMatchObject({ campaign: 'own', surface })
})

test('I2 a modal that was on the screen for weeks counts from its end, whatever was forgotten meanwhile', async () => {
  const own = (id: string, feature: string): Campaign => ({
    id, version: 1, trigger: { on: 'event', events: [id], about: { type: 'feature', id: feature } },
    steps: [{ id: 's0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal', buttons: [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'close', answer: 'dismissed' }] }],
  })
  const { open, on, rest } = createWorld({ catalog: shop, campaigns: [own('first', 'automations'), own('second', 'reports')], policy: { gap: '1m' } })
  const page = open()
  await rest()
  page.track('first')
  await rest()
  expect(on(page)).toBe('first.s0')
  await rest(20 * DAY)
  page.mute('feature:x')
  page.track('pricing_viewed')
  await rest()
  // Whoever has it is not shown it any longer.
  page.setEntitlements({ automations: true })
  await rest(120_000)
  page.track('second')
  await rest()
  expect(on(page)).toBeUndefined()
})

test('I2 FC1 "Plus tard" on a phone whose clock is ahead holds here, though this clock was set back long ago', async () => {
  const laptop = createWorld({ catalog: shop })
  const page = laptop.open()
  await laptop.rest()
  laptop.browser.setClock(laptop.browser.now() - 60_000)
  page.track('pricing_viewed')
  await laptop.rest()
  await laptop.rest(31 * DAY)
  const { snapshot, snoozed } = await useElsewhere({ now: laptop.browser.now() + HOUR, policy: {}, traits: { plan: 'free' } }, 'automations', 'later')
  expect(snoozed).toBe(true)
  await page.hydrate(snapshot!)
  await laptop.rest()
  expect(page.explain('feature-trial')[0]!.reasons).toContainEqual(expect.objectContaining({ rule: 'quiet', reason: 'snoozed' }))
})

test('I4 a mail whose key is still of the same quarter does not begin again', async () => {
  const own: Campaign = { id: 'own', version: 1, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'sso' } }, steps: [{ id: 's0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, mail: 'trial-welcome' }] }
  const { open, rest, handed } = createWorld({ catalog: shop, campaigns: [own] })
  const page = open()
  await rest()
  for (const event of ['report_exported', 'pricing_viewed', 'pricing_viewed', 'report_exported']) {
    page.track(event)
    await rest()
    await rest(16 * DAY)
  }
  expect(handed.map(({ key, revision, action }) => [key, revision, action])).toEqual([[handed[0]!.key, 1, 'schedule']])
})

test('I1 I8 two accounts in two tabs: marketing of one gives way to service of the other, once', async () => {
  const { open, on, rest, browser } = createWorld({ catalog: shop })
  const one = open()
  const other = open({ subject: { accountId: 'a2', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } } }, browser.tab())
  await rest()
  for (let n = 0; n < 3; n++) {
    one.track('premium_feature_viewed', { feature: 'automations' })
    await rest(31_000)
  }
  expect(on(one)).toBe('feature-trial.j0')
  other.track('quota_updated', { meter: 'emails', used: 900, limit: 1000 })
  await rest()
  expect([on(one), on(other)]).toEqual([undefined, 'quota-limit.j3'])
})
