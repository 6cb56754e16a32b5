import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, type AppOptions, DAY, expectNoComplaints, MINUTE, openApp, START } from '../browser/app.js'
import { launch, newContext, type Site } from '../browser/harness.js'
import { measure } from './measure.js'
import { prepare, startHosts } from './site.js'

/** As Angular does: a zone of its own, whose every turn ends in a check of the whole page. */
const ANGULAR = `
  window.turns = 0
  window.angular = Zone.current.fork({
    name: 'angular',
    onInvokeTask(parent, _, target, task, self, args) { turns++; return parent.invokeTask(target, task, self, args) },
  })`

const NAMES = ['currentScript', 'body', 'head', 'forms', 'readyState', 'createElement', 'querySelector', 'querySelectorAll', 'addEventListener', 'removeEventListener', 'activeElement', 'visibilityState', 'documentElement', 'defaultView', 'adoptedStyleSheets']

const page = (head: string, body = ''): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`
const built = (name: string): string => `<script type="module" src="/built/${name}.js"></script>`
const app = '<div id="app"></div>'
const turbo = '<script src="/modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startHosts({
    html: {
      // The customer's script finds something to call, and keeps its options for the bundle.
      bundle: `<script>window.expansion = { init() {}, on() {} }</script>`,
      npm: built('npm'),
      zone: `<script src="/modules/zone.js/bundles/zone.umd.js"></script><script>${ANGULAR}</script>`,
      prototype: `<script>${await readFile(join(import.meta.dirname, 'prototype.js'), 'utf8')}</script>`,
      polluted: `<script>Object.assign(Object.prototype, { blocking: true, ctaUrl: 'javascript:0', surface: 'blocking-modal', blocks: ['roi'], consent: 'denied', enabled: false, snooze: '0s', href: 'https://evil.test', value: 1, get: 1, is: 'x-evil' })</script>`,
      frozen: `<script>
        window.asked = 0
        window.fetch = () => { asked++; throw new Error('no fetch here') }
        Object.defineProperty(window, 'fetch', { writable: false, configurable: false })
        history.pushState = Object.freeze((...args) => History.prototype.pushState.apply(history, args))
        Object.freeze(history)
        window.Promise = class Promises extends Promise {}
        for (const one of [Promise, Promise.prototype, fetch, history.pushState]) Object.freeze(one)
        window.kept = [fetch, Promise, history.pushState]
      </script>`,
      hostile: `<style>
        * { all: unset !important }
        body, body * { display: block !important; opacity: .2 !important; color: red !important; font-size: 40px !important }
        html { font-size: 62.5% !important }
        dialog, section, [data-expansion] { display: none !important; visibility: hidden !important; transform: rotate(9deg) !important }
      </style>`,
      scaled: '<style>body { transform: scale(.8); filter: blur(0) }</style>',
      '/host.html': page('', app),
      '/strict.html': page(built('strict'), app),
      '/hydrate.html': page(built('hydrate'), '<div id="app"><main><h1>Bonjour</h1></main></div>'),
      '/turbo-1.html': page(turbo, '<a id="go" href="/turbo-2.html?head=stub,module,app">2</a>'),
      '/turbo-2.html': page(turbo, '<a id="go" href="/turbo-1.html?head=stub,module,app">1</a>'),
      '/clobbered.html': page('', NAMES.map((name) => `<img name="${name}" alt="">`).join('')),
    },
  })
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

const open = async (path: string, more: AppOptions = {}): Promise<App> => {
  const opened = await openApp(context, site, { path, time: START, ...more })
  await opened.page.evaluate('expansion.ready')
  return opened
}
const nodes = (opened: App): Promise<number> => opened.page.evaluate(() => Document.prototype.querySelectorAll.call(document, '[data-expansion]').length)

describe('FF8 FF9 React draws the page anew', () => {
  test.each([['document', 'a banner', 800, 'j0'], ['document', 'a modal', 900, 'j3'], ['root', 'a modal', 900, 'j3']])('%s, under %s', async (what, _, used, step) => {
    const opened = await open('/hydrate.html')
    await opened.use(used)
    await opened.shows(`quota-limit.${step}`)
    await opened.page.evaluate((name) => (window as unknown as { hydrate: Record<string, () => void> }).hydrate[name]!(), what)
    await expect.poll(() => opened.page.locator('h1').textContent()).toBe('Bonsoir')
    expect(await opened.page.evaluate('mismatches')).toBeGreaterThan(0)
    expect(await opened.rest()).toBe(`quota-limit.${step}`)
    expect(await nodes(opened)).toBe(1)
    if (step === 'j3') expect(await opened.message().evaluate((dialog) => dialog.matches(':modal'))).toBe(true)
    await opened.button('Fermer').first().click()
    await opened.shows('')
    expect((await opened.told('dismissed')).length).toBe(1)
    expect(await opened.page.evaluate('document.documentElement.getAttribute("style") || ""')).toBe('')
  })
})

test('FF8 Turbo puts another body in the place of ours, at every visit', async () => {
  const opened = await open('/turbo-1.html')
  await opened.use(800)
  await opened.shows('quota-limit.j0')
  for (let visit = 1; visit <= 5; visit++) {
    await opened.page.locator('#go').click()
    await opened.page.waitForURL(`**/turbo-${(visit % 2) + 1}.html*`)
    await expect.poll(() => opened.page.locator('#go').textContent()).toBe(String(((visit + 1) % 2) + 1))
    await opened.shows('quota-limit.j0')
  }
  await opened.page.goBack()
  await opened.shows('quota-limit.j0')
  expect(await nodes(opened)).toBe(1)
  await opened.button('Fermer').click()
  await opened.shows('')
  expect((await opened.told('shown')).length).toBe(1)
})

test('FF19 zone.js: a quiet page stays quiet, and a message costs few turns', async () => {
  const opened = await open('/host.html', { head: 'zone,bundle,app,npm' })
  await opened.page.evaluate('void (expansion = angular.run(() => create()))')
  await opened.page.evaluate('expansion.ready')
  const turns = (): Promise<number> => opened.page.evaluate('turns')
  await opened.page.evaluate(`angular.run(() => expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 }))`)
  await opened.shows('quota-limit.j0')
  await opened.seen()
  const shown = await turns()
  for (let minute = 0; minute < 30; minute++) await opened.pass(MINUTE)
  expect(await turns()).toBe(shown)
  await opened.button('Fermer').click()
  await opened.shows('')
  await opened.rest()
  const closed = await turns()
  expect(closed).toBeLessThanOrEqual(4)
  for (let minute = 0; minute < 30; minute++) await opened.pass(MINUTE)
  expect(await turns()).toBe(closed)
})

test('FF17 StrictMode mounts twice, a hundred times: one node, and no listener left', async () => {
  const opened = await openApp(context, site, { path: '/strict.html', head: 'bundle,app', time: START })
  const listeners = (): Promise<string[]> => opened.page.evaluate(() => window.ledger.listeners().filter((each) => /^(window|document) /.test(each)))
  await opened.page.evaluate('mount()')
  await opened.page.evaluate('expansion.ready')
  await opened.use(800)
  await opened.shows('quota-limit.j0')
  await opened.seen()
  const before = await listeners()
  for (let time = 0; time < 50; time++) {
    await opened.page.evaluate('mount()')
    if (time % 10 === 9) await opened.call('flush')
  }
  expect(await opened.page.evaluate('created')).toBe(102)
  await opened.call('flush')
  await opened.shows('quota-limit.j0')
  expect(await nodes(opened)).toBe(1)
  await expect.poll(async () => {
    await opened.pass(300)
    return listeners()
  }, { timeout: 8000 }).toEqual(before)
  await opened.page.evaluate('root.unmount()')
  await expect.poll(() => nodes(opened)).toBe(0)
  await expect.poll(() => opened.page.evaluate(async () => (await navigator.locks.query()).held!.length)).toBe(0)
})

test('FF17 FF29 a hundred times begun and ended, with a message every fourth time: no node, no listener and no memory is kept', async () => {
  // Without the ledger, which keeps what it writes down.
  const plain = await newContext(browser)
  const { page: tab } = await openApp(plain, site, { path: '/host.html', head: 'bundle,app,npm' })
  const devtools = await plain.newCDPSession(tab)
  await devtools.send('HeapProfiler.enable')
  const begin = (times: number): Promise<unknown> => tab.evaluate(`(async () => {
    for (let time = 0; time < ${times}; time++) {
      const one = create()
      const shown = new Promise((done) => one.on('shown', done))
      one.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
      if (time % 4 === 0) await shown
      one.destroy()
    }
    host.outcomes.length = 0
  })()`)
  const held = async (): Promise<{ nodes: number; listeners: number; bytes: number }> => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
    return { nodes, listeners: jsEventListeners, bytes: (await devtools.send('Runtime.getHeapUsage')).usedSize }
  }
  // What is compiled, loaded and cached once.
  await begin(60)
  let before = await held()
  await expect.poll(async () => (before = await held()).listeners, { timeout: 8000 }).toBeLessThanOrEqual(2)
  await begin(100)
  await expect.poll(held, { timeout: 8000 }).toMatchObject({ nodes: before.nodes, listeners: before.listeners })
  // An instance that stays holds 7.5 kB at least; what the browser keeps for itself is a tenth of that.
  expect((await held()).bytes - before.bytes).toBeLessThan(100 * 4000)
  await plain.close()
})

test('FF16 the npm build and the script tag on one page: one message at a time, one memory', async () => {
  const opened = await open('/host.html', { head: 'stub,module,app,npm' })
  await opened.page.evaluate('void (window.own = create())')
  await opened.page.evaluate('own.ready')
  await opened.page.evaluate(`for (const one of [own, expansion]) one.track('quota_updated', { meter: 'emails', used: 900, limit: 1000 })`)
  await opened.shows('quota-limit.j3')
  await opened.page.evaluate('own.flush()')
  await opened.rest()
  expect(await opened.page.locator('dialog[data-campaign]').count()).toBe(1)
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => opened.page.locator('dialog[data-campaign]').count()).toBe(0)
  await opened.page.evaluate('own.flush()')
  expect(await opened.rest(MINUTE)).toBe('')
  expect(await opened.page.locator('dialog[data-campaign]').count()).toBe(0)
  expect((await opened.told('shown')).length).toBe(1)
})

describe('FF11 the page’s style', () => {
  test('unsets everything: every part of ours looks as on a blank page', async () => {
    const looks: string[][][] = []
    for (const head of ['stub,module,app', 'hostile,stub,module,app']) {
      const opened = await openApp(await prepare(await newContext(browser)), site, { path: '/host.html', head, time: START })
      const look: string[][] = []
      for (const [used, step] of [[800, 'j0'], [900, 'j3'], [1000, 'j7']] as const) {
        await opened.use(used)
        await opened.shows(`quota-limit.${step}`)
        look.push(await measure(opened))
        if (step !== 'j7') await opened.call('act', step === 'j0' ? 'close' : 'comparePlans')
        await opened.rest(3 * DAY)
      }
      looks.push(look)
      await opened.page.context().close()
    }
    expect(looks[1]).toEqual(looks[0])
  })

  test('turns the page and makes it a containing block: ours is in sight, the modal in its own size', async () => {
    const opened = await open('/host.html', { head: 'scaled,stub,module,app' })
    await opened.use(800)
    await opened.shows('quota-limit.j0')
    await opened.button('Fermer').click()
    await opened.shows('')
    await opened.rest(3 * DAY)
    await opened.use(900)
    await opened.shows('quota-limit.j3')
    expect(await opened.message().evaluate((dialog) => dialog.getBoundingClientRect().width)).toBe(600)
    await opened.button('Comparer les plans').click()
    await opened.shows('')
  })
})

test('FE10 images named as the members of the document', async () => {
  const opened = await openApp(context, site, { path: '/clobbered.html', time: START })
  await opened.page.evaluate('expansion.ready')
  const on = (): Promise<string> => opened.page.evaluate(() =>
    Document.prototype.querySelector.call(document, '[data-expansion]')?.shadowRoot!.querySelector<HTMLElement>('[data-campaign]')?.dataset.step ?? '')
  for (const [used, step] of [[800, 'j0'], [900, 'j3'], [1000, 'j7']] as const) {
    await opened.use(used)
    await expect.poll(async () => (await opened.call('flush'), await opened.pass(300), on())).toBe(step)
    await opened.call('act', step === 'j0' ? 'close' : step === 'j3' ? 'comparePlans' : 'wait')
    await expect.poll(on).toBe(step === 'j7' ? 'j7' : '')
    await opened.pass(3 * DAY)
  }
  expect((await opened.told('error')).length).toBe(0)
})

test.each([['FF23 the members of Prototype on everything', 'prototype'], ['FE8 options on every object', 'polluted']])('%s: every step, a reload, what is stored', async (_, head) => {
  const opened = await open('/host.html', { head: `${head},stub,module,app` })
  for (const [used, step, button] of [[800, 'j0', 'close'], [900, 'j3', 'comparePlans'], [1000, 'j7', 'wait']] as const) {
    await opened.use(used)
    await opened.shows(`quota-limit.${step}`)
    expect(await opened.message().getAttribute('data-surface')).toBe({ j0: 'banner', j3: 'modal', j7: 'blocking-modal' }[step])
    expect(await opened.message().locator('a[href*=evil], a[href^=javascript]').count()).toBe(0)
    await opened.call('act', button)
    await opened.shows('')
    await opened.rest(step === 'j7' ? MINUTE : 3 * DAY)
  }
  await opened.page.reload()
  expect(await opened.rest()).toBe('')
  expect(await opened.call('check', 'emails')).toMatchObject({ mode: 'read-only', used: 1000 })
  expect((await opened.calls()).map(({ name }) => name)).toEqual([])
})

test('FF24 fetch, Promise and pushState are replaced and frozen: ours works, calls none of them, and changes none', async () => {
  const opened = await open('/host.html', { head: 'frozen,stub,module,app' })
  await opened.use(900)
  await opened.shows('quota-limit.j3')
  await opened.page.evaluate(`history.pushState(null, '', '/other')`)
  expect(await opened.rest()).toBe('quota-limit.j3')
  await opened.button('Comparer les plans').click()
  await opened.shows('')
  expect(await opened.page.evaluate('[asked, kept[0] === fetch, kept[1] === Promise, kept[2] === history.pushState]')).toEqual([0, true, true, true])
})
