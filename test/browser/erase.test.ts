import { describe, expect, test } from 'vitest'
import { type App, openApp, useBrowser } from './app.js'
import { outlast } from './harness.js'

const PERSON = { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } }
const OTHER = { accountId: 'a2', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } }

const here = useBrowser(outlast)

/** Three tabs on the real clock, a window each. */
async function open(): Promise<App[]> {
  const apps: App[] = []
  while (apps.length < 3) apps.push(await openApp(here.context, here.site))
  await rest(apps)
  return apps
}

/** Until nothing that one tab writes is news to another. */
async function rest(apps: App[]): Promise<void> {
  for (let round = 0; round < 2; round++) for (const app of apps) await app.call('flush')
}

const learn = (app: App, used: number): Promise<void> => app.track('quota_updated', { meter: 'emails', used, limit: 1000 })

const drawn = (apps: App[]): Promise<string[]> => Promise.all(apps.map((app) => app.page.evaluate(() => {
  const found = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>('[data-campaign]')
  return found?.dataset.step ?? ''
})))

/** The tab that shows, and the two others. */
async function showing(apps: App[], step: string): Promise<[App, App, App]> {
  await expect.poll(async () => (await drawn(apps)).filter(Boolean), { timeout: 8000, interval: 30 }).toEqual([step])
  await rest(apps)
  const at = (await drawn(apps)).findIndex(Boolean)
  return [apps[at]!, ...apps.filter((_, index) => index !== at)] as [App, App, App]
}

const isClear = (apps: App[]): Promise<void> => expect.poll(async () => (await drawn(apps)).filter(Boolean), { timeout: 20_000, interval: 30 }).toEqual([])

/** Everything that is stored, as text. */
const stored = ({ page }: App): Promise<string> => page.evaluate(async () => {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
  for (const { name } of await indexedDB.databases()) {
    kept.push(await new Promise((done) => {
      const request = indexedDB.open(name!)
      request.onsuccess = () => {
        const all = request.result.transaction('expansion').objectStore('expansion').getAll()
        all.onsuccess = () => (request.result.close(), done(all.result))
      }
    }))
  }
  return JSON.stringify(kept)
})

const databases = ({ page }: App): Promise<unknown> => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

describe('forgetting', () => {
  test('FH3 FA7 erased in every tab: the database is gone, nothing shows, and no commit that comes late writes it again', async () => {
    const apps = await open()
    await learn(apps[0]!, 1000)
    const [on, quiet, other] = await showing(apps, 'j7')
    // Facts are on their way in all tabs while the first erases: one that comes after it is new, and forgotten by its own tab.
    await Promise.all([quiet.call('forget'), on.call('act', 'chat'), other.track('pricing_viewed')])
    for (const app of [on, other]) expect(await app.call('forget')).toBe(true)
    await isClear(apps)
    for (const app of apps) {
      await learn(app, 1000)
      await app.view()
      await app.call('flush')
      expect(await app.call('exportData')).toBeUndefined()
    }
    expect(await databases(on)).toEqual([])
    expect((await drawn(apps)).filter(Boolean)).toEqual([])
  })

  test('FH3 erased in one tab: the message of another leaves, and none of them remembers', async () => {
    const apps = await open()
    await apps[0]!.track('pricing_viewed')
    await learn(apps[0]!, 800)
    const [on, quiet] = await showing(apps, 'j0')
    expect(await quiet.call('forget')).toBe(true)
    await isClear([on])
    await rest(apps)
    expect(await stored(on)).not.toMatch(/pricing|emails|quota/)
    expect(await on.call('check', 'emails')).toMatchObject({ reason: 'unknown' })
  })
})

describe('consent', () => {
  test('FH2 withdrawn in one tab: behaviour goes in all of them, answers and service stay', async () => {
    const apps = await open()
    await apps[0]!.track('pricing_viewed')
    await apps[0]!.view()
    await learn(apps[0]!, 1000)
    const [on, quiet] = await showing(apps, 'j7')
    expect(await stored(on)).toMatch(/pricing_viewed/)
    await quiet.call('setConsent', 'denied')
    await rest(apps)
    for (const app of apps) {
      await app.track('pricing_viewed')
      await app.call('flush')
      expect(await app.call('exportData')).toMatchObject({ behaviour: { recent: {} }, essential: { meters: { emails: { used: 1000 } } } })
      expect(await app.call('check', 'emails')).toMatchObject({ mode: 'read-only' })
    }
    expect(await stored(on)).not.toMatch(/pricing_viewed|premium_feature/)
    // A fact about the account is service: it stays, and its answer is kept.
    const [now] = await showing(apps, 'j7')
    expect(await now.call('act', 'keepReading')).toBe('done')
    await rest(apps)
    expect(await stored(on)).toMatch(/"answer":"dismissed"/)
  })
})

describe('people', () => {
  test('FA27 logged out in every tab: no message, no trace in the page, the stores or what is handed over', async () => {
    const apps = await open()
    await learn(apps[0]!, 1000)
    const [on, ...others] = await showing(apps, 'j7')
    const handed = (await on.handed()).length
    for (const app of [...others, on]) await app.call('identify', null)
    expect(await drawn(apps)).toEqual(['', '', ''])
    for (const app of apps) {
      await learn(app, 900)
      await app.call('flush')
      expect(await app.page.evaluate(() => [document.querySelectorAll('[data-expansion]').length, (window.expansion.$meters as never as { get(): object }).get(), (window.expansion.$opportunities as never as { get(): object }).get()])).toEqual([0, {}, []])
    }
    expect(await on.handed()).toHaveLength(handed)
  })

  test('FA27 another person in two tabs: neither sees, stores nor sends what is the other’s', async () => {
    const apps = await open()
    await learn(apps[0]!, 1000)
    const [on, quiet, stays] = await showing(apps, 'j7')
    await on.call('identify', OTHER)
    expect(await drawn([on])).toEqual([''])
    await quiet.call('identify', OTHER)
    await showing(apps, 'j7')
    expect(await drawn([stays])).toEqual(['j7'])
    expect(await on.call('check', 'emails')).toMatchObject({ reason: 'unknown' })
    await on.call('track', 'pricing_viewed')
    await rest(apps)
    expect(JSON.stringify(await on.call('exportData'))).not.toMatch(/a1|u1|emails/)
    expect(JSON.stringify(await stays.call('exportData'))).not.toMatch(/a2|u2|pricing/)
    for (const app of apps) expect((await app.handed()).every(({ key }) => key.startsWith('a1/'))).toBe(true)
    await on.call('identify', PERSON)
    await expect.poll(async () => (await on.call<{ used?: number }>('check', 'emails')).used).toBe(1000)
  })
})

describe('FB2 an answer in one tab is the answer in all', () => {
  // Each is given in a tab that shows nothing, where that is possible.
  test.each<[string, (on: App, quiet: App) => Promise<unknown>]>([
    ['close', (on) => on.call('act', 'close')],
    ['never', (_, quiet) => quiet.call('mute', 'meter:emails')],
    ['erase', (_, quiet) => quiet.call('forget')],
    ['logout', (on) => on.call('identify', null)],
  ])('%s', async (name, act) => {
    const apps = await open()
    await learn(apps[0]!, 800)
    const [on, quiet] = await showing(apps, 'j0')
    await act(on, quiet)
    await isClear(name === 'never' ? [] : name === 'logout' ? [on] : apps)
  })
})
