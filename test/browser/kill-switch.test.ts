import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, type Site, startSite } from './harness.js'

/** Written down from before our script on: who listens to the page, and which timers are set. */
const watch = `<script>(() => {
  const heard = []
  const timers = new Set()
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, run, options) {
    heard.push({ target: new WeakRef(this ?? window), type, run, signal: options?.signal })
    return addEventListener.call(this ?? window, type, run, options)
  }
  EventTarget.prototype.removeEventListener = function (type, run, options) {
    const at = heard.findIndex((one) => one.target.deref() === (this ?? window) && one.type === type && one.run === run)
    if (at >= 0) heard.splice(at, 1)
    return removeEventListener.call(this ?? window, type, run, options)
  }
  const { setTimeout, clearTimeout } = window
  window.setTimeout = (run, ...more) => {
    const timer = setTimeout((...given) => (timers.delete(timer), run(...given)), ...more)
    timers.add(timer)
    return timer
  }
  window.clearTimeout = (timer) => (timers.delete(timer), clearTimeout(timer))
  window.left = () => ({
    hosts: document.querySelectorAll('[data-expansion],[inert]').length,
    focus: document.activeElement.id,
    scroll: document.documentElement.style.cssText,
    listeners: heard.filter(({ target, signal, type }) => [window, document, window.navigation, document.body].includes(target.deref()) && !signal?.aborted && !/error|rejection|DOMContentLoaded/.test(type)).map(({ type }) => type),
    timers: timers.size,
  })
})()</script>`

const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body style="height: 3000px"><button id="here">Here</button></body></html>'
/** The interface and the mails, without what they load in turn. */
const PARTS = /\/chunks\/(ui|mail)-[^-]+\.js$/
const CLEAN = { hosts: 0, focus: 'here', scroll: '', listeners: [], timers: 0 }

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite({ html: { watch, '/host.html': page } })
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

async function open(options: object = {}): Promise<App> {
  const app = await openApp(context, site, { path: '/host.html', head: 'watch,stub,module,app', time: START, options })
  await app.page.locator('#here').focus()
  return app
}

/** Destroys it, and says what is left of it in the same task. */
const destroy = (app: App): Promise<object> => app.page.evaluate(() => {
  window.expansion.destroy!()
  return (window as never as { left(): object }).left()
})
const left = (app: App): Promise<{ timers: number }> => app.page.evaluate(() => (window as never as { left(): { timers: number } }).left())

/** Nothing is left, now and later, and whatever is still called does nothing. */
async function isGone(app: App, patience = 0): Promise<void> {
  // A request that it has just made is told later than what the page itself says.
  await app.page.waitForLoadState('networkidle')
  const asked = app.requests.length
  expect(await destroy(app)).toMatchObject({ hosts: 0, focus: 'here', scroll: '', listeners: [] })
  // What was being written is on the disk, before the clock runs ahead of it; a handler at work has a timer left.
  await expect.poll(async () => (await left(app)).timers, { timeout: 4000 }).toBe(patience && 1)
  await app.pass(patience)
  await expect.poll(() => left(app), { timeout: 4000 }).toEqual(CLEAN)
  await app.use(1000, { period: 'later' })
  await app.call('reportBlockedWrite', 'emails')
  await app.pass(10 * MINUTE)
  await app.call('flush')
  expect(await left(app)).toEqual(CLEAN)
  expect(app.requests.slice(asked)).toEqual([])
}

const offered = async (app: App): Promise<void> => {
  for (let view = 0; view < 3; view++) {
    await app.rest(MINUTE)
    await app.view()
  }
  await app.shows('feature-trial.j0')
}

describe('FF30 destroy() leaves nothing, in the same task', () => {
  test.each<[string, (app: App) => Promise<unknown>]>([
    ['at rest', (app) => app.rest()],
    ['with a banner', async (app) => {
      await app.use(800)
      await app.shows('quota-limit.j0')
    }],
    ['in the middle of a modal, with the focus in it', offered],
    ['in the middle of a blocking modal', async (app) => {
      await app.rest()
      await app.use(1000)
      await app.shows('quota-limit.j7')
    }],
    ['while the host’s handler is at work', async (app) => {
      await offered(app)
      await app.page.evaluate(() => {
        const { host } = window
        host.answers.startTrial = () => new Promise((resolve, reject) => Object.assign(host, { resolve, reject }))
      })
      await app.button('Activer mon essai gratuit').click()
      await expect.poll(async () => (await app.calls()).length).toBe(1)
    }],
  ])('%s', async (name, act) => {
    const app = await open()
    await act(app)
    const performs = name.includes('handler')
    // Whoever called act() still gets an answer.
    await isGone(app, performs ? 10_000 : 0)
    if (!performs) return
    await app.page.evaluate(() => window.host.resolve())
    await app.pass(MINUTE)
    expect(await left(app)).toEqual(CLEAN)
  })

  test('while parts of it are on their way: what arrives afterwards asks for nothing more', async () => {
    let release = (): void => {}
    const held = new Promise<void>((done) => (release = done))
    await context.route(PARTS, async (route) => {
      await held
      await route.continue()
    })
    const app = await open()
    const asked = Promise.all([app.page.waitForRequest(/\/ui-[^-]+\.js$/), app.page.waitForRequest(/\/mail-[^-]+\.js$/)])
    await app.use(800)
    await asked
    expect(await destroy(app)).toMatchObject({ hosts: 0, focus: 'here', scroll: '', listeners: [] })
    release()
    await app.page.waitForLoadState('networkidle')
    await app.pass(10 * MINUTE)
    await expect.poll(() => left(app), { timeout: 4000 }).toEqual(CLEAN)
    // The texts and the look, or the words of a mail, would be next; what a part imports by itself comes with it.
    expect(app.requests.filter((url) => /\/(copy|ui|mail)-/.test(url) && !PARTS.test(url))).toEqual([])
  })
})

test('FF30 FH1 `enabled: false`: no node, no listener, no timer, no database, no request but for the script', async () => {
  const app = await open({ enabled: false })
  await app.use(1000)
  await app.view()
  await app.pass(10 * MINUTE)
  await app.call('flush')
  expect(await left(app)).toEqual(CLEAN)
  expect(await app.page.evaluate('indexedDB.databases()')).toEqual([])
  expect(app.requests.map((url) => new URL(url).pathname).sort()).toEqual(['/app.js', '/host.html', '/sdk/expansion.js'])
})

test('FF17 FF29 started and destroyed a hundred times: one node while it shows, none afterwards, no listener, no timer', async () => {
  const app = await open()
  await app.use(800)
  await app.shows('quota-limit.j0')
  await isGone(app)
  // As text: what compiles the tests would replace the import by one of its own.
  const shown = await app.page.evaluate(`(async () => {
    const found = []
    for (let time = 0; time < 100; time++) {
      delete window.expansion
      await import('/sdk/expansion.js?' + time)
      expansion.init(host.options)
      if (time % 20 === 0) {
        await new Promise((done) => expansion.on('shown', done))
        found.push(document.querySelectorAll('[data-expansion]').length)
      }
      expansion.destroy()
    }
    return found
  })()`)
  expect(shown).toEqual([1, 1, 1, 1, 1])
  await expect.poll(() => left(app), { timeout: 8000 }).toEqual(CLEAN)
})
