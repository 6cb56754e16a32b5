import { expect, test } from 'vitest'
import type { NewWorld } from '../world.js'

export function rightToLeft(newWorld: NewWorld): void {
  test('FF12 from right to left, whatever the page is', async () => {
    const app = await (await newWorld()).open({ options: { locale: 'ar', copy: { 'button.close': 'إغلاق' } } })
    await app.use(900)
    await app.shows('quota-limit.j3')
    const box = await app.box()
    const cross = await app.tab.evaluate<{ left: number; right: number }>(`document.querySelector('[data-expansion]').shadowRoot.querySelector('.cross').getBoundingClientRect().toJSON()`)
    expect(cross.left - box.left).toBeLessThan(box.right - cross.right)
    expect(await app.tab.evaluate('getComputedStyle(document.body).direction')).toBe('ltr')
  })
}
