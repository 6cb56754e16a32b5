import { describe, expect, test } from 'vitest'
import type { App, Box } from '../app.js'
import type { NewWorld, World } from '../world.js'
import { form, trap } from './pages.js'

const catalog = {
  currency: 'EUR', features: [], addOns: [],
  plans: [{ id: 'free', name: 'Essentiel', price: { monthly: 0 }, features: [] }],
  meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only' }],
  products: [{ id: 'forms', name: 'Formulaires', category: 'forms', price: { monthly: 12 }, useCases: ['Récolter des avis'], url: 'https://app.test/forms' }],
}

export function besideThePage(newWorld: NewWorld): void {
  const open = async (path: string, html: string, options?: object): Promise<[App, World]> => {
    const world = await newWorld({ html: { [path]: html } })
    const app = await world.open({ path, options })
    await app.tab.raise()
    await app.settle()
    return [app, world]
  }

  describe('beside the page', () => {
    test('FG5 a banner takes no focus and no key', async () => {
      const [app] = await open('/form.html', form)
      await app.click('#name')
      await app.tab.evaluate(`window.moves = 0, document.addEventListener('focusin', () => moves++), 0`)
      await app.use(800)
      await app.shows('quota-limit.j0')
      await app.tab.press('a')
      expect(await app.tab.evaluate('[document.getElementById("name").value, document.activeElement.id, moves]')).toEqual(['a', 'name', 0])
    })

    test('K1 a suggestion stands beside its element and covers nothing of it', async () => {
      const [app] = await open('/form.html', form, { catalog })
      await app.track('use_case_detected', { useCase: 'Récolter des avis', product: 'forms', anchor: '#reviews' })
      await app.shows('cross-sell.j0')
      const panel = await app.box()
      const anchor = await app.tab.evaluate<Box>(`document.getElementById('reviews').getBoundingClientRect().toJSON()`)
      const gaps = [panel.top - anchor.bottom, anchor.top - panel.bottom, panel.left - anchor.right, anchor.left - panel.right]
      expect(Math.max(...gaps)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(16)
      await app.click('Non merci')
      await app.shows('')
    })
  })

  describe('while the page has a dialog of its own', () => {
    test('FF3 a native one: ours waits, then comes', async () => {
      const [app] = await open('/form.html', form)
      await app.tab.evaluate('theirs.showModal()')
      await app.use(900)
      await app.settle()
      await app.silent('quota-limit', 'host-dialog')
      await app.click('#shut')
      await app.shows('quota-limit.j3')
      // FF4: theirs may still come over ours, and has the focus.
      await app.tab.evaluate('theirs.showModal()')
      expect(await app.focus()).toBe('shut')
      await app.click('#shut')
      expect(await app.drawn()).toBe('quota-limit.j3')
    })

    test('FF3 FF5 one with a trap of its own: nobody fights for the focus', async () => {
      const [app] = await open('/trap.html', trap)
      await app.use(900)
      await app.settle()
      await app.silent('quota-limit', 'host-dialog')
      expect([await app.focus(), await app.tab.evaluate('taken')]).toEqual(['shut', 0])
      await app.click('#shut')
      await app.shows('quota-limit.j3')
      expect(await app.tab.evaluate('taken')).toBe(0)
    })
  })
}
