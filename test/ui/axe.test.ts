import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterAll, describe, expect, test } from 'vitest'
import { galleryCells } from '../../demo/gallery-cells.js'
import { drawCell } from '../../demo/gallery-draw.js'
import { galleryMessages, galleryNotice } from '../../demo/gallery-messages.js'
import { hostElement, openUi, stage } from './stage.js'

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } }

async function violations(): Promise<string[]> {
  // Until a message has entered, it takes no click, and is passed over.
  for (const animation of hostElement().shadowRoot!.getAnimations()) if (animation.effect!.getComputedTiming().iterations !== Infinity) animation.finish()
  const found = await axe.run(document, rules)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`))
}

afterAll(() => page.viewport(1280, 800))

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (scheme) => {
  test.each(Object.keys(galleryMessages('fr')))('%s', async (name) => {
    const { get } = await stage(name, {}, { theme: { scheme }, locale: scheme === 'dark' ? 'en' : 'fr' })
    get.getByRole('button', { name: /Pourquoi|Why/ }).click()
    expect(await violations()).toEqual([])
  })

  test('notice', async () => {
    const ui = await openUi({ theme: { scheme } })
    ui.notice(galleryNotice('fr'), () => {})
    expect(await violations()).toEqual([])
  })
})

test.each(['#ffe600', '#00e5ff', '#ffffff', '#000000', '#ff0000'])('FG10 an accent %s reads in both schemes', async (accent) => {
  for (const scheme of ['light', 'dark'] as const) {
    const { drawn } = await stage('upsell-offer.j0', {}, { theme: { scheme, accent } })
    expect(await violations()).toEqual([])
    drawn.remove()
  }
})

test('FG9 FG11 axe finds nothing at 320 px', async () => {
  await page.viewport(320, 640)
  for (const name of Object.keys(galleryMessages('fr'))) {
    const { drawn } = await stage(name)
    expect(await violations(), name).toEqual([])
    drawn.remove()
  }
})

const cells = galleryCells()

/** Every state of a message, and of a block on one surface or the other. */
describe.each([['light', 'fr', 'card'], ['dark', 'en', 'modal']] as const)('axe finds nothing, %s, %s', (scheme, locale, surface) => {
  test.each(cells.filter(({ group, query }) => group === 'state' || query.surface === surface))('$name', async ({ query }) => {
    const ui = await drawCell(new URLSearchParams(query), locale, { scheme })
    expect(await violations()).toEqual([])
    ui.destroy()
  })
})

test('axe finds nothing from right to left', async () => {
  document.documentElement.dir = 'rtl'
  for (const { name, query } of cells.filter(({ group }) => group === 'step')) {
    const ui = await drawCell(new URLSearchParams(query), 'ar', {})
    expect(await violations(), name).toEqual([])
    ui.destroy()
  }
  document.documentElement.dir = ''
}, 30_000)
