import { describe, expect, test } from 'vitest'
import { type App, DAY, MINUTE, openApp, useBrowser, START } from './app.js'

const here = useBrowser()

/** Tabs side by side: a window each, so that all of them are visible. The clock is the context's. */
async function tabs(count: number, options = {}): Promise<App[]> {
  const apps = [await openApp(here.context, here.site, { time: START, options })]
  while (apps.length < count) apps.push(await openApp(here.context, here.site, { options }))
  for (const app of apps) await app.page.evaluate('expansion.ready')
  return apps
}

/** In each tab what is drawn, and in none an error. */
const drawn = (apps: App[]): Promise<string[]> => Promise.all(apps.map((app) => app.page.evaluate(() => {
  const found = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>('[data-campaign]:not([data-surface=notice])')
  return found?.dataset.step ?? ''
})))

const count = async (apps: App[]): Promise<number> => (await drawn(apps)).filter(Boolean).length

/** Says that the tab is hidden, or visible again, as the browser would: Chromium without a head hides no tab. */
const setVisible = (app: App, visible: boolean): Promise<void> => app.page.evaluate((state) => {
  Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}, visible ? 'visible' : 'hidden')

const settle = async (apps: App[]): Promise<void> => void (await apps[0]!.rest(700))

describe('one at a time', () => {
  test('FB2 an answer in one tab is the answer in all', async () => {
    const apps = await tabs(3)
    const [first] = apps as [App]
    for (let view = 0; view < 3; view++) {
      await settle(apps)
      await first.pass(MINUTE)
      await first.view()
    }
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
    const on = apps[(await drawn(apps)).findIndex(Boolean)]!
    await on.button('Plus tard').click()
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(0)
    for (const app of apps) {
      await app.view()
      expect(await app.rest(MINUTE)).toBe('')
    }
    expect(await count(apps)).toBe(0)
    const snoozed = (await Promise.all(apps.map((app) => app.told('snoozed')))).flat()
    expect(snoozed).toHaveLength(1)
  })

  test('a fact that one tab learns closes the message of another', async () => {
    const apps = await tabs(2)
    const [one, other] = apps as [App, App]
    await one.use(800)
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
    const [first] = await drawn([one])
    await (first ? other : one).use(100)
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(0)
  })
})

describe('a tab that leaves frees its place', () => {
  const shownIn = async (): Promise<[App, App]> => {
    const apps = await tabs(2)
    await apps[0]!.use(800)
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
    await settle(apps)
    const at = (await drawn(apps)).findIndex(Boolean)
    return [apps[at]!, apps[1 - at]!]
  }

  test('hidden: the message leaves it, and the other tab takes over', async () => {
    const [on, other] = await shownIn()
    await on.seen()
    await setVisible(on, false)
    await on.shows('')
    await other.shows('quota-limit.j0')
    // The one that returns reads before it draws.
    await setVisible(on, true)
    await settle([on, other])
    expect(await drawn([on, other])).toEqual(['', 'j0'])
  })

  test('closed', async () => {
    const [on, other] = await shownIn()
    await on.page.close()
    await other.shows('quota-limit.j0')
  })

  test('navigated away', async () => {
    const [on, other] = await shownIn()
    await on.page.goto('about:blank')
    await other.shows('quota-limit.j0')
  })

  test('FA16 FB3 crashed', async () => {
    const [on, other] = await shownIn()
    const session = await here.context.newCDPSession(on.page)
    const crashed = new Promise((done) => on.page.once('crash', done))
    void session.send('Page.crash').catch(() => {})
    await crashed
    await other.shows('quota-limit.j0')
    await on.page.close()
  })

  test('a reload is no answer: the message is back', async () => {
    const [on, other] = await shownIn()
    await other.page.close()
    await on.seen()
    await on.page.reload()
    await on.shows('quota-limit.j0')
  })
})

describe('service and marketing', () => {
  /** The offer of a trial stands in one tab. */
  const offered = async (): Promise<App[]> => {
    const apps = await tabs(2)
    for (let view = 0; view < 3; view++) {
      await settle(apps)
      await apps[0]!.pass(MINUTE)
      await apps[0]!.view()
    }
    await expect.poll(() => drawn(apps), { timeout: 8000 }).toContain('j0')
    await settle(apps)
    return apps
  }

  test('service takes the place of marketing, whichever tab learns of it', async () => {
    const apps = await offered()
    const at = (await drawn(apps)).findIndex(Boolean)
    await apps[1 - at]!.use(1000)
    await expect.poll(() => drawn(apps), { timeout: 4000 }).toContain('j7')
    expect(await count(apps)).toBe(1)
    await settle(apps)
    expect(await count(apps)).toBe(1)
  })

  test('consent withdrawn in one tab takes marketing off in another and erases behaviour', async () => {
    const apps = await offered()
    const at = (await drawn(apps)).findIndex(Boolean)
    await apps[1 - at]!.call('setConsent', 'denied')
    await expect.poll(() => count(apps), { timeout: 3000 }).toBe(0)
    await settle(apps)
    expect(await count(apps)).toBe(0)
    const kept = await apps[at]!.call<{ behaviour: { recent: object } }>('exportData')
    expect(kept.behaviour.recent).toEqual({})
    // Facts about the account are still stated.
    await apps[at]!.use(800)
    await expect.poll(() => drawn(apps), { timeout: 8000 }).toContain('j0')
  })
})

