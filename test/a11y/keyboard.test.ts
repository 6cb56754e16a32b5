import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryCells } from '../../demo/gallery-cells.js'
import { type Gallery, startGallery } from '../visual/gallery.js'
import { readFocus, readStops } from './focus.js'

type Show = (query: Readonly<Record<string, string>>, locale: 'fr' | 'en', scheme: 'light' | 'dark') => Promise<void>

let gallery: Gallery
let page: Page
let show: Show

beforeAll(async () => {
  gallery = await startGallery()
  const opened = await gallery.open({ viewport: { width: 1280, height: 1600 } })
  page = opened.page
  // A page that takes the ring from whatever has the focus takes none of ours.
  await page.addStyleTag({ content: '*, :focus, :focus-visible { outline: 0 !important }' })
  show = async (query, locale, scheme) => {
    await page.evaluate(() => document.getElementById('act')!.focus())
    await opened.show(query, { locale, theme: { scheme } })
    // Clicks are not taken at once; keys are, but whether something covers the focus is asked as a click would be.
    await page.evaluate(() => {
      for (const animation of document.querySelector('[data-expansion]')!.shadowRoot!.getAnimations()) if (animation.effect!.getComputedTiming().iterations !== Infinity) animation.finish()
    })
  }
})

afterAll(() => gallery?.close())

const surface = () => page.evaluate(() => document.querySelector('[data-expansion]')?.shadowRoot!.querySelector('[data-surface]')?.getAttribute('data-surface') ?? undefined)

/** Presses a key and tells where the focus went, and what could not be seen of it. The browser's own bar may come in between. */
async function press(key: string, times: number): Promise<{ reached: string[]; faults: string[] }> {
  const reached: string[] = []
  const faults: string[] = []
  for (let presses = 0; reached.length < times && presses < times + 12; presses++) {
    await page.keyboard.press(key)
    const focus = await readFocus(page)
    // The controls that the browser has in a video are one stop of ours.
    if (focus.at === 'page' || (focus.video && focus.at === reached.at(-1))) continue
    reached.push(focus.at)
    faults.push(...focus.faults)
  }
  return { reached, faults }
}

const cells = galleryCells()

// https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/ · https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
describe('Tab reaches every control once, in the order seen, and is not kept', () => {
  test.each(cells.filter(({ group, query }) => group !== 'block' || (query.surface === 'card' ? query.state === 'normal' : query.state === 'normal' || query.state === 'long')))(
    'FG1 FG3 FG4 FG5 FG13 FG14 forwards: $name',
    async ({ query }) => {
      await show(query, 'fr', 'light')
      const modal = (await surface())?.endsWith('modal')
      const { stops, jumps } = await readStops(page)
      expect(jumps).toEqual([])
      // Nothing that costs has the focus unasked; beside the page, it stays where it was.
      expect((await readFocus(page)).at).toBe(modal ? 'title' : 'act')
      const { reached, faults } = await press('Tab', stops.length + 1)
      expect(reached).toEqual([...stops, modal ? stops[0] : 'act'])
      expect(faults).toEqual([])
    },
  )

  test.each(cells.filter(({ group, name }) => group === 'step' || /calendar|doubt-(manager|competitor|card)|why|more-seats/.test(name)))('FG1 FG2 FG5 FG13 backwards, in the dark: $name', async ({ query }) => {
    await show(query, 'en', 'dark')
    const modal = (await surface())?.endsWith('modal')
    const { stops } = await readStops(page)
    const { reached, faults } = await press('Shift+Tab', stops.length + 1)
    expect(reached).toEqual([...stops.toReversed(), modal ? stops.at(-1) : 'act'])
    expect(faults).toEqual([])
  })
})

const said = (selector: string, name: string) => page.evaluate(([found, attribute]) => document.querySelector('[data-expansion]')?.shadowRoot!.querySelector(found!)?.getAttribute(attribute!) ?? null, [selector, name] as const)
const focusOn = (selector: string) => page.evaluate((found) => document.querySelector('[data-expansion]')!.shadowRoot!.querySelector<HTMLElement>(found)!.focus(), selector)

