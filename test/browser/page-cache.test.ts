import { type Browser, launch, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { browserArguments, ensureBrowser } from '../../.ci/browser.mjs'
import { type Site, startSite } from './harness.js'

const HOUR = 3_600_000

let site: Site
let browser: Browser
const errors: string[] = []

beforeAll(async () => {
  site = await startSite({ html: { '/elsewhere.html': '<!doctype html><title>Elsewhere</title>' } })
  // Playwright's goBack() waits for a load that a page from the cache does not have; and the shell of Chromium has no such cache.
  browser = await launch({ executablePath: ensureBrowser(), args: [...browserArguments, '--no-sandbox'], ignoreDefaultArgs: ['--disable-back-forward-cache'] })
})
afterEach(async () => {
  const [first, ...others] = await browser.pages()
  await first!.goto(`${site.url}/elsewhere.html`)
  for (const page of others) await page.close()
  await first!.evaluate(async () => {
    localStorage.clear()
    await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((done) => (indexedDB.deleteDatabase(name!).onsuccess = done))))
  })
  expect(errors.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A tab in a window of its own; hours can pass in all of them by `localStorage.later`, even while one cannot be asked. */
async function open(options: object = {}): Promise<Page> {
  const page = await browser.newPage({ type: 'window' })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.evaluateOnNewDocument(() => {
    const { now } = Date
    Date.now = () => now() + Number(localStorage.later ?? 0)
    addEventListener('visibilitychange', (event) => event.isTrusted && localStorage.frozen && event.stopImmediatePropagation(), true)
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })
  await page.goto(`${site.url}/blank.html?head=stub,module,app&app=${encodeURIComponent(JSON.stringify(options))}`)
  await page.evaluate('expansion.flush()')
  return page
}

const learn = (page: Page, used: number, more: object = {}): Promise<void> =>
  page.evaluate((props) => void window.expansion.track!('quota_updated', props), { meter: 'emails', limit: 1000, used, period: '2026-03', ...more })

/** What is on the screen of a tab. Asked from here: a question that waits inside the page would cost it its place in the cache. */
const drawn = (page: Page): Promise<string> => page.evaluate(() => {
  const found = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>('[data-campaign]:not([data-surface=notice])')
  return found ? `${found.dataset.campaign}.${found.dataset.step}` : ''
})

const shows = (page: Page, step: string): Promise<void> => expect.poll(() => drawn(page), { timeout: 8000, interval: 30 }).toBe(step)
const closes = (page: Page): Promise<unknown> => page.evaluate(() => window.expansion.act!('close'))

/** Leaves a page that has come to rest. */
async function leave(page: Page): Promise<void> {
  await page.evaluate('expansion.flush()')
  await page.goto(`${site.url}/elsewhere.html`)
}

/** Goes back, and says whether the page is the one that was left, and why not. */
async function comeBack(page: Page): Promise<unknown> {
  const session = await page.createCDPSession()
  const reasons: string[] = []
  await session.send('Page.enable')
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => reasons.push(...notRestoredExplanations.map(({ reason }) => reason)))
  await page.goBack({ timeout: 4000 })
  const told = await page.evaluate(() => ({
    persisted: (window as { persisted?: boolean }).persisted,
    notRestored: (performance.getEntriesByType('navigation')[0] as { notRestoredReasons?: unknown }).notRestoredReasons ?? null,
  }))
  return { ...told, reasons }
}

const CACHED = { persisted: true, notRestored: null, reasons: [] }

describe('a page is never lost to the page cache because of us', () => {
  /** What a page of the same site may do meanwhile. */
  const traffic: [name: string, act: (other: Page) => Promise<unknown>][] = [
    ['writes, hints, strangers on the channel, every lock asked for', async (other) => {
      await learn(other, 810)
      await other.evaluate('expansion.flush()')
      await other.evaluate(async () => {
        const channel = new BroadcastChannel('expansion')
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
        for (let time = 0; time < 20; time++) channel.postMessage('x')
        channel.close()
        const { held = [], pending = [] } = await navigator.locks.query()
        await Promise.all([...held, ...pending].map(({ name }) => navigator.locks.request(name!, { ifAvailable: true }, () => {})))
      })
      await learn(other, 820)
    }],
    ['a newer version of the database, then everything erased', async (other) => {
      await other.evaluate(() => new Promise<void>((done) => {
        const request = indexedDB.open('expansion', 9)
        request.onsuccess = () => (request.result.close(), done())
      }))
      expect(await other.evaluate('expansion.forget()')).toBe(true)
    }],
  ]

  test.each(traffic)('FB9 FB10 FB11 with a message up, and meanwhile: %s', async (_, act) => {
    const page = await open()
    await learn(page, 800)
    await shows(page, 'quota-limit.j0')
    await leave(page)
    const other = await open()
    await act(other)
    await other.evaluate('expansion.flush()')
    expect(await comeBack(page)).toEqual(CACHED)
  })

  test('FB9 FB11 at rest, while facts wait to be written, and while it waits behind the message of another tab', async () => {
    const page = await open()
    await learn(page, 500)
    await leave(page)
    expect(await comeBack(page)).toEqual(CACHED)
    const other = await open()
    await learn(other, 800)
    await expect.poll(async () => [await drawn(page), await drawn(other)].filter(Boolean)).toEqual(['quota-limit.j0'])
    const [on, behind] = (await drawn(page)) ? [page, other] : [other, page]
    await behind.evaluate('expansion.flush()')
    await learn(behind, 820)
    await behind.goto(`${site.url}/elsewhere.html`)
    await closes(on)
    await on.evaluate('expansion.flush()')
    expect(await comeBack(behind)).toEqual(CACHED)
    // What waited was neither lost nor is it answered for again.
    await expect.poll(() => behind.evaluate('expansion.check("emails").used')).toBe(820)
    expect(await drawn(behind)).toBe('')
  })
})

describe('what a page that comes back shows', () => {
  test('FB9 an answer given elsewhere meanwhile is the answer here', async () => {
    const page = await open()
    await learn(page, 800)
    await shows(page, 'quota-limit.j0')
    await leave(page)
    const other = await open()
    await shows(other, 'quota-limit.j0')
    await closes(other)
    await other.evaluate('expansion.flush()')
    expect(await comeBack(page)).toEqual(CACHED)
    await page.evaluate('expansion.flush()')
    expect([await drawn(page), await drawn(other)]).toEqual(['', ''])
    await learn(page, 810)
    await page.evaluate('expansion.flush()')
    expect(await drawn(page)).toBe('')
    // And it hears and is heard again.
    await learn(other, 1000)
    await expect.poll(async () => [await drawn(page), await drawn(other)].filter(Boolean), { timeout: 4000 }).toEqual(['quota-limit.j7'])
  })

  test('FB9 without an answer the message is back, in one tab', async () => {
    const page = await open()
    await learn(page, 800)
    await shows(page, 'quota-limit.j0')
    await leave(page)
    expect(await comeBack(page)).toEqual(CACHED)
    await shows(page, 'quota-limit.j0')
    await page.evaluate('expansion.flush()')
    expect(await page.evaluate(() => window.host.outcomes.filter(({ type }) => type === 'dismissed'))).toEqual([])
  })
})

const turn = (page: Page, state: DocumentVisibilityState): Promise<void> => page.evaluate((value) => {
  Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => value })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}, state)

