import { expect, test } from 'vitest'
import type { Campaign, Handoff, Step } from '../../src/index.js'
import { everyHandler } from './acts.js'
import { createWorld, DAY } from './world.js'

const step = (id: string, day: number, more: Partial<Step> = {}): Step => ({
  id, kind: 'marketing', due: { from: 'trigger', plus: `${day}d` }, surface: 'card',
  buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'later', answer: 'snoozed' }, { label: 'close', answer: 'dismissed' }], ...more,
})
const flight = (version: number, steps: Step[], more: Partial<Campaign> = {}): Campaign =>
  ({ id: 'flight', version, trigger: { on: 'event', events: ['board'], about: { type: 'feature', id: 'automations' } }, steps, ...more })

const MAIL: Step = { id: 'post', kind: 'marketing', due: { from: 'trigger', plus: '5d' }, mail: 'upsell-roi' }
const BEFORE = flight(2, [step('a', 0), step('b', 1), step('c', 2), MAIL])

const brief = (handoffs: Handoff[]) => handoffs.map(({ action, step: of, template, revision, channel }) => [action, of, template, revision, channel].join(' '))

/** Someone answers the first step, and comes back to another version after so many days; every message is closed. Gives what was shown there, by day. */
const fly = async ({ after, answer = 'close', before = BEFORE, days = 0.5 }: { after: Campaign[]; answer?: 'close' | 'later' | 'learnMore'; before?: Campaign; days?: number }) => {
  const world = createWorld({ handlers: everyHandler, policy: { gap: '0s', caps: [], expiry: '30d' } })
  const { open, rest, on, browser, handed } = world
  const old = open({ campaigns: [before] })
  await rest()
  old.track('board')
  await rest()
  expect(on(old)).toBe('flight.a')
  await old.act(answer)
  await rest()
  const sent = brief(handed)
  handed.length = 0
  world.gone(old)
  const tab = browser.reload()
  browser.setClock(browser.now() + days * DAY)
  const expansion = open({ campaigns: after }, tab)
  const seen: string[] = []
  await rest()
  for (let day = 0; day < 8; day++) {
    const shown = on(expansion)
    if (shown) {
      seen.push(shown)
      await expansion.act('close')
    }
    await rest(DAY)
  }
  return { seen, sent, handed: brief(handed), expansion, browser, rest, on }
}

const CHANGES: [name: string, after: Campaign, seen: string[]][] = [
  ['nothing but its version', flight(3, BEFORE.steps), ['flight.b', 'flight.c']],
  ['a step was taken out', flight(3, [step('a', 0), step('c', 2)]), ['flight.c']],
  ['the step that was answered was taken out', flight(3, [step('b', 1), step('c', 2)]), ['flight.b', 'flight.c']],
  ['a step was added before the one that was answered', flight(3, [step('new', 0), step('a', 0), step('b', 1)]), ['flight.b']],
  ['a step was added after it, and is due', flight(3, [step('a', 0), step('new', 0), step('b', 1)]), ['flight.new', 'flight.b']],
  ['a step was added at the end', flight(3, [step('a', 0), step('b', 1), step('z', 4)]), ['flight.b', 'flight.z']],
  ['the order was turned round', flight(3, [step('c', 2), step('b', 1), step('a', 0)]), []],
  ['every step is another one', flight(3, [step('x', 0), step('y', 1)]), ['flight.x', 'flight.y']],
  ['an older version came back', flight(1, [step('a', 0), step('b', 1)]), ['flight.b']],
]
for (const [name, after, seen] of CHANGES)
  test(`a campaign changed while someone was in it: ${name}`, async () => {
    const result = await fly({ after: [after] })
    expect(result.seen).toEqual(seen)
    expect(result.browser.errors).toEqual([])
  })

test('I2 "Plus tard" holds across versions', async () => {
  const { seen, expansion, rest, on, browser } = await fly({ after: [flight(3, [step('a', 0), step('b', 1)])], answer: 'later' })
  expect(seen).toEqual([])
  browser.setClock(browser.now() + 14 * DAY)
  expansion.track('board')
  await rest()
  expect(on(expansion)).toBe('flight.a')
})

test('interest shown before counts after', async () => {
  const wants = (version: number) => flight(version, [step('a', 0), step('b', 1, { when: 'interest' })])
  expect((await fly({ before: wants(2), after: [wants(3)], answer: 'learnMore' })).seen).toEqual(['flight.b'])
  expect((await fly({ before: wants(2), after: [wants(3)], answer: 'close' })).seen).toEqual([])
})

const KEY = 'schedule post upsell-roi 1 email'
const MAILS: [name: string, after: Campaign[], handed: string[]][] = [
  ['nothing', [flight(3, BEFORE.steps)], []],
  ['its template', [flight(3, [step('a', 0), { ...MAIL, mail: 'seats-saving' }])], ['schedule post seats-saving 2 email']],
  ['its day', [flight(3, [step('a', 0), { ...MAIL, due: { from: 'trigger', plus: '6d' } }])], ['schedule post upsell-roi 2 email']],
  ['its step, which is gone', [flight(3, [step('a', 0)])], ['cancel post upsell-roi 2 email']],
  ['its campaign, which is gone', [], ['cancel post upsell-roi 2 email']],
]
for (const [name, after, handed] of MAILS) {
  test(`I4 a mail that the host has waits for its day, and this changed: ${name}`, async () => {
    const result = await fly({ after })
    expect(result.sent).toEqual([KEY])
    expect(result.handed).toEqual(handed)
  })
  test(`I4 a mail has left on its day, and then this changed: ${name}; it is never touched again`, async () => {
    const result = await fly({ after, days: 5.5 })
    expect(result.sent).toEqual([KEY])
    expect(result.handed).toEqual([])
  })
}
