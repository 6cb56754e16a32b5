import { expect, test } from 'vitest'
import type { NewWorld } from '../world.js'
import { strict, strictPolicy } from './pages.js'

export function policy(newWorld: NewWorld): void {
  test('FE11 FE13 FE14 the strictest policy: styled, and nothing of ours is refused', async () => {
    const world = await newWorld({ html: { '/strict.html': strict }, headers: { '/strict.html': { 'content-security-policy': strictPolicy } } })
    const app = await world.open({ path: '/strict.html', head: '' })
    await app.use(900)
    await app.shows('quota-limit.j3')
    await app.box()
    expect([await app.style('dialog', 'borderRadius'), await app.style('.link', 'lineHeight')]).toEqual(['12px', '24px'])
    await app.click('Contacter sales')
    await app.shows('')
  })
}
