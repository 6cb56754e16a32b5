import { describe, expect, test } from 'vitest'
import type { Expansion, Options } from '../../src/index.js'
import { lookThrice, quota } from './acts.js'
import { createWorld, DAY, HOUR, type World } from './world.js'

interface Drawn extends World {
  expansion: Expansion
  told: Record<string, unknown>[]
}

/** A host that draws by itself, and what it is told. */
const draws = async (options: Options = {}): Promise<Drawn> => {
  const world = createWorld(options)
  const expansion = world.open()
  const told: Record<string, unknown>[] = []
  for (const type of ['seen', 'snoozed', 'dismissed', 'declined', 'objection'] as const) expansion.on(type, outcome => told.push({ type, ...outcome }))
  await world.rest()
  return { ...world, expansion, told }
}

const offered = async (options?: Options): Promise<Drawn> => {
  const world = await draws(options)
  await lookThrice(world.expansion, world.rest)
  expect(world.on(world.expansion)).toBe('feature-trial.j0')
  return world
}

const history = async ({ expansion }: Drawn) => (await expansion.exportData())!.essential.history

describe('a host that draws by itself', () => {
  test('closes without choosing: the mildest refusal that the message offers', async () => {
    const world = await offered()
    expect(world.expansion.$message.get()!.buttons.map(({ label }) => label)).not.toContain('close')
    expect(await world.expansion.act('close')).toBe('done')
    await world.rest()
    expect(world.told.at(-1)).toMatchObject({ type: 'snoozed', button: 'close' })
    expect(world.on(world.expansion)).toBeUndefined()
  })

  test('I3 closes no blocking modal: that takes one of its ways out', async () => {
    const world = await draws()
    world.expansion.track(...quota(1000))
    await world.rest()
    expect(world.on(world.expansion)).toBe('quota-limit.j7')
    expect(await world.expansion.act('close')).toBe('failed')
    expect(world.on(world.expansion)).toBe('quota-limit.j7')
    expect(await world.expansion.act('keepReading')).toBe('done')
  })

  test('O2 lets the person choose the day: quiet until then, and there again by itself', async () => {
    const world = await offered()
    const until = world.browser.now() + 40 * DAY
    expect(await world.expansion.act('later', { until })).toBe('done')
    await world.rest()
    expect(world.told.at(-1)).toMatchObject({ type: 'snoozed', until })
    world.browser.setClock(until - HOUR)
    await lookThrice(world.expansion, world.rest)
    expect(world.on(world.expansion)).toBeUndefined()
    world.browser.setClock(until + HOUR)
    await world.rest()
    expect(world.on(world.expansion)).toBe('feature-trial.j0')
  })

  test.each([['in the past', -1], ['no number', NaN], ['a text', 'tomorrow']])('a day that is %s is none: the usual 14', async (_, until) => {
    const world = await offered()
    await world.expansion.act('later', { until: until as number })
    await world.rest()
    expect((await history(world)).at(-1)).toMatchObject({ answer: 'snoozed', quiet: 14 * DAY })
  })

  test('O6 says why with the answer; what is no objection is none', async () => {
    const world = await offered()
    await world.expansion.act('later', { objection: 'price' })
    await world.rest()
    expect(world.told.map(({ type }) => type)).toEqual(['seen', 'objection', 'snoozed'])
    const other = await offered()
    await other.expansion.act('later', { objection: 'constructor' as never })
    await other.rest()
    expect(other.told.map(({ type }) => type)).toEqual(['seen', 'snoozed'])
  })

  test('an impression counts after a second on the screen, once; what left before was none', async () => {
    const world = await draws()
    world.expansion.track(...quota(800))
    for (let step = 0; step < 200 && !world.on(world.expansion); step++) await world.browser.advance(50)
    expect(world.on(world.expansion)).toBe('quota-limit.j0')
    world.browser.hide()
    expect(world.on(world.expansion)).toBeUndefined()
    await world.rest()
    expect(await history(world)).toEqual([])
    world.browser.show()
    await world.rest()
    expect(world.on(world.expansion)).toBe('quota-limit.j0')
    await world.rest(DAY)
    expect(world.told.filter(({ type }) => type === 'seen')).toHaveLength(1)
    expect(await history(world)).toHaveLength(1)
  })

  test('I1 one tab shows it, and an answer there takes it from all', async () => {
    const world = await draws()
    const other = world.open({}, world.browser.tab())
    await world.rest()
    world.expansion.track(...quota(800))
    await world.rest()
    const tabs = [world.expansion, other]
    expect(tabs.filter(world.on)).toHaveLength(1)
    await tabs.find(world.on)!.act('close')
    await world.rest()
    expect(tabs.filter(world.on)).toEqual([])
  })

  test('I2 caps hold: no second modal within the day', async () => {
    const world = await offered()
    await world.expansion.act('later')
    await world.rest(HOUR)
    await lookThrice(world.expansion, world.rest, 'reports')
    expect(world.on(world.expansion)).toBeUndefined()
  })

  test('what is on the screen can be sent anywhere: it is data alone', async () => {
    const world = await offered()
    const message = world.expansion.$message.get()!
    expect(structuredClone(message)).toEqual(message)
    expect(JSON.parse(JSON.stringify(message))).toMatchObject({ campaign: 'feature-trial', facts: { feature: { name: 'Automatisations' }, trial: { days: 7 } } })
  })
})
