import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { galleryCells } from '../../demo/gallery-cells.js'
import { type Gallery, type GalleryPage, startGallery } from '../visual/gallery.js'
import type { Look } from '../visual/page.js'

let gallery: Gallery
let opened: GalleryPage
let page: Page

const openWindow = async () => {
  await page?.context().close()
  opened = await gallery.open({ viewport: { width: 760, height: 600 } })
  page = opened.page
}

beforeAll(async () => {
  gallery = await startGallery()
  await openWindow()
})
afterAll(() => gallery?.close())

const show = (step: string, theme: Look['theme'] = {}, locale: Look['locale'] = 'fr') => opened.show({ step }, { locale, theme })
const surface = () => page.evaluate(() => document.querySelector('[data-expansion]')?.shadowRoot!.querySelector('[data-surface]')?.getAttribute('data-surface') ?? undefined)
const kept = () => page.evaluate(() => document.documentElement.getAttribute('style') ?? '')

test('FG12 nothing moves or fades for who asked for calm, in any state', async () => {
  const moving = new Set<string>()
  for (const { name, query } of galleryCells().filter(({ group }) => group !== 'block')) {
    await opened.show(query, { locale: 'fr', theme: {} })
    const found = await page.evaluate(() => document.querySelector('[data-expansion]')!.shadowRoot!.getAnimations().flatMap((animation) => (animation.effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame))))
    for (const property of found) if (/transform|translate|rotate|scale|opacity|inset|margin/.test(property)) moving.add(`${name}: ${property}`)
  }
  expect([...moving]).toEqual([])
})

test('FG14 a suggestion puts nothing on the element it stands beside', async () => {
  const attributes = () => page.evaluate(() => document.getElementById('act')!.getAttributeNames().join())
  const before = await attributes()
  await show('cross-sell.j0.use_case')
  expect(await surface()).toBe('suggestion')
  expect(await attributes()).toBe(before)
})

test.each([['fr', 'fr', 'ltr'], ['en', 'en', 'ltr'], ['ar', 'ar', 'rtl'], ['de', 'de', 'ltr']] as const)('FG16 the language and the direction of what is said are told, whatever the page is in: %s', async (locale, lang, dir) => {
  await show('quota-limit.j3', {}, locale)
  expect(await page.evaluate(() => {
    const title = document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('#title')!
    return [title.closest('[lang]')!.getAttribute('lang'), title.closest('[dir]')!.getAttribute('dir')]
  })).toEqual([lang, dir])
})

describe('FG8 what has the focus in the page is not hidden', () => {
  beforeEach(openWindow)

  /** Forty rows of controls, taller than the window. */
  const fill = () => page.evaluate(() => {
    const main = document.createElement('main')
    main.append(...Array.from({ length: 40 }, (_, index) => {
      const row = document.createElement('p')
      const button = document.createElement('button')
      button.id = `row-${index}`
      button.textContent = `Ligne ${index}`
      button.style.cssText = 'height: 28px; width: 100%'
      row.append(button)
      return row
    }))
    main.style.cssText = 'padding: 0 24px'
    document.body.append(main)
  })
  /** Whether nothing can be seen of what has the focus; the edge of the page is as far as it scrolls. */
  const hidden = () => page.evaluate(() => {
    const active = document.activeElement!.getBoundingClientRect()
    const panel = document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('.panel')!.getBoundingClientRect()
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement
    return active.top >= panel.top && active.bottom <= panel.bottom && scrollTop > 0 && scrollTop < scrollHeight - clientHeight - 1
  })

  test.each([['top', 'Shift+Tab', 'row-39'], ['bottom', 'Tab', 'row-0']] as const)('a banner at the %s keeps its room free while it is there', async (banner, key, first) => {
    await fill()
    await show('quota-limit.j0', { banner })
    expect(await kept()).toMatch(new RegExp(`^scroll-padding-${banner}: \\d+px;$`))
    await page.evaluate((id) => document.getElementById(id)!.focus(), first)
    const covered: string[] = []
    for (let press = 0; press < 38; press++) {
      await page.keyboard.press(key)
      if (await hidden()) covered.push(await page.evaluate(() => document.activeElement!.id))
    }
    expect(covered).toEqual([])
    await page.evaluate(() => document.querySelector('[data-expansion]')!.shadowRoot!.querySelector<HTMLElement>('.actions button:last-child')!.click())
    await expect.poll(surface, { timeout: 5000 }).toBeUndefined()
    expect(await kept()).toBe('')
  })

  test('the page keeps what it set itself, and one that snaps is left alone', async () => {
    await fill()
    await page.evaluate(() => document.documentElement.style.setProperty('scroll-padding-top', '300px'))
    await show('quota-limit.j0', { banner: 'top' })
    expect(await kept()).toBe('scroll-padding-top: 300px;')
    await page.evaluate(() => document.documentElement.setAttribute('style', 'scroll-snap-type: y mandatory'))
    await show('quota-limit.j0', { banner: 'top' })
    expect(await kept()).toBe('scroll-snap-type: y mandatory')
  })

  test.each([['quota-limit.j0', { banner: 'top' }, '0'], ['upsell-offer.j7', {}, 'corner']] as const)('Escape closes %s where it hides what has the focus, and only there', async (step, theme, place) => {
    await fill()
    await show(step, theme)
    await page.evaluate((where) => {
      const panel = document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('.panel')!.getBoundingClientRect()
      const button = document.getElementById('row-0')!
      button.style.cssText = `position: ${where === 'corner' ? 'fixed' : 'absolute'}; left: ${panel.left + 40}px; top: ${panel.top + 20}px; width: 60px; height: 20px`
      document.getElementById('row-20')!.focus({ preventScroll: true })
    }, place)
    await page.keyboard.press('Escape')
    expect(await surface()).toBeDefined()
    await page.evaluate(() => {
      document.getElementById('row-0')!.focus({ preventScroll: true })
      document.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    })
    // The page had its own use for it.
    await page.keyboard.press('Escape')
    expect(await surface()).toBeDefined()
    await page.keyboard.press('Escape')
    await expect.poll(surface).toBeUndefined()
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('row-0')
  })
})

test('FG7 nothing leaves by itself, within an hour', async () => {
  await openWindow()
  await page.clock.install({ time: Date.UTC(2025, 10, 22, 10) })
  const steps = ['quota-limit.j0', 'quota-limit.j3', 'quota-limit.j7', 'upsell-offer.j7', 'cross-sell.j0.use_case', 'nps.ask', 'notice']
  for (const step of steps) {
    await show(step)
    const before = await surface()
    await page.clock.fastForward('01:00:00')
    expect(await surface(), step).toBe(before)
    expect(before, step).toBeDefined()
  }
})
