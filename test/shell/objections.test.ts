import { describe, expect, test, vi } from 'vitest'
import type { Expansion, Options } from '../../src/index.js'
import type { Message } from '../../src/model/message.js'
import type { Report } from '../../src/model/ui.js'
import { createWorld, DAY, handlers, HOUR } from './world.js'

const drawn: { message: Message; report: Report }[] = []

vi.mock('../../src/ui/index.js', () => ({
  createUi: async () => ({
    draw: (message: Message, report: Report) => {
      drawn.push({ message, report })
      return { remove() {} }
    },
    notice() {},
    destroy() {},
  }),
}))
await import('../../src/ui/index.js')

const latest = () => drawn.at(-1)!

/** The trial of a feature that was looked at three times is on the screen. */
const meet = async (options: Options = {}) => {
  const world = createWorld()
  const expansion = world.open({ ui: true, ...options })
  const outcomes: Record<string, unknown>[] = []
  for (const type of ['objection', 'snoozed', 'declined', 'shown'] as const) expansion.on(type, (outcome) => outcomes.push({ type, ...outcome }))
  await world.rest()
  await look(expansion, world, 3)
  expect(world.on(expansion)).toBe('feature-trial.j0')
  return { ...world, expansion, outcomes }
}

const look = async (expansion: Expansion, { rest }: Pick<ReturnType<typeof createWorld>, 'rest'>, times = 1) => {
  for (let time = 0; time < times; time++) {
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    await rest(time + 1 < times ? HOUR : 3000)
  }
}

const untilOf = (outcomes: Record<string, unknown>[]) => outcomes.findLast(({ type }) => type === 'snoozed' || type === 'declined')!.until as number

describe('an objection', () => {
  test('O6 is told to the host and kept, and answers nothing', async () => {
    const { expansion, outcomes, rest, on } = await meet()
    latest().report.object('competitor')
    await rest()
    expect(outcomes.filter(({ type }) => type === 'objection')).toEqual([
      { type: 'objection', campaign: 'feature-trial', step: 'j0', topic: { type: 'feature', id: 'automations' }, surface: 'modal', kind: 'marketing', at: expect.any(Number), objection: 'competitor' },
    ])
    expect((await expansion.exportData())!.essential.objections).toMatchObject([{ topic: 'feature:automations', objection: 'competitor' }])
    expect(on(expansion)).toBe('feature-trial.j0')
  })

  test('O6 of a preview is not recorded', async () => {
    const { expansion, outcomes, rest } = await meet()
    await expansion.act('later')
    await rest()
    expect(await expansion.preview('feature-trial', 'j0')).toBe(true)
    latest().report.object('price')
    latest().report.remind(Number.MAX_SAFE_INTEGER)
    await rest()
    expect(outcomes.some(({ type }) => type === 'objection')).toBe(false)
    expect((await expansion.exportData())!.essential.objections).toBeUndefined()
  })

  test('O6 I7 however often, only the latest are kept', async () => {
    const { expansion, rest } = await meet()
    for (let time = 0; time < 60; time++) latest().report.object('use')
    await rest()
    expect((await expansion.exportData())!.essential.objections).toHaveLength(24)
  })

  test('O6 devices know together what was objected', async () => {
    const { expansion, rest } = await meet()
    latest().report.object('price')
    await rest()
    const snapshot = (await expansion.exportData())!
    const other = createWorld()
    const phone = other.open()
    await other.rest()
    expect(await phone.hydrate(snapshot)).toBe(true)
    await other.rest()
    expect((await phone.exportData())!.essential.objections).toEqual(snapshot.essential.objections)
  })
})

describe('O6 the brake: too expensive, twice on one topic', () => {
  test.each([[0, 14], [1, 14], [2, 90]])('said %d times, "Plus tard" is %d days', async (times, days) => {
    const { browser, expansion, outcomes, rest } = await meet()
    for (let time = 0; time < times; time++) latest().report.object('price')
    await rest()
    const at = browser.now()
    latest().report.close()
    await expansion.flush()
    expect(untilOf(outcomes)).toBe(at + days * DAY)
  })

  test('other objections do not count, nor does another topic', async () => {
    const { browser, expansion, outcomes, rest } = await meet()
    for (const objection of ['price', 'time', 'use', 'time'] as const) latest().report.object(objection)
    await rest()
    const at = browser.now()
    latest().report.close()
    await expansion.flush()
    expect(untilOf(outcomes)).toBe(at + 14 * DAY)
  })

  test('H8 the days said beside the button are those that will be: at the second time, and from then on', async () => {
    const { browser, expansion, rest } = await meet()
    expect(latest().message.later).toEqual({ days: 14, long: false })
    latest().report.object('price')
    await rest()
    latest().report.close()
    await rest()
    browser.setClock(browser.now() + 15 * DAY)
    await rest()
    await look(expansion, { rest })
    expect(latest().message.later).toEqual({ days: 14, long: false, braked: 90 })
    latest().report.object('price')
    await rest()
    latest().report.close()
    await rest()
    browser.setClock(browser.now() + 91 * DAY)
    await rest()
    await look(expansion, { rest }, 3)
    expect(latest().message.later).toEqual({ days: 90, long: true })
  })
})

describe('O2 a date to be reminded', () => {
  test('is quiet until then, over the 14 days and the brake, and is no "Plus tard"', async () => {
    const { browser, expansion, outcomes, rest, on } = await meet()
    const until = browser.now() + 40 * DAY
    latest().report.object('price')
    latest().report.object('price')
    latest().report.remind(until)
    await rest()
    expect(untilOf(outcomes)).toBe(until)
    expect(on(expansion)).toBeUndefined()
    browser.setClock(until - HOUR)
    await rest()
    await look(expansion, { rest })
    expect(on(expansion)).toBeUndefined()
    expect((await expansion.exportData())!.essential.history.at(-1)).toMatchObject({ answer: 'snoozed', dated: true })
  })

  test('on that day it is there again, by itself', async () => {
    const { browser, expansion, rest, on } = await meet()
    const until = browser.now() + 5 * DAY
    latest().report.remind(until)
    await rest()
    expect(on(expansion)).toBeUndefined()
    browser.setClock(until + HOUR)
    await rest()
    expect(on(expansion)).toBe('feature-trial.j0')
    expect(latest().message.later).toEqual({ days: 14, long: false })
  })
})

describe('O1 O2 O3 O4 what answers may perform', () => {
  test.each([
    ['a trial where one may start, a call where the host takes it', {}, ['startTrial', 'contactSales']],
    ['a demo as well', { handlers: { ...handlers, bookDemo: () => {} } }, ['startTrial', 'bookDemo', 'contactSales']],
    ['nothing that nobody would perform', { handlers: { startTrial: () => {} } }, ['startTrial']],
  ])('%s', async (_, options, labels) => {
    await meet(options)
    expect(latest().message.answers!.map(({ label }) => label)).toEqual(labels)
  })

  test('O2 a price is locked by a deadline that is stored, and by no other', async () => {
    const { expansion, rest } = await meet({
      catalog: { ...(await import('./world.js')).catalog, offers: [{ id: 'autumn', topic: { type: 'feature', id: 'automations' }, percent: 20, lowest30Days: 30, duration: '7d' }] },
    })
    expect(latest().message.lock).toBeUndefined()
    expect(latest().message.facts.offer).toBeUndefined()
    expect(expansion.$message.get()).toBeDefined()
    await rest()
  })
})
