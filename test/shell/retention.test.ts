import { expect, test } from 'vitest'
import { createWorld, DAY } from './world.js'

test('FH5 what was looked at is forgotten after thirteen months, what was answered is not', async () => {
  const { open, on, rest, gone, browser } = createWorld()
  let expansion = open()
  await rest()
  for (let view = 0; view < 3; view++) {
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    await rest(60_000)
  }
  expect(on(expansion)).toBe('feature-trial.j0')
  expansion.mute('feature:automations')
  for (const [days, views] of [[394, 3], [2, 0]] as const) {
    await rest(1000)
    gone(expansion)
    await rest(days * DAY)
    expansion = open({}, browser.reload())
    await rest()
    const { behaviour } = (await expansion.exportData()) as { behaviour: { recent: Record<string, number[]> } }
    expect(behaviour.recent['premium_feature_viewed:automations']?.length ?? 0, `${days} days later`).toBe(views)
    expect(expansion.mutes()).toEqual(['feature:automations'])
  }
})
