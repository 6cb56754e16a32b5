import { expect, test } from 'vitest'
import type { App } from '../app.js'
import type { NewWorld } from '../world.js'

const drawn = (apps: App[]): Promise<string[]> => Promise.all(apps.map((app) => app.drawn()))

/** Waits until as many tabs show a message. */
const showing = (apps: App[], count: number, timeout = 8000): Promise<void> =>
  expect.poll(async () => (await drawn(apps)).filter(Boolean).length, { timeout, interval: 30 }).toBe(count)

export function tabs(newWorld: NewWorld): void {
  test('I1 FB1 FB2 two tabs show one message, and an answer is the answer in both', async () => {
    const world = await newWorld()
    const apps = [await world.open(), await world.open()]
    await Promise.all(apps.map((app) => app.use(800)))
    await showing(apps, 1)
    for (const app of apps) await app.settle()
    await showing(apps, 1)
    const on = apps[(await drawn(apps)).findIndex(Boolean)]!
    await on.tab.raise()
    await on.click('Fermer')
    await showing(apps, 0, 1000)
    for (const app of apps) {
      await app.use(810)
      await app.settle()
    }
    expect(await drawn(apps)).toEqual(['', ''])
  })

  test('FB2 what one tab learns takes the message off the other, within a second', async () => {
    const world = await newWorld()
    const apps = [await world.open(), await world.open()]
    await apps[0]!.use(800)
    await showing(apps, 1)
    const other = apps[(await drawn(apps)).indexOf('')]!
    await other.use(100)
    await showing(apps, 0, 1000)
  })

  test('FB2 a tab that is closed gives its place to the other', async () => {
    const world = await newWorld()
    const apps = [await world.open(), await world.open()]
    await apps[0]!.use(800)
    await showing(apps, 1)
    const at = (await drawn(apps)).findIndex(Boolean)
    await apps[at]!.close()
    await apps[1 - at]!.shows('quota-limit.j0')
  })
}
