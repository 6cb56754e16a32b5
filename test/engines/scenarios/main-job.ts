import { expect, test } from 'vitest'
import { MINUTE, type NewWorld, type World } from '../world.js'
import type { App } from '../app.js'

/** Three looks at a locked feature: the offer of a trial is on the screen. */
export async function offered(world: World, app: App): Promise<void> {
  for (let view = 0; view < 3; view++) {
    await app.settle()
    await world.pass(MINUTE)
    await app.track('premium_feature_viewed', { feature: 'automations' })
  }
  await app.shows('feature-trial.j0')
}

/** What someone gets who is not to be asked again. */
async function staysAway(app: App): Promise<void> {
  await app.settle()
  for (let view = 0; view < 3; view++) await app.track('premium_feature_viewed', { feature: 'automations' })
  await app.settle()
  await app.silent('feature-trial', 'snoozed')
}

export function mainJob(newWorld: NewWorld): void {
  test('Q0 FA22 a banner at 80 %, closed, does not come again after a reload', async () => {
    const app = await (await newWorld()).open()
    await app.use(790)
    await app.settle()
    expect(await app.drawn()).toBe('')
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await app.text()).toMatch(/Vous avez utilisé 80 %/)
    expect(await app.style('.link', 'textDecorationLine')).toBe('underline')
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, used: 800, limit: 1000 })
    await app.click('Fermer')
    await app.shows('')
    await app.settle()
    await app.reload()
    await app.use(820)
    await app.settle()
    expect(await app.call('check', 'emails')).toMatchObject({ used: 820 })
    await app.settle()
    expect(await app.drawn()).toBe('')
  })

  test('T1 FA17 Plus tard is kept, after a reload and in a second tab', async () => {
    const world = await newWorld()
    const app = await world.open()
    await offered(world, app)
    await app.click('Plus tard')
    await app.shows('')
    await app.settle()
    await app.reload()
    await staysAway(app)
    await staysAway(await world.open())
  })
}
