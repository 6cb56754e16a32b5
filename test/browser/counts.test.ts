import type { CDPSession } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, useBrowser } from './app.js'
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

test('FF25 a thousand events in a burst are five transactions at most', async () => {
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
  expect(opened).toBeLessThanOrEqual(5)
})

test('FF25 before anything is due, one file is asked for', async () => {
  const { page, call, requests } = await openApp(here.context, here.site)
  await page.evaluate('expansion.ready')
  await call('track', 'pricing_viewed')
  await page.waitForTimeout(1500)
  expect(requests.filter((url) => url.includes('/sdk/'))).toEqual([`${here.site.url}/sdk/expansion.js`])
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