describe('keys', () => {
  test.each([
    ['quota-limit.j3', '[part=why]', 'aria-expanded', 'true'],
    ['upsell-offer.j7', '[part=doubt]', 'aria-expanded', 'true'],
    ['upsell-offer.j0', '.primary', 'aria-busy', 'true'],
    ['quota-limit.j7', '.choice', 'aria-busy', 'true'],
    ['seats-growth.j0', '.banner [part=why]', 'aria-expanded', 'true'],
  ])('FG2 Enter and Space press: %s %s', async (step, selector, name, value) => {
    for (const key of ['Enter', 'Space']) {
      await show({ step }, 'fr', 'light')
      await focusOn(selector)
      await page.keyboard.press(key)
      expect(await said(selector, name), key).toBe(value)
    }
  })

  // https://www.w3.org/WAI/ARIA/apg/patterns/radio/
  test.each([['upsell-offer.j0', 'billing', 2], ['nps.ask', 'score', 11]] as const)('FG3 arrows go round the choices of %s, and Tab leaves them', async (step, name, count) => {
    await show({ step }, 'fr', 'light')
    await focusOn(`[name=${name}]`)
    const at = () => page.evaluate((group) => [...document.querySelector('[data-expansion]')!.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name=${group}]`)].findIndex(({ checked }) => checked), name)
    await page.keyboard.press('ArrowRight')
    expect(await at()).toBe(1)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowUp')
    expect(await at()).toBe(count - 1)
    await page.keyboard.press('ArrowDown')
    expect(await at()).toBe(0)
    await page.keyboard.press('Tab')
    expect((await readFocus(page)).at).not.toContain(name)
  })

  // https://www.w3.org/WAI/ARIA/apg/patterns/spinbutton/
  test('FG3 arrows move the number of seats, within its bounds', async () => {
    await show({ step: 'seats-growth.j0' }, 'fr', 'light')
    await focusOn('[type=number]')
    const value = () => page.evaluate(() => document.querySelector('[data-expansion]')!.shadowRoot!.querySelector<HTMLInputElement>('[type=number]')!.value)
    await page.keyboard.press('ArrowUp')
    expect(await value()).toBe('10')
    for (let time = 0; time < 4; time++) await page.keyboard.press('ArrowDown')
    expect(await value()).toBe('8')
  })

  const closable = ['quota-limit.j0', 'quota-limit.j3', 'quota-limit.j7.notify', 'upsell-offer.j0', 'upsell-offer.j7', 'cross-sell.j7', 'cross-sell.j0.use_case', 'seats-growth.j0', 'nps.ask']

  test.each(closable)('FG4 FG8 FG14 Escape closes %s from inside, and the focus is back where it was', async (step) => {
    await show({ step }, 'fr', 'light')
    if ((await readFocus(page)).at === 'act') {
      await page.keyboard.press('Escape')
      expect(await surface()).toBeDefined()
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Escape')
    expect(await surface()).toBeUndefined()
    expect((await readFocus(page)).at).toBe('act')
  })

  test('FG2 Escape does not close what has to be answered, and its ways out do not need it', async () => {
    await show({ step: 'quota-limit.j7' }, 'fr', 'light')
    for (let time = 0; time < 4; time++) await page.keyboard.press('Escape')
    expect(await surface()).toBe('blocking-modal')
    await focusOn('.choices li:nth-child(3) button')
    await page.keyboard.press('Enter')
    await expect.poll(surface, { timeout: 5000 }).toBeUndefined()
    expect((await readFocus(page)).at).toBe('act')
  })

  test.each(['quota-limit.j0', 'quota-limit.j3', 'quota-limit.j7', 'cross-sell.j0.use_case', 'upsell-offer.j7', 'nps.ask', 'notice'])('FG17 no letter, digit or sign does anything: %s', async (step) => {
    await show({ step }, 'fr', 'light')
    const drawn = () => page.evaluate(() => document.querySelector('[data-expansion]')?.shadowRoot!.querySelector('.root')!.innerHTML.replace(/<div class="heard" role="status">.*?<\/div>/, ''))
    const before = await drawn()
    for (const place of ['where it is', 'inside']) {
      if (place === 'inside') await focusOn('button')
      for (const character of 'abcdefghijklmnopqrstuvwxyzABXYZ0123456789?/.,;:!+-*#[]') await page.keyboard.press(character)
    }
    expect(await drawn()).toBe(before)
  })
})