test('FB12 frozen for hours: it reads again before it draws, and what fell due meanwhile is no burst', async () => {
  const page = await open()
  const other = await open()
  await learn(page, 800)
  await expect.poll(async () => [await drawn(page), await drawn(other)].filter(Boolean)).toEqual(['quota-limit.j0'])
  const [on, awake] = (await drawn(page)) ? [page, other] : [other, page]
  await closes(on)
  // A browser freezes what was hidden minutes before; the protocol hides and freezes at once, in the middle of what hiding starts.
  await turn(on, 'hidden')
  await on.evaluate('expansion.flush()')
  await awake.evaluate('expansion.flush()')
  await on.evaluate('localStorage.frozen = 1')
  const session = await on.createCDPSession()
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  // Each hour something is due, and answered in the other tab.
  for (const [hour, used] of [900, 1000].entries()) {
    await awake.evaluate((later) => void (localStorage.later = later), (hour + 1) * 80 * HOUR)
    await learn(awake, used)
    await shows(awake, used === 900 ? 'quota-limit.j3' : 'quota-limit.j7')
    await awake.evaluate((button) => window.expansion.act!(button), used === 900 ? 'close' : 'wait')
    await awake.evaluate('expansion.flush()')
  }
  const shown = (): Promise<number> => on.evaluate(() => window.host.outcomes.filter(({ type }) => type === 'shown').length)
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  const before = await shown()
  await turn(on, 'visible')
  await on.evaluate('expansion.flush()')
  await expect.poll(() => on.evaluate('expansion.check("emails").used')).toBe(1000)
  expect(await drawn(on)).toBe('')
  expect(await shown()).toBe(before)
})
