import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, expectNoComplaints, openApp, START } from '../browser/app.js'
import { launch, newContext, type Site } from '../browser/harness.js'
import { takeStock } from './ledger.js'
import { type ModalHost, modalHosts, openHosts, pathOf } from './modals.js'
import { prepare, startHosts } from './site.js'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startHosts({ html: Object.fromEntries([...modalHosts, ...openHosts].map((host) => [pathOf(host), host.html])) })
  browser = await launch()
})
beforeEach(async () => {
  context = await prepare(await newContext(browser))
})
afterEach(async () => {
  await expectNoComplaints()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The page, its dialog opened and closed once: whatever a library leaves behind after its first time is then there. */
async function open(host: ModalHost): Promise<App> {
  const app = await openApp(context, site, { path: pathOf(host), time: START })
  await app.page.evaluate('expansion.ready')
  await openTheirs(app)
  await shutTheirs(app)
  await app.rest()
  return app
}

async function openTheirs(app: App): Promise<void> {
  // Even where the page is out of reach of the pointer.
  await app.page.locator('#opener').evaluate((button: HTMLElement) => (button.focus(), button.click()))
  await app.pass(500)
  await app.page.locator('#inside').waitFor()
}

async function shutTheirs(app: App): Promise<void> {
  await app.page.locator('#shut').click()
  await app.pass(500)
  await app.page.locator('#inside').waitFor({ state: 'hidden' })
}

/** Some libraries take the first Escape for themselves. */
async function escape(app: App): Promise<void> {
  for (let press = 0; press < 2 && (await app.message().count()); press++) {
    await app.page.keyboard.press('Escape')
    await app.pass(500)
  }
  await app.shows('')
}

const counts = async (app: App): Promise<string[]> => (await app.told()).flatMap(({ type, step }) => (type === 'handoff' ? [] : `${type} ${step}`))

describe.each(modalHosts)('$name', (host) => {
  test('FF3 FF5 FF13 FF14 ours waits for theirs, comes once, and leaves the page as it was', async () => {
    const app = await open(host)
    const before = await takeStock(app.page)
    await openTheirs(app)
    await app.use(900)
    expect(await app.rest()).toBe('')
    expect(await counts(app)).toEqual([])
    await app.page.evaluate('ledger.moves.length = 0')
    await app.page.locator('#inside').fill('Lanterne')
    await shutTheirs(app)
    await app.shows('quota-limit.j3')
    expect((await app.page.evaluate(() => window.ledger.moves)).slice(-3)).toEqual(['shut', 'opener', 'ours'])
    await app.seen()
    await app.page.keyboard.press('Escape')
    await app.shows('')
    await app.rest()
    expect(await counts(app)).toEqual(['shown j3', 'seen j3', 'dismissed j3'])
    expect(await takeStock(app.page)).toEqual(before)
  })

  test('FF4 FF5 FF13 theirs opens while our modal is up: it stays, nobody fights for the focus, and both leave the page as it was', async () => {
    const app = await open(host)
    const before = await takeStock(app.page)
    await app.use(900)
    await app.shows('quota-limit.j3')
    await app.page.evaluate('ledger.moves.length = 0')
    await openTheirs(app)
    expect(await app.rest()).toBe('quota-limit.j3')
    expect((await app.page.evaluate(() => window.ledger.moves)).length).toBeLessThanOrEqual(2)
    // What is not in the top layer is under ours, and out of reach until ours is closed.
    if (!host.native) await escape(app)
    if (await app.page.locator('#inside').isVisible()) {
      await app.page.locator('#inside').fill('Lanterne')
      await shutTheirs(app)
    }
    if (host.native) {
      expect(await app.page.evaluate(() => window.ledger.moves.at(-1))).toBe('ours')
      await escape(app)
    }
    expect(await app.rest()).toBe('')
    // It gives the focus back to what had it, and that was ours.
    const focus = host.name === 'focus-trap' ? 'body' : 'opener'
    expect(await takeStock(app.page)).toEqual({ ...before, focus })
  })

  test('FF4 FF5 theirs opens while our banner is up: ours goes, is not counted meanwhile, and is there again afterwards', async () => {
    const app = await open(host)
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.page.locator('#opener').click()
    await app.shows('')
    const seen = (await counts(app)).filter((count) => count === 'seen j0')
    await app.page.locator('#inside').fill('')
    await app.page.keyboard.type('Lanterne')
    expect(await app.rest()).toBe('')
    expect((await counts(app)).filter((count) => count === 'seen j0')).toEqual(seen)
    expect(await app.page.locator('#inside').inputValue()).toBe('Lanterne')
    expect(await app.page.evaluate(() => window.ledger.moves)).not.toContain('ours')
    await shutTheirs(app)
    await app.shows('quota-limit.j0')
    await app.seen()
    await app.button('Fermer').click()
    await app.shows('')
    expect((await counts(app)).filter((count) => count !== 'shown j0')).toEqual([...seen, 'withdrawn j0', ...(seen[0] ? [] : ['seen j0']), 'dismissed j0'])
  })
})

test.each(openHosts)('FF3 $name: what leaves the page free keeps nothing back, and goes on', async (host) => {
  const app = await open(host)
  const before = await takeStock(app.page)
  await openTheirs(app)
  await app.use(900)
  await app.shows('quota-limit.j3')
  await escape(app)
  if (await app.page.locator('#inside').isVisible()) await shutTheirs(app)
  await app.rest()
  expect({ ...(await takeStock(app.page)), focus: '' }).toEqual({ ...before, focus: '' })
})
