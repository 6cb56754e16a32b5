import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, newProfile, openPage, type Site, startSite } from './harness.js'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite({
    html: {
      '/framed.html': '<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/blank.html?head=stub,classic,app" style="width: 1000px; height: 700px"></iframe>',
    },
  })
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
})
afterEach(async () => {
  await expectNoComplaints()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const threeViews = async (app: App): Promise<void> => {
  for (let view = 0; view < 3; view++) {
    await app.view()
    expect(await app.rest(MINUTE)).toBe('')
  }
}

/** Nothing can be remembered: marketing stays silent, service shrinks to the notice, only a refused write opens the modal. */
const staysQuiet = async (app: App): Promise<void> => {
  await threeViews(app)
  const notice = app.page.locator('[data-surface=notice]')
  await app.use(1000)
  await notice.waitFor({ timeout: 8000 })
  expect(await app.rest()).toBe('')
  expect(await app.call('check', 'emails')).toMatchObject({ allowed: false, mode: 'read-only' })
  await app.call('reportBlockedWrite', 'emails')
  await app.shows('quota-limit.j7')
  await app.button('Attendre le renouvellement').click()
  await app.shows('')
  await notice.waitFor({ timeout: 8000 })
}

describe('no storage', () => {
  test('FA2 cookies and storage blocked', async () => {
    const profile = await newProfile()
    await mkdir(join(profile.folder, 'Default'), { recursive: true })
    await writeFile(join(profile.folder, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
    const blocked = await profile.start()
    const app = await openApp(blocked, site, { time: START })
    expect(await app.page.evaluate(() => new Promise((done) => {
      const request = indexedDB.open('probe')
      request.addEventListener('success', () => done('open'))
      request.addEventListener('error', () => done('refused'))
    }))).toBe('refused')
    await app.page.evaluate('expansion.ready')
    await staysQuiet(app)
    await expectNoComplaints()
    await blocked.close()
    await profile.remove()
  })

  test('FA1 no indexedDB at all', async () => {
    await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no') } }))
    const app = await openApp(context, site, { time: START })
    await app.page.evaluate('expansion.ready')
    await staysQuiet(app)
  })

  test('FA3 a database that never opens blocks nobody', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    })
    const app = await openApp(context, site, { time: START })
    // They return, whatever the time: nothing of the disk is waited for.
    const kept = await app.page.evaluate(() => {
      const { expansion } = window
      for (let call = 0; call < 1000; call++) expansion.track!('feature_used', { feature: 'automations' })
      return expansion.check!('emails') as { reason: string }
    })
    expect(kept.reason).toBe('unknown')
    await app.pass(1600)
    await app.page.evaluate('expansion.ready')
    await app.use(1000)
    await expect.poll(async () => (await app.call<{ mode: string }>('check', 'emails')).mode).toBe('read-only')
    await app.page.locator('[data-surface=notice]').waitFor({ timeout: 8000 })
  })

  test('FA11 a full disk', async () => {
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
    })
    const app = await openApp(context, site, { time: START })
    await staysQuiet(app)
  })

  test('FA24 a sandboxed frame', async () => {
    const { page, complaints } = await openPage(context, `${site.url}/framed.html`, { time: START })
    const frame = page.frames()[1]!
    await frame.waitForFunction('window.host && expansion.$message')
    await frame.evaluate(`expansion.ready.then(() => expansion.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 }))`)
    await frame.locator('[data-surface=notice]').waitFor({ timeout: 8000 })
    expect(await frame.evaluate('host.errors')).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('FB6 plain http, without locks: one message, and a tab that was closed frees it within a minute', async () => {
  const profile = await newProfile()
  const plain = await profile.start({ args: ['--host-resolver-rules=MAP app.test 127.0.0.1'] })
  const http = { url: site.url.replace('localhost', 'app.test') }
  const apps = [await openApp(plain, http, { time: START }), await openApp(plain, http)] as [App, App]
  expect(await apps[0].page.evaluate('[typeof navigator.locks, typeof crypto.randomUUID, isSecureContext]')).toEqual(['undefined', 'undefined', false])
  await apps[0].use(800)
  const count = async () => (await Promise.all(apps.map((app) => app.message().count()))).reduce((a, b) => a + b)
  await expect.poll(count, { timeout: 8000 }).toBe(1)
  await apps[0].rest()
  expect(await count()).toBe(1)
  const [on, other] = (await apps[0].message().count()) ? apps : ([apps[1], apps[0]] as const)
  await on.page.close()
  await other.rest(MINUTE)
  await other.pass(5000)
  await other.shows('quota-limit.j0')
  await other.button('Fermer').click()
  await other.shows('')
  await expectNoComplaints()
  await plain.close()
  await profile.remove()
})

/** Writes straight into the database, as only a stranger would. */
const tamper = (page: Page, key: string, source: string): Promise<void> => page.evaluate(([name, text]) => new Promise<void>((done, fail) => {
  const request = indexedDB.open('expansion')
  request.addEventListener('error', () => fail(request.error))
  request.onsuccess = () => {
    const transaction = request.result.transaction('expansion', 'readwrite')
    // oxlint-disable-next-line no-eval -- values that JSON cannot carry
    transaction.objectStore('expansion').put(eval(`(${text})`), name)
    transaction.oncomplete = () => (request.result.close(), done())
  }
}), [key, source] as const)

describe('what others did to the database', () => {
  test.each([
    'NaN', '"2099"', '[]', '{}', '{ version: 1 }', '{ version: 1, essential: { history: "x", meters: [1] }, behaviour: null }', 'Array(9).fill(1e400)',
    'JSON.parse(\'{"__proto__":{"polluted":1},"essential":{"__proto__":{"polluted":1}}}\')', 'new Date(NaN)', 'new Map([[1, 2]])',
  ])('FA25 a record that reads %s is set aside: no error, no marketing, no lost fact', async (source) => {
    const app = await openApp(context, site, { time: START })
    await app.use(100)
    await app.rest()
    await tamper(app.page, 'subject:a1/u1', source)
    await tamper(app.page, 'screen', source)
    await app.page.reload()
    await app.page.evaluate('expansion.ready')
    await threeViews(app)
    expect(await app.call('explain', 'feature-trial')).toMatchObject([{ reasons: expect.arrayContaining([expect.objectContaining({ rule: 'storage', reason: 'storage-unavailable' })]) }])
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await app.page.evaluate('({}).polluted')).toBeUndefined()
    await app.page.reload()
    await app.use(810)
    await expect.poll(async () => (await app.call<{ used: number }>('check', 'emails')).used).toBe(810)
    expect(app.errors).toEqual([])
    await expectNoComplaints(/\[expansion\] record /)
  })

  test('FA10 a database of this name without our store', async () => {
    const { page } = await openPage(context, `${site.url}/blank.html`)
    await page.evaluate(() => new Promise<void>((done) => {
      const request = indexedDB.open('expansion', 1)
      request.onsuccess = () => (request.result.close(), done())
    }))
    const app = await openApp(context, site, { time: START })
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.rest()
    await app.page.reload()
    await app.use(810)
    expect(await app.rest()).toBe('')
  })

  test('FA6 the site data are cleared while the page is open', async () => {
    const app = await openApp(context, site, { time: START })
    await app.use(500)
    await app.rest()
    const session = await context.newCDPSession(app.page)
    await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' })
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.rest()
    await app.page.reload()
    await app.use(810)
    expect(await app.rest()).toBe('')
    expect(await app.call('check', 'emails')).toMatchObject({ used: 810 })
  })
})

describe('how often it writes', () => {
  const counted = async (): Promise<[App, () => Promise<number>]> => {
    await context.addInitScript(() => {
      const { transaction } = IDBDatabase.prototype
      Object.assign(window, { transactions: 0 })
      IDBDatabase.prototype.transaction = function (...args) {
        ;window.transactions++
        return transaction.apply(this, args)
      }
    })
    const app = await openApp(context, site, { time: START })
    await app.rest()
    const start = await app.page.evaluate<number>('transactions')
    return [app, async () => (await app.page.evaluate<number>('transactions')) - start]
  }

  test('a thousand facts in a burst make at most five transactions', async () => {
    const [app, count] = await counted()
    await app.page.evaluate(() => {
      for (let fact = 0; fact < 1000; fact++) window.expansion.track!('feature_used', { feature: `f${fact}` })
    })
    await app.rest()
    expect(await count()).toBeGreaterThan(0)
    expect(await count()).toBeLessThanOrEqual(5)
  })

  test('steady use makes at most one a second, and no use none', async () => {
    const [app, count] = await counted()
    await app.page.clock.pauseAt(START + 60 * MINUTE)
    await app.call('track', 'feature_used', { feature: 'a' })
    const before = await count()
    for (let tenth = 0; tenth < 100; tenth++) {
      await app.track(tenth % 2 ? 'feature_used' : 'pricing_viewed', tenth % 2 ? { feature: 'a' } : {})
      await app.page.clock.runFor(100)
    }
    const during = (await count()) - before
    expect(during).toBeGreaterThanOrEqual(5)
    expect(during).toBeLessThanOrEqual(11)
    await app.page.clock.runFor(5000)
    const rested = await count()
    await app.page.clock.runFor(60 * MINUTE)
    expect((await count()) - rested).toBe(0)
  })
})

test('FA10 another name, another database', async () => {
  const app = await openApp(context, site, { time: START, options: { app: 'other' } })
  await app.use(800)
  await app.shows('quota-limit.j0')
  await app.rest()
  expect(await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['other'])
})
