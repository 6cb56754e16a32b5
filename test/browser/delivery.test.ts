import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Handoff } from '../../src/index.js'
import { expectNoComplaints, openApp, START } from './app.js'
import { launch, newContext, type Site, startSite } from './harness.js'

const MINUTE = 60_000
/** What the browser itself says of a request that fails. */
const BROWSERS_OWN = /Failed to load resource|Content Security Policy|CORS policy|net::ERR/

let browser: Browser
let site: Site

beforeAll(async () => {
  browser = await launch()
  site = await startSite({ headers: { '/closed.html': { 'content-security-policy': "connect-src 'none'" } }, html: { '/closed.html': '<!doctype html><title>closed</title><head></head><body></body>' } })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(() => expectNoComplaints(BROWSERS_OWN))

const handedOver = (): Handoff[] => site.posts.splice(0).flatMap(({ body }) => JSON.parse(body).handoffs)
const posting = { deliver: null as never, endpoint: '/handoffs' }

describe('delivery', () => {
  test('FD13 I10 H10 without an endpoint no request leaves the page but for our own files, whatever happens', async () => {
    const context = await newContext(browser)
    const app = await openApp(context, site, { time: START })
    for (const used of [800, 900, 1000]) {
      await app.use(used)
      await app.rest()
    }
    await app.rest(10 * MINUTE)
    const requests = app.requests.filter(url => !url.startsWith('data:')).map(url => new URL(url).pathname)
    expect(requests.filter(path => !path.startsWith('/sdk/'))).toEqual(['/blank.html', '/app.js'])
    expect(site.posts).toEqual([])
    await context.close()
  })

  test('to an endpoint: each mail once, written in full', async () => {
    const context = await newContext(browser)
    const app = await openApp(context, site, { time: START, options: posting })
    await app.use(800)
    await app.rest()
    const [mail, ...others] = handedOver()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ action: 'schedule', revision: 1, channel: 'email', step: 'j0', template: 'quota-80' })
    expect(mail!.html).toContain('<')
    await app.page.reload()
    await app.rest(10 * MINUTE)
    expect(handedOver()).toEqual([])
    await context.close()
  })

  test('FD3 a policy that forbids the connection: nothing of ours in the console, messages show, and the mail leaves from the next page', async () => {
    const context = await newContext(browser)
    const closed = await openApp(context, site, { path: '/closed.html', time: START, options: posting })
    await closed.use(800)
    await closed.shows('quota-limit.j0')
    await closed.rest()
    expect(handedOver()).toEqual([])
    expect(closed.complaints.filter(text => text.includes('[expansion]'))).toEqual([])
    await closed.page.close()
    const app = await openApp(context, site, { time: START + 10 * MINUTE, options: posting })
    await app.rest()
    expect(handedOver().map(({ step, revision }) => [step, revision])).toEqual([['j0', 1]])
    await context.close()
  })

  test('FD5 an endpoint that is blocked is asked three times in hours, and messages show', async () => {
    const context = await newContext(browser)
    await context.route('**/handoffs', route => route.abort('blockedbyclient'))
    const app = await openApp(context, site, { time: START, options: posting })
    await app.use(800)
    await app.shows('quota-limit.j0')
    for (let hour = 0; hour < 5; hour++) await app.rest(60 * MINUTE)
    const asked = app.requests.filter(url => url.endsWith('/handoffs')).length
    expect(asked).toBe(3)
    expect(app.complaints.filter(text => text.includes('[expansion]'))).toEqual([])
    await context.close()
  })

  test('a redirect to a sign-in page is no yes', async () => {
    const context = await newContext(browser)
    let signedIn = false
    await context.route('**/handoffs', route => (signedIn ? route.continue() : route.fulfill({ status: 302, headers: { location: '/blank.html' } })))
    const app = await openApp(context, site, { time: START, options: posting })
    await app.use(800)
    await app.rest()
    expect(handedOver()).toEqual([])
    signedIn = true
    await app.rest(5 * MINUTE)
    expect(handedOver()).toHaveLength(1)
    await context.close()
  })

  test('FD4 offline nothing is asked for; it leaves when the connection is back', async () => {
    const context = await newContext(browser)
    const app = await openApp(context, site, { time: START, options: { ...posting, ui: false } })
    await app.use(700)
    await app.rest()
    await app.page.evaluate(() => window.expansion.explain!())
    await app.rest()
    await context.setOffline(true)
    await app.page.evaluate(() => window.expansion.flush!())
    await app.use(800)
    await app.rest().catch(() => '')
    expect(app.requests.filter(url => url.endsWith('/handoffs'))).toEqual([])
    await context.setOffline(false)
    await app.rest()
    await app.rest(5 * MINUTE)
    expect(handedOver()).toHaveLength(1)
    await context.close()
  })

  test.each([['hidden', 'keepalive'], ['visible', 'no keepalive']])('FD1 a %s page posts with %s', async state => {
    const context = await newContext(browser)
    const app = await openApp(context, site, { time: START, options: posting })
    await app.page.evaluate(() => {
      const real = window.fetch
      window.fetch = (url, init) => {
        if (init?.method === 'POST') (window as unknown as { kept: unknown }).kept = init.keepalive
        return real(url, init)
      }
    })
    await app.use(700)
    await app.rest()
    await app.page.evaluate(() => window.expansion.explain!())
    await app.rest()
    if (state === 'hidden')
      await app.page.evaluate(() => {
        Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden', configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      })
    await app.use(800)
    await app.rest()
    expect(handedOver()).toHaveLength(1)
    expect(await app.page.evaluate(() => (window as unknown as { kept: unknown }).kept)).toBe(state === 'hidden')
    await context.close()
  })
})