test('the notice is a status: every tab shows it', async () => {
  const apps = await tabs(2)
  await apps[0]!.use(1000)
  await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
  const on = apps[(await drawn(apps)).findIndex(Boolean)]!
  await on.button('Attendre le renouvellement').click()
  for (const { page } of apps) await page.locator('[data-surface=notice]').waitFor()
  await apps[0]!.use(100, { period: '2026-04' })
  for (const { page } of apps) await expect.poll(() => page.locator('[data-surface=notice]').count(), { timeout: 8000 }).toBe(0)
})

describe('people', () => {
  test('FA27 two users of one browser have answers of their own', async () => {
    const [app] = (await tabs(1)) as [App]
    const subject = (userId: string, accountId = 'a1') => ({ accountId, userId, roles: ['owner'], traits: { plan: 'free' } })
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.shows('')
    await app.call('identify', subject('u2'))
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.call('identify', subject('u1'))
    // The other's message leaves at once.
    expect(await app.message().count()).toBe(0)
    await app.use(810)
    expect(await app.rest()).toBe('')
    await app.call('identify', subject('u1', 'a2'))
    expect(await app.call('check', 'emails')).toMatchObject({ reason: 'unknown' })
    await app.use(800)
    await app.shows('quota-limit.j0')
  })

  test('logging out takes everything off the screen at once, and nothing is recorded until someone is there', async () => {
    const [app] = (await tabs(1)) as [App]
    await app.use(1000)
    await app.shows('quota-limit.j7')
    await app.call('identify', null)
    expect(await app.page.locator('[data-expansion]').count()).toBe(0)
    await app.use(1000)
    await app.view()
    expect(await app.rest(MINUTE)).toBe('')
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, reason: 'unknown' })
  })

  test('two users in two tabs: still one message on the screen', async () => {
    const apps = await tabs(2)
    await apps[1]!.call('identify', { accountId: 'a1', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } })
    await Promise.all(apps.map((app) => app.use(800)))
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
    await settle(apps)
    expect(await count(apps)).toBe(1)
    const at = (await drawn(apps)).findIndex(Boolean)
    await apps[at]!.button('Fermer').click()
    await apps[1 - at]!.shows('quota-limit.j0')
    expect(await count(apps)).toBe(1)
  })
})

describe('forgetting with other tabs open', () => {
  test('FA7 FH3 all is erased within a second, and nothing hangs afterwards', async () => {
    const apps = await tabs(3)
    const [first, second] = apps as [App, App]
    await first.use(800)
    await expect.poll(() => count(apps), { timeout: 8000 }).toBe(1)
    await settle(apps)
    const started = Date.now()
    expect(await first.call('forget')).toBe(true)
    expect(Date.now() - started).toBeLessThan(2000)
    expect(await first.call('exportData')).toBeUndefined()
    expect(await first.rest()).toBe('')
    // The others start anew with what they learn.
    await second.call('flush')
    await second.use(810)
    await second.rest()
    const kept = await second.call<{ essential: { meters: Record<string, { used: number }> } }>('exportData')
    expect(kept.essential.meters.emails!.used).toBe(810)
    expect(await count(apps)).toBe(1)
  })

  test('FA7 FA9 someone else deletes the database, or raises its version', async () => {
    const [app, other] = (await tabs(2)) as [App, App]
    await app.use(500)
    await settle([app, other])
    const blocked = () => other.page.evaluate(() => new Promise((done) => {
      const request = indexedDB.deleteDatabase('expansion')
      request.onsuccess = () => done('deleted')
      request.addEventListener('error', () => done('error'))
      request.onblocked = () => setTimeout(done, 1000, 'blocked')
    }))
    expect(await blocked()).toBe('deleted')
    await app.use(800)
    await expect.poll(() => count([app, other]), { timeout: 8000 }).toBe(1)
    await settle([app, other])
    expect(await other.page.evaluate(() => new Promise((done) => {
      const request = indexedDB.open('expansion', 7)
      request.onupgradeneeded = () => { if (!request.result.objectStoreNames.contains('expansion')) request.result.createObjectStore('expansion') }
      request.onsuccess = () => (request.result.close(), done(request.result.version))
      request.onblocked = () => setTimeout(done, 1000, 'blocked')
    }))).toBe(7)
    const on = [app, other][(await drawn([app, other])).findIndex(Boolean)]!
    await on.button('Fermer').click()
    await settle([app, other])
    await app.page.reload()
    await app.use(820)
    expect(await app.rest(DAY)).toBe('')
    expect(await app.call('check', 'emails')).toMatchObject({ used: 820 })
  })
})
