import { describe, expect, test } from 'vitest'
import type { App } from '../app.js'
import type { Key } from '../engine.js'
import type { NewWorld } from '../world.js'
import { form } from './pages.js'

/** The places where the focus comes by as many presses of a key. */
async function tour(app: App, key: Key, presses: number): Promise<string[]> {
  const places: string[] = []
  for (let press = 0; press < presses; press++) {
    await app.tab.press(key)
    places.push(await app.focus())
  }
  return places
}

const theirs = ['before', 'opener', 'after', 'name', 'reviews']
const modal = (app: App): Promise<boolean> => app.tab.evaluate(`document.querySelector('[data-expansion]').shadowRoot.querySelector('dialog').matches(':modal')`)

export function modals(newWorld: NewWorld): void {
  const open = async (used: number, step: string): Promise<App> => {
    const app = await (await newWorld({ html: { '/form.html': form } })).open({ path: '/form.html' })
    await app.tab.raise()
    await app.tab.evaluate(`document.getElementById('opener').focus()`)
    await app.use(used)
    await app.shows(step)
    await app.box()
    return app
  }

  describe('a modal', () => {
    test('FG1 FG3 FG4 FF5 the focus goes to its heading, stays inside, and returns by Escape', async () => {
      const app = await open(900, 'quota-limit.j3')
      expect(await modal(app)).toBe(true)
      expect(await app.focus()).toBe('ours: title')
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const places = await tour(app, key, 18)
        expect(places.filter((place) => theirs.includes(place))).toEqual([])
        expect(places).toEqual(expect.arrayContaining(['ours: Comparer les plans', 'ours: Contacter sales', 'ours: Fermer', 'ours: Pourquoi ce message ?']))
      }
      await app.tab.press('Escape')
      await app.shows('')
      expect(await app.focus()).toBe('opener')
      await app.settle()
      expect(await app.tab.evaluate(`host.outcomes.map(({ type }) => type).filter((type) => type === 'dismissed')`)).toEqual(['dismissed'])
    })

    test('FG2 at the limit Escape does not close it, and every way out is a key away', async () => {
      const app = await open(1000, 'quota-limit.j7')
      for (let press = 0; press < 3; press++) await app.tab.press('Escape')
      expect(await modal(app)).toBe(true)
      const places = await tour(app, 'Tab', 16)
      expect(places.filter((place) => theirs.includes(place))).toEqual([])
      for (const way of ['Passer au plan supérieur', 'Ajouter de la capacité', 'Attendre le renouvellement', 'Discuter avec nous']) expect(places).toContain(`ours: ${way}`)
      await app.tab.press('Escape')
      expect(await app.drawn()).toBe('quota-limit.j7')
      // Backwards: after the last one Firefox goes on to its toolbar, which has no keys of ours.
      for (let press = 0; press < 20 && (await app.focus()) !== 'ours: Attendre le renouvellement'; press++) await app.tab.press('Shift+Tab')
      await app.tab.press('Enter')
      await app.shows('')
      expect(await app.focus()).toBe('opener')
      await expect.poll(() => app.tab.evaluate('witness.notice()'), { timeout: 8000 }).toBe(true)
    })
  })
}
