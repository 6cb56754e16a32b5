import { execFileSync } from 'node:child_process'
import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type App, openApp } from './app.js'
import { newProfile, outlast, type Profile, type Site, startSite } from './harness.js'

const ROUNDS = 10

let site: Site
let profile: Profile
let context: BrowserContext

beforeAll(async () => {
  site = await startSite()
})
beforeEach(async () => {
  profile = await newProfile()
  context = await profile.start()
  await outlast(context)
})
afterEach(async () => {
  await context.close().catch(() => {})
  await profile.remove()
})
afterAll(() => site?.close())

/** Ends every process of our own browser, as the system would. */
function kill(): void {
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter((line) => line.includes(profile.folder))
  for (const line of processes) {
    try {
      process.kill(Number.parseInt(line), 'SIGKILL')
    } catch {}
  }
}

const acknowledged: { mutes: Set<string>; used: number } = { mutes: new Set(), used: 0 }

/** Answers and facts as fast as they are taken; what was acknowledged is told here, one by one. */
async function write(app: App, round: number): Promise<void> {
  await app.page.exposeFunction('acknowledge', (topic: string, used: number) => {
    acknowledged.mutes.add(topic)
    acknowledged.used = used
  })
  await app.page.evaluate((at) => void (async () => {
    const { expansion } = window
    for (let n = 0; ; n++) {
      // The first fact of a period is a crossing, and has a mail.
      const used = 8100 + (n % 800)
      expansion.track!('quota_updated', { meter: 'emails', used, limit: 10_000 + at, period: `p${at}` })
      expansion.mute!(`feature:f${at % 5}${n % 9}`)
      await expansion.flush!()
      await (window as never as { acknowledge(topic: string, used: number): Promise<void> }).acknowledge(`feature:f${at % 5}${n % 9}`, used)
    }
  })(), round)
}

const open = (): Promise<App> => openApp(context, site, { options: { deliver: null as never, endpoint: '/handoffs' } })

/** What was acknowledged is there, whole; and the lock is free, so that whatever is due shows. */
async function holds(app: App, round: number): Promise<void> {
  await app.call('flush')
  const mutes = await app.call<string[]>('mutes')
  expect([...acknowledged.mutes].filter((topic) => !mutes.includes(topic)), `round ${round}`).toEqual([])
  const { used, limit } = await app.call<{ used: number; limit: number }>('check', 'emails')
  expect(used, `round ${round}`).toBeGreaterThanOrEqual(acknowledged.used)
  expect(limit, 'of one and the same fact').toBe(10_000 + round)
  const held = await app.page.evaluate(async () => (await navigator.locks.query()).held?.map(({ clientId }) => clientId) ?? [])
  expect(new Set(held).size).toBeLessThanOrEqual(1)
  expect(app.errors).toEqual([])
  expect(app.complaints.filter((text) => text.includes('[expansion]'))).toEqual([])
}

/** A host keeps the highest revision of a key. Whatever left twice, left with the same words. */
function mails(): Set<string> {
  const bodies = new Map<string, string>()
  for (const { body } of site.posts) {
    for (const { key, revision, action, template } of JSON.parse(body).handoffs) {
      const name = `${key} ${revision}`
      expect(bodies.get(name) ?? `${action} ${template}`).toBe(`${action} ${template}`)
      bodies.set(name, `${action} ${template}`)
    }
  }
  return new Set(bodies.keys())
}

const moment = (round: number): Promise<void> => new Promise((done) => setTimeout(done, 20 + ((round * 7919) % 13) * 20))

test.each<[string, (app: App) => Promise<void>]>([
  ['FA16 the page crashes', async ({ page }) => {
    const session = await context.newCDPSession(page)
    const crashed = new Promise((done) => page.once('crash', done))
    void session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
  }],
  ['FA17 the browser is killed', async () => {
    const closed = new Promise((done) => context.once('close', done))
    kill()
    await closed
    context = await profile.start()
    await outlast(context)
  }],
])('%s in the middle of writes: FD7 I4 what was acknowledged is kept, each mail has one key, and the lock is free', async (_, end) => {
  acknowledged.mutes.clear()
  site.posts.length = 0
  let app = await open()
  for (let round = 1; round <= ROUNDS; round++) {
    acknowledged.used = 0
    await write(app, round)
    await expect.poll(() => acknowledged.used, { timeout: 8000, interval: 10 }).toBeGreaterThan(0)
    await moment(round)
    await end(app)
    app = await open()
    await holds(app, round)
  }
  expect(acknowledged.mutes.size).toBeGreaterThan(5)
  // The first crossing of each period was acknowledged, and with it its mail.
  const sent = [...mails()]
  for (let round = 1; round <= ROUNDS; round++) expect(sent.filter((name) => name.includes(`/j0/p${round}@`)), `p${round}`).toHaveLength(1)
})
