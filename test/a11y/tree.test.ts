import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { galleryCells } from '../../demo/gallery-cells.js'
import { type Gallery, type GalleryPage, startGallery } from '../visual/gallery.js'
import { readTree } from './tree.js'

const FOLDER = resolve(import.meta.dirname, 'trees')
const PICTURE = resolve(import.meta.dirname, '../../demo/picture.png')
/** Where the words themselves matter, and not only their order. */
const ENGLISH = ['quota-limit.j0', 'quota-limit.j3', 'quota-limit.j7', 'upsell-offer.j0', 'cross-sell.j12', 'seats-growth.j0', 'nps.ask', 'notice', 'state doubt-time', 'state failed', 'state muted', 'state over']

/** Each cell once: a block alone has the same tree on every surface, and without its facts it has none. */
const cells = galleryCells().filter(({ group, query: { state, surface } }) => group !== 'block' || (state === 'normal' && surface === 'card'))
const told = cells.flatMap(({ name, query, group }) => {
  const file = (group === 'block' ? `block ${query.block}` : name).replace(/[^\w.]+/g, '-')
  return (['fr', 'en'] as const).filter((locale) => locale === 'fr' || ENGLISH.includes(name)).map((locale) => ({ query, locale, file: `${file}.${locale}.txt` }))
})

let gallery: Gallery
let opened: GalleryPage
let session: CDPSession

beforeAll(async () => {
  gallery = await startGallery()
  opened = await gallery.open({ viewport: { width: 1280, height: 2000 } })
  await opened.page.route('**/*', (route) => (route.request().resourceType() === 'image' ? route.fulfill({ path: PICTURE }) : route.fallback()))
  session = await opened.page.context().newCDPSession(opened.page)
})

afterAll(() => gallery?.close())

/** The same words are the same tree; `npx vitest run --project browser test/a11y/tree.test.ts -u` writes down what changed, to be read before it is kept. */
test.each(told)('FG1 FG2 FG5 FG6 FG14 FG15 what is heard, in its order: $file', async ({ query, locale, file }) => {
  await opened.show(query, { locale, theme: { scheme: 'light' } })
  // What is beside the page is announced a moment after it was drawn; a picture that fails is taken out.
  await opened.page.waitForFunction(() => {
    const root = document.querySelector('[data-expansion]')!.shadowRoot!
    return (!root.querySelector('section.panel') || root.querySelector('[role=status]')!.textContent) && [...root.querySelectorAll('img')].every(({ complete }) => complete)
  })
  await expect(await readTree(session)).toMatchFileSnapshot(resolve(FOLDER, file))
})

test('no tree is kept of what is no longer there', () => {
  const files = told.map(({ file }) => file)
  expect(readdirSync(FOLDER).filter((file) => !files.includes(file))).toEqual([])
})
