import type { CDPSession } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, START, useBrowser } from './app.js'
import { openPage } from './harness.js'

const here = useBrowser()

const countTransactions = (): void => {
  const counter = Object.assign(globalThis, { transactions: 0 })
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    counter.transactions++
    return transaction.apply(this, given)
  }
}

/** Everything alive in the page, wherever it hangs; what only waits to be collected is not. */
async function alive(debug: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let time = 0; time < 4; time++) {
    await debug.send('HeapProfiler.collectGarbage')
    await new Promise((done) => setTimeout(done, 100))
  }
  const { nodes, jsEventListeners: listeners } = await debug.send('Memory.getDOMCounters')
  return { nodes, listeners }
}

test('FF25 a thousand events in a burst are three transactions at most', async () => {
  await here.context.addInitScript(countTransactions)
  const { page, call } = await openApp(here.context, here.site)
  await call('flush')
  const opened = await page.evaluate(async () => {
    const host = globalThis as unknown as { expansion: { track(event: string, props: object): void }; transactions: number }
    const before = host.transactions
    for (let task = 0; task < 20; task++) {
      for (let event = 0; event < 50; event++) host.expansion.track('report_exported', { format: 'pdf' })
      await new Promise((done) => setTimeout(done, 5))
    }
    await new Promise((done) => setTimeout(done, 1500))
    return host.transactions - before
  })
  expect(opened).toBeGreaterThan(0)
  expect(opened).toBeLessThanOrEqual(3)
})

test('FF25 before anything is due, one file is asked for', async () => {
  const { page, call, requests } = await openApp(here.context, here.site)
  await page.evaluate('expansion.ready')
  await call('track', 'pricing_viewed')
  await page.waitForTimeout(1500)
  expect(requests.filter((url) => url.includes('/sdk/'))).toEqual([`${here.site.url}/sdk/expansion.js`])
})

test('FF25 what speaks comes when a step is near, and what draws not yet', async () => {
  const { page, use, requests } = await openApp(here.context, here.site, { time: START })
  await page.evaluate('expansion.ready')
  const speech = page.waitForRequest(/\/speech-[^/]+$/)
  await use(700)
  await speech
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => /\/(ui|copy)-/.test(url))).toEqual([])
})

test('FF25 the start adds no node and seventeen listeners, and destroy() takes them back', async () => {
  const { page } = await openPage(here.context, `${here.site.url}/blank.html`)
  const debug = await here.context.newCDPSession(page)
  const empty = await alive(debug)
  await page.evaluate(`import('/sdk/expansion.js').then(() => {
    expansion.init({ subject: { accountId: 'a1', userId: 'u1', roles: ['owner'] }, consent: 'granted' })
    return expansion.ready
  })`)
  const started = await alive(debug)
  expect(started.nodes).toBe(empty.nodes)
  expect(started.listeners - empty.listeners).toBeLessThanOrEqual(17)
  await page.evaluate('expansion.destroy()')
  await expect.poll(() => alive(debug)).toEqual(empty)
})

const parts = ({ requests }: App): string[] =>
  requests.flatMap((url) => /\/sdk\/(?:chunks\/)?(.*?)(?:-[\da-f]+)?\.js/.exec(url)?.[1] ?? []).sort()

/** What is alive while the first message of a page is on the screen. */
const FIRST = [
  { surface: 'banner', step: 'quota-limit.j0', used: 800, blocks: [], nodes: 31, listeners: 25 },
  { surface: 'modal', step: 'quota-limit.j3', used: 900, blocks: ['ui-blocks-common'], nodes: 166, listeners: 32 },
  { surface: 'blocking modal', step: 'quota-limit.j7', used: 1000, blocks: ['ui-blocks-common'], nodes: 70, listeners: 33 },
] as const

/** For the message itself, and for the e-mail that goes with it. */
const DRAWN = ['copy-fr', 'copy-fr-more', 'expansion', 'shared', 'speech', 'ui', 'ui-beside']
const WRITTEN = ['mail', 'mail-fr', 'shared']

test.each(FIRST)('FF25 a $surface as the first message asks for no more parts, and adds $nodes nodes and $listeners listeners at most', async ({ step, used, blocks, nodes, listeners }) => {
  const app = await openApp(here.context, here.site, { time: START })
  const debug = await here.context.newCDPSession(app.page)
  await app.rest()
  const before = await alive(debug)
  await app.use(used)
  await app.rest()
  await app.shows(step)
  expect(parts(app)).toEqual([...DRAWN, ...WRITTEN, ...blocks].sort())
  // A request to the disk that is still under way is listened to.
  await expect.poll(async () => {
    const now = await alive(debug)
    return { nodes: Math.max(nodes, now.nodes - before.nodes), listeners: Math.max(listeners, now.listeners - before.listeners) }
  }, { timeout: 8000 }).toEqual({ nodes, listeners })
})

test('FF25 what draws a message comes while only the page keeps it back', async () => {
  const app = await openApp(here.context, here.site, { time: START })
  await app.rest()
  await app.page.evaluate(() => document.body.appendChild(document.createElement('dialog')).showModal())
  await app.use(800)
  expect(await app.rest()).toBe('')
  expect(parts(app)).toContain('ui')
})
