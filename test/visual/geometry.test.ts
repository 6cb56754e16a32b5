import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Theme } from '../../src/model/ui.js'
import { type Gallery, startGallery } from './gallery.js'
import type { Look } from './page.js'

const font = 'Liberation Sans, Arial, sans-serif'
const SPACED = '.root * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } .root p { margin-block-end: 2em !important }'
const LARGE = '.root { --size: 28px !important } .root :is(h2, .line b, .best dd) { font-size: 38px } .root :is(small, .quiet, .link, .ways, table, .status, .badge) { font-size: 26px }'

let gallery: Gallery

beforeAll(async () => {
  gallery = await startGallery()
})

afterAll(() => gallery?.close())

const look = (locale: Look['locale'], theme: Theme = {}, css?: string): Look => ({ locale, theme: { font, scheme: 'light', ...theme }, css })

describe('FG11 FG9 every cell: nothing beyond its edge, cut off, one on another, or too small to hit', () => {
  test.each([
    [760, 900, 'fr'], [760, 900, 'en'], [760, 900, 'qps'], [760, 900, 'ar'],
    [320, 640, 'fr'], [320, 640, 'qps'], [320, 640, 'ar'],
    [320, 256, 'fr'],
  ] as const)('%i × %i px, %s', { timeout: 120_000 }, async (width, height, locale) => {
    const { check } = await gallery.open({ viewport: { width, height } })
    expect(await check(look(locale))).toEqual([])
  })

  test.each([[760, 'spacing of WCAG 1.4.12', SPACED], [320, 'spacing of WCAG 1.4.12', SPACED], [760, 'text twice as large', LARGE]] as const)('%i px, %s', { timeout: 120_000 }, async (width, _, css) => {
    const { check } = await gallery.open({ viewport: { width, height: 900 } })
    const found = await check(look('fr', {}, css))
    // Both at once, the longest and the largest, fits on no card.
    expect(css === LARGE ? found.filter((fault) => !fault.startsWith('block') || !fault.includes('· long ·')) : found).toEqual([])
  })

  test('320 px, compact, preset contrast', { timeout: 120_000 }, async () => {
    const { check } = await gallery.open({ viewport: { width: 320, height: 640 } })
    expect(await check(look('en', { preset: 'contrast', density: 'compact' }))).toEqual([])
  })
})

test('FG12 FG13 forced colours: every surface and field has an edge, every focus an outline', { timeout: 120_000 }, async () => {
  const { check } = await gallery.open({ forcedColors: 'active' })
  expect(await check(look('fr'), 'forced colours')).toEqual([])
})
