import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Expansion } from '../../src/index.js'
import { expectNoComplaints, follow, openApp, START } from './app.js'
import { launch, newContext, openPage, type Site, startSite } from './harness.js'

const STRICT = "default-src 'none'; script-src 'nonce-abc'; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const page = (head: string, body = '') => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>${head}</head><body><h1>Page</h1>${body}</body></html>`
const app = '<script src="/app.js"></script>'
const module = '<script type="module" async src="/sdk/expansion.js"></script>'
const quota = `expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })`

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite({
    headers: { '/strict.html': { 'content-security-policy': STRICT }, '/strict-classic.html': { 'content-security-policy': STRICT } },
    html: {
      early: `<script>${quota}; window.early = expansion; window.told = []; const stop = expansion.on('shown', () => told.push('stopped')); expansion.on('shown', () => told.push('heard')); stop()</script>`,
      polluted: `<script>
        Object.assign(Object.prototype, { blocking: true, reopens: true, href: 'https://evil.test', ctaUrl: 'javascript:0', used: 5, consent: 'denied', snooze: '0s', value: 1, get: 1, premium: () => {} })
        Array.prototype.each = function () {}
        Array.prototype.toJSON = function () { return [...this] }
      </script>`,
      '/clobbered.html': page(`${module}`, '<a id="expansion" href="https://evil.test/">expansion</a><form name="init"></form>'),
      '/strict.html': page('').replace('</head>', '<script nonce="abc" src="/sdk/stub.js"></script><script nonce="abc" type="module" async src="/sdk/expansion.js"></script><script nonce="abc" src="/app.js"></script></head>'),
      '/strict-classic.html': page('').replace('</head>', '<script nonce="abc" src="/sdk/expansion.iife.js"></script><script nonce="abc" src="/app.js"></script></head>'),
      '/head.html': page(`<script src="/sdk/expansion.iife.js"></script>${app}<script>${quota}</script>`),
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

const chunks = (requests: string[]): string[] => requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/sdk/'))

describe('before it has loaded', () => {
  test('the stub answers, queues, and is the instance afterwards', async () => {
    const opened = await openApp(context, site, { head: 'stub,early,app', time: START })
    expect(await opened.page.evaluate(async () => {
      const { expansion } = window as unknown as { expansion: Expansion }
      const awaited = await Promise.race([Promise.resolve(expansion), new Promise((done) => setTimeout(done, 1000, 'pending'))])
      const release = expansion.hold()
      return {
        check: expansion.check('emails', { requested: 5 }), track: expansion.track('x'), then: typeof (expansion as { then?: unknown }).then, awaited: awaited === expansion,
        ready: expansion.ready instanceof Promise, on: typeof expansion.on('shown', () => {}), hold: typeof release, afterwards: (release(), expansion.check('emails').mode),
      }
    })).toEqual({
      check: { allowed: true, mode: 'full', reason: 'unknown', waysOut: [] }, track: undefined, then: 'undefined', awaited: true,
      ready: true, on: 'function', hold: 'function', afterwards: 'full',
    })
    await opened.page.evaluate((html) => document.head.append(document.createRange().createContextualFragment(html)), module)
    await opened.page.evaluate('early.ready')
    // What was tracked before `init` was called counts as well.
    await opened.shows('quota-limit.j0')
    expect(await opened.page.evaluate('told')).toEqual(['heard'])
    expect(await opened.page.evaluate(`early.check('emails')`)).toMatchObject({ used: 800, limit: 1000, reason: 'ok' })
    expect(await opened.page.evaluate(`early.$message.get().step`)).toBe('j0')
  })

  test('a stopper of hold called after the load lets go', async () => {
    const opened = await openApp(context, site, { head: 'stub,app', time: START })
    await opened.page.evaluate('window.release = expansion.hold()')
    await opened.use(800)
    await opened.page.evaluate((html) => document.head.append(document.createRange().createContextualFragment(html)), module)
    await opened.page.evaluate('expansion.ready')
    expect(await opened.rest()).toBe('')
    await opened.page.evaluate('release()')
    await opened.shows('quota-limit.j0')
  })

  test('FD6 a script that is never loaded costs the page nothing', async () => {
    await context.route('**/sdk/expansion.js', (route) => route.abort())
    const { page: blocked, errors } = await openPage(context, `${site.url}/blank.html?head=stub,module,app`)
    expect(await blocked.evaluate(() => {
      const { expansion } = window
      for (let call = 0; call < 500; call++) expansion.track!('quota_updated', { meter: 'emails', used: 1000, limit: 1000 })
      return [expansion.check!('emails'), expansion.reportBlockedWrite!('emails'), expansion.nothingLikeThis?.()]
    })).toMatchObject([{ allowed: true }, undefined, undefined])
    expect(errors).toEqual([])
  })

  test('FF10 a classic script in the head, before there is a body', async () => {
    const opened = follow(await openPage(context, `${site.url}/head.html`, { time: START }))
    await opened.shows('quota-limit.j0')
  })
})

describe('twice', () => {
  test('FF15 init twice: the first stands, with one warning', async () => {
    const opened = await openApp(context, site, { time: START })
    await opened.page.evaluate('expansion.ready')
    await opened.page.evaluate(`expansion.init({ subject: { accountId: 'other', userId: 'other' }, consent: 'denied' })`)
    await opened.use(800)
    await opened.shows('quota-limit.j0')
    expect(opened.complaints).toEqual([expect.stringMatching(/warning: \[expansion\] .*second init\(\)/)])
    await expectNoComplaints(/second init/)
  })

  test.each([
    ['the module under another URL', 'module', '<script type="module" src="/sdk/expansion.js?v=2"></script>'],
    ['the module and the classic file', 'module', '<script src="/sdk/expansion.iife.js"></script>'],
    ['the classic file twice', 'classic', '<script src="/sdk/expansion.iife.js?again"></script>'],
  ])('FF15 FF16 %s: one instance, one warning', async (_, first, second) => {
    const opened = await openApp(context, site, { head: `stub,${first},app`, time: START })
    await opened.page.evaluate('expansion.ready')
    await opened.page.evaluate(`window.known = expansion`)
    await opened.page.evaluate((html) => document.head.append(document.createRange().createContextualFragment(html)), second)
    await expect.poll(() => opened.complaints.length).toBe(1)
    expect(opened.complaints[0]).toMatch(/second script/)
    expect(await opened.page.evaluate('known === expansion')).toBe(true)
    await opened.use(800)
    await opened.shows('quota-limit.j0')
    expect(await opened.page.locator('[data-expansion]').count()).toBe(1)
    await expectNoComplaints(/second script/)
  })

  test('FF15 the whole snippet twice, the second after the first has loaded', async () => {
    const opened = await openApp(context, site, { time: START })
    await opened.page.evaluate('expansion.ready')
    const stub = await (await fetch(`${site.url}/sdk/stub.js`)).text()
    await opened.page.evaluate(stub)
    await opened.use(800)
    await opened.shows('quota-limit.j0')
  })

  test('FE9 an element of the page has the same name', async () => {
    const opened = follow(await openPage(context, `${site.url}/clobbered.html`, { time: START }))
    await expect.poll(() => opened.page.evaluate('typeof expansion.init')).toBe('function')
    await opened.page.addScriptTag({ url: '/app.js' })
    await opened.use(800)
    await opened.shows('quota-limit.j0')
  })
})

describe('what is requested', () => {
  test('FD13 I10 the interface only when something is to be drawn, and nothing else ever', async () => {
    const opened = await openApp(context, site, { time: START })
    await opened.page.evaluate('expansion.ready')
    await opened.track('feature_used', { feature: 'automations' })
    await opened.view()
    await opened.use(500)
    // flush() would ask for what speaks, so that everything is known after it.
    for (let turn = 0; turn < 4; turn++) {
      await opened.pass(700)
      await opened.page.evaluate('indexedDB.databases()')
    }
    expect(chunks(opened.requests)).toEqual(['/sdk/expansion.js'])
    await opened.use(800)
    await opened.rest()
    await opened.shows('quota-limit.j0')
    await opened.button('Fermer').click()
    await opened.rest()
    const loaded = chunks(opened.requests)
    expect(new Set(loaded).size).toBe(loaded.length)
    expect(loaded.some((path) => /copy-en/.test(path))).toBe(false)
    expect(loaded.slice(1).every((path) => path.startsWith('/sdk/chunks/'))).toBe(true)
    expect(opened.requests.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([])
    expect(opened.requests.map((url) => new URL(url).pathname).filter((path) => !path.startsWith('/sdk/'))).toEqual(['/blank.html', '/app.js'])
  })

  test('the classic file works alone', async () => {
    const opened = await openApp(context, site, { head: 'stub,classic,app', time: START })
    await opened.use(900)
    await opened.shows('quota-limit.j3')
    expect((await opened.handed()).map(({ step }) => step)).toEqual(['j3'])
    expect(chunks(opened.requests)).toEqual(['/sdk/expansion.iife.js'])
  })

  test('an interface that cannot be loaded is tried once more, then all stays quiet and nothing is consumed', async () => {
    let asked = 0
    await context.route('**/sdk/chunks/ui-*', (route) => (asked++, route.abort()))
    const opened = await openApp(context, site, { time: START })
    await opened.use(800)
    expect(await opened.rest()).toBe('')
    expect(await opened.rest()).toBe('')
    expect(asked).toBeGreaterThan(0)
    expect(opened.errors).toEqual([])
    await context.unroute('**/sdk/chunks/ui-*')
    await opened.page.reload()
    await opened.shows('quota-limit.j0')
    await expectNoComplaints(/load|ERR_FAILED/i)
  })

  test.each([
    ['report', '**/chunks/report*', undefined],
    ['preview', '**/chunks/preview*', false],
    ['exportData', '**/chunks/devices*', undefined],
    ['hydrate', '**/chunks/devices*', false],
  ] as const)('FF1 %s() whose part cannot be loaded answers, and never rejects', async (method, part, expected) => {
    await context.route(part, (route) => route.abort())
    const { call, complaints } = await openApp(context, site, { time: START })
    await call('flush')
    expect(await call(method, 'quota-limit', 'j0')).toBe(expected)
    await expect.poll(() => complaints.some((text) => text.includes('[expansion] load'))).toBe(true)
    complaints.length = 0
  })
})

describe('a page that forbids nearly everything', () => {
  test.each(['/strict.html', '/strict-classic.html'])('FE11 FE13 FE14 %s shows a styled banner and a styled modal', async (path) => {
    const opened = follow(await openPage(context, site.url + path, { time: START }))
    await opened.use(800)
    await opened.shows('quota-limit.j0')
    const look = () => opened.message().evaluate((element) => {
      const { backgroundColor, borderRadius, position, width } = getComputedStyle(element)
      return { backgroundColor, borderRadius, position, width }
    })
    expect(await look()).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)', borderRadius: '12px', width: '880px' })
    await opened.button('Fermer').click()
    await opened.rest(3 * 86_400_000)
    await opened.use(900)
    await opened.shows('quota-limit.j3')
    expect(await look()).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)', borderRadius: '12px', position: 'fixed', width: '600px' })
    // The bar of usage has a width of its own.
    expect(await opened.page.locator('.bar div').evaluate((bar) => Math.round((100 * bar.clientWidth) / bar.parentElement!.clientWidth))).toBe(90)
    await opened.page.keyboard.press('Escape')
    await opened.shows('')
  })
})

test('FE8 FF23 a page that has changed the prototypes of everything', async () => {
  const opened = await openApp(context, site, { head: 'polluted,stub,module,app', time: START })
  await opened.use(800)
  await opened.shows('quota-limit.j0')
  expect(await opened.message().getAttribute('data-surface')).toBe('banner')
  await opened.button('Fermer').click()
  // What is not on the disk yet is not promised to survive a reload.
  expect(await opened.rest()).toBe('')
  await opened.page.reload()
  expect(await opened.rest()).toBe('')
  expect(await opened.call('check', 'emails')).toMatchObject({ mode: 'full', used: 800 })
})

test('destroy leaves no node, no style and no lock behind', async () => {
  const opened = await openApp(context, site, { time: START })
  await opened.use(1000)
  await opened.shows('quota-limit.j7')
  await opened.call('destroy')
  await opened.shows('')
  expect(await opened.page.locator('[data-expansion]').count()).toBe(0)
  expect(await opened.page.evaluate('document.documentElement.getAttribute("style") || ""')).toBe('')
  await expect.poll(() => opened.page.evaluate(async () => (await navigator.locks.query()).held!.length)).toBe(0)
  await opened.use(1000)
  expect(await opened.call('check', 'emails')).toMatchObject({ allowed: true, reason: 'unknown' })
  const other = await openApp(context, site)
  await other.shows('quota-limit.j7')
})

test('FF18 importing an entry in Node touches no global and starts nothing', () => {
  const dist = resolve(import.meta.dirname, '../../dist')
  const entries = readdirSync(dist).filter((file) => file.endsWith('.js') && !/^(expansion|stub|cli)\b/.test(file))
  expect(entries).toContain('index.js')
  for (const entry of entries) {
    // nanostores keeps one object there for its copies to share; reading the file is Node's own request.
    const found = execFileSync(process.execPath, ['--input-type=module', '-e', `
      const before = Reflect.ownKeys(globalThis)
      const events = process.eventNames().length
      await import(${JSON.stringify(resolve(dist, entry))})
      console.log(JSON.stringify([
        Reflect.ownKeys(globalThis).filter(key => !before.includes(key) && key !== 'nanostoresGlobal'),
        process.getActiveResourcesInfo().filter(type => type !== 'CloseReq'),
        process.eventNames().length - events,
      ]))
    `], { encoding: 'utf8' })
    expect(JSON.parse(found), entry).toEqual([[], [], 0])
  }
})
