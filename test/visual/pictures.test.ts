import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences, lay, type Place, type Shot } from './desk.js'
import { type Gallery, startGallery } from './gallery.js'
import { SHEETS } from './sheets.js'

interface Kept { chromium: string; places: Record<string, Place> }

const FONT = 'Liberation Sans'
// Its room is ours; what stands in it is the browser's, and fades.
const VIDEO = 'video { visibility: hidden }'
const folder = resolve(import.meta.dirname, 'pictures')
const taken = resolve(import.meta.dirname, '../../node_modules/.cache/visual')
const data = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`
const bytesOf = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
const major = (version: string) => version.split('.')[0]

let gallery: Gallery

beforeAll(async () => {
  gallery = await startGallery()
})

afterAll(() => gallery?.close())

/** Text set in a font that is absent is as wide as in the one that replaces it. */
const hasFont = (font: string) => {
  const width = (family: string) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')!
    context.font = `40px ${family}`
    return context.measureText('Handgloves 0123').width
  }
  return ['monospace', 'serif'].every((other) => width(`"${font}", ${other}`) !== width(other))
}

test.for(Object.keys(SHEETS))('FG11 %s: looks as it did', { timeout: 120_000 }, async (name, { skip }) => {
  const { look: { theme, ...look }, options, has } = SHEETS[name]!
  const { page, cells, show } = await gallery.open({ viewport: { width: 760, height: 1600 }, ...options })
  if (!(await page.evaluate(hasFont, FONT))) {
    const note = `The pictures are not compared: this machine has no font ${FONT} (Debian: apt-get install fonts-liberation).`
    console.warn(note)
    return skip(note)
  }
  if (theme?.scheme === 'dark') await page.evaluate(() => document.documentElement.classList.add('dark'))
  const shots: Shot[] = []
  for (const cell of cells.filter(has)) {
    const clip = await show(cell.query, { locale: 'fr', ...look, theme: { font: `"${FONT}"`, scheme: 'light', ...theme }, css: VIDEO })
    shots.push({ name: cell.name, picture: data('png', await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })) })
  }
  const { places, sheet } = await page.evaluate(lay, shots)
  const write = (into: string) => {
    mkdirSync(into, { recursive: true })
    writeFileSync(resolve(into, `${name}.webp`), bytesOf(sheet))
    writeFileSync(resolve(into, `${name}.json`), `${JSON.stringify({ chromium: gallery.version, places } satisfies Kept, null, 1)}\n`)
  }
  const file = resolve(folder, `${name}.json`)
  if (expect.getState().snapshotState.snapshotUpdateState === 'all') return write(folder)
  if (!existsSync(file)) throw new Error(`test/visual/pictures/${name} is missing: npx vitest run --project browser test/visual/pictures -u`)
  const before = JSON.parse(readFileSync(file, 'utf8')) as Kept
  const found = await page.evaluate(differences, {
    was: { places: before.places, sheet: data('webp', readFileSync(resolve(folder, `${name}.webp`))) }, is: { places, sheet },
    // Other machines draw some edges of letters their own way, other versions of the browser all of them.
    share: major(before.chromium) === major(gallery.version) ? 0.004 : 0.03,
  })
  if (found[0]) write(taken)
  expect(found, `what was drawn now is node_modules/.cache/visual/${name}.webp`).toEqual([])
})
