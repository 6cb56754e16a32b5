import { expect, test } from 'vitest'
import { createWorld, DAY } from '../../shell/world.js'
import type { Campaign } from '../../../src/index.js'
import type { Act } from './acts.js'
import { play } from './play.js'
import { shop } from './shop.js'

const ever = { tab: 0 }

/** What was once found by random lives, in the shortest form that still broke a promise. */
const FOUND: [name: string, acts: Act[], steady?: boolean][] = [
  [
    'I2 FC1 consent withdrawn in one tab holds in the other, though the clock was set back since that one was opened',
    [{ ...ever, do: 'clock', ms: -60_000 }, { ...ever, do: 'consent', value: 'pending' }, { ...ever, tab: 1, do: 'look', feature: 'automations' }],
    false,
  ],
  [
    'I5 a mail that promised no offer names none: its deadline would be later than the one that was shown',
    [
      { ...ever, do: 'track', event: 'product_searched', props: { product: 'mailer' } }, { ...ever, do: 'wait', ms: 1000 },
      { ...ever, do: 'track', event: 'trial_started', props: { topic: 'product:mailer' } }, { ...ever, do: 'answer', button: 0 }, { ...ever, do: 'wait', ms: DAY },
    ],
  ],
]

test.each(FOUND)('%s', async (_, acts, steady = true) => expect(await play(acts, { steady })).toEqual([]))

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
