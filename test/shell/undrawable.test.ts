import { expect, test, vi } from 'vitest'
import type { Message } from '../../src/model/message.js'
import { lookThrice, reason, shop, shopper } from './acts.js'
import { createWorld } from './world.js'

vi.mock('../../src/ui/index.js', () => ({
  createUi: async () => ({
    draw({ campaign }: Message) {
      if (campaign === 'feature-trial') throw new Error('no text')
      return { remove() {} }
    },
    notice() {},
    destroy() {},
  }),
}))
await import('../../src/ui/index.js')

test('a step that cannot be drawn is tried once on a page, counts as nothing, and keeps nobody else waiting', async () => {
  const world = createWorld({ catalog: shop, subject: shopper })
  const expansion = world.open({ ui: true })
  await world.rest()
  await lookThrice(expansion, world.rest)
  expect(world.on(expansion)).toBeUndefined()
  expect(reason(expansion, 'feature-trial', 'page')).toBe('not-drawable')
  expect(world.browser.errors.filter(({ code }) => code === 'draw')).toHaveLength(1)
  expect((await expansion.exportData())!.essential.history).toEqual([])
  expansion.track('product_searched', { query: 'emailing' })
  await world.rest()
  expect(world.on(expansion)).toBe('cross-sell.j0')
})
