import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryCells } from '../../demo/gallery-cells.js'
import { galleryMessages } from '../../demo/gallery-messages.js'
import { type Gallery, type GalleryPage, startGallery } from '../visual/gallery.js'
import { readTree } from './tree.js'

let gallery: Gallery
let opened: GalleryPage
let page: Page

beforeAll(async () => {
  gallery = await startGallery()
  opened = await gallery.open({ viewport: { width: 1280, height: 800 } })
  page = opened.page
})

afterAll(() => gallery?.close())

const messages = galleryMessages('fr')
const modals = galleryCells().filter(({ query: { step, surface, block } }) => (block ? surface === 'modal' && block === 'comparison' : messages[step ?? '']?.surface.endsWith('modal')))

/** What the practices expect of the window itself. */
const facts = () => page.evaluate(() => {
  const root = document.querySelector('[data-expansion]')!.shadowRoot!
  const dialog = root.querySelector('dialog')!
  const named = (attribute: string) => (dialog.getAttribute(attribute) ?? '').split(' ').filter(Boolean).map((id) => root.getElementById(id))
  return {
    role: dialog.getAttribute('role') ?? 'dialog',
    modal: dialog.matches(':modal'),
    name: named('aria-labelledby').map((each) => [each?.localName, each?.checkVisibility(), !!each?.textContent!.trim()]),
    says: !!root.querySelector('.text'),
    described: named('aria-describedby').map((each) => !!each?.textContent!.trim()),
    focusInside: dialog.contains(root.activeElement),
    focusPays: !!root.activeElement?.closest('button, a'),
    buttons: [...dialog.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
    close: !!dialog.querySelector('[part=close]'),
  }
})

describe.each(modals)('$name', ({ query }) => {
  // https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ and https://www.w3.org/WAI/ARIA/apg/patterns/alertdialog/
  test('FG1 FG2 FG3 FG19 is what the practices expect of a dialog', async () => {
    await page.evaluate(() => document.getElementById('act')!.focus())
    await opened.show(query, { locale: 'fr', theme: {} })
    const found = await facts()
    const blocking = messages[query.step ?? '']?.surface === 'blocking-modal'
    // “The element that contains all elements of the dialog has role dialog”; alertdialog where an answer is needed.
    expect(found.role).toBe(blocking ? 'alertdialog' : 'dialog')
    // “has aria-modal set to true”: a native modal is.
    expect(found.modal).toBe(true)
    // “a value set for aria-labelledby that refers to a visible dialog title”.
    expect(found.name).toEqual([['h2', true, true]])
    // “Optionally, aria-describedby”; an alert dialog must have one.
    expect(found.described).toEqual(blocking || found.says ? [true] : [])
    // “When a dialog opens, focus moves to an element inside”: a static one at the top, for content that is more than a line.
    expect([found.focusInside, found.focusPays]).toEqual([true, false])
    // “It is strongly recommended that the tab sequence include a visible button that closes the dialog.”
    expect(found.close).toBe(!blocking)
    expect(found.buttons).toBeGreaterThanOrEqual(blocking ? 4 : 2)
    // “Windows under a modal dialog are inert”: for the virtual cursor, the focus and the pointer.
    expect(await readTree(await page.context().newCDPSession(page))).not.toContain('"Action"')
    await page.evaluate(() => document.getElementById('act')!.focus())
    expect((await facts()).focusInside).toBe(true)
    expect(await page.evaluate(() => document.elementFromPoint(40, 40)?.id)).not.toBe('act')
  })
})

test('FG15 what can be answered stands in one order everywhere: first what is offered, then the way out, then what explains', async () => {
  const rank = (label: string) => (/^(Plus tard|Non merci|Fermer)$/.test(label) ? 1 : 0)
  const odd: string[] = []
  for (const { name, query } of galleryCells().filter(({ group }) => group === 'step')) {
    await opened.show(query, { locale: 'fr', theme: {} })
    const { answers, ways } = await page.evaluate(() => {
      const root = document.querySelector('[data-expansion]')!.shadowRoot!
      const labels = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.trim())
      return { answers: labels('.actions button'), ways: labels('.ways > button') }
    })
    const ranks = answers.map(rank)
    if (ranks.some((each, index) => each < (ranks[index - 1] ?? 0)) || ranks.filter(Boolean).length > 1) odd.push(`${name}: ${answers.join(', ')}`)
    const known = ways.filter((label) => /^(Une hésitation|Pourquoi)/.test(label)).map((label) => label.slice(0, 3))
    if (answers[0] && !['Pou', 'Une,Pou'].includes(`${known}`)) odd.push(`${name}: ${ways.join(', ')}`)
  }
  expect(odd).toEqual([])
})
