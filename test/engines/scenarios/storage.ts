import { expect, test } from 'vitest'
import type { App } from '../app.js'
import type { Engine } from '../engine.js'
import type { NewWorld } from '../world.js'
import { offered } from './main-job.js'
import { either, framed, report } from './pages.js'

const notice = (app: App): Promise<void> => expect.poll(() => app.tab.evaluate('witness.notice()'), { timeout: 8000 }).toBe(true)

export function storage(newWorld: NewWorld, { lacks }: Engine): void {
  test.skipIf(lacks.blocked)('FA2 FB7 storage blocked: marketing is silent, service is the notice', async () => {
    const app = await (await newWorld({ profile: { blocked: true } })).open()
    await app.tab.evaluate('expansion.ready.then(() => {})')
    expect(await app.tab.evaluate(`new Promise((done) => { try { Object.assign(indexedDB.open('x'), { onsuccess: () => done('open'), onerror: () => done('refused') }) } catch { done('refused') } })`)).toBe('refused')
    for (let view = 0; view < 3; view++) await app.track('premium_feature_viewed', { feature: 'automations' })
    await app.silent('feature-trial', 'storage-unavailable')
    await app.use(1000)
    await notice(app)
    expect(await app.drawn()).toBe('')
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: false, mode: 'read-only' })
    await app.call('reportBlockedWrite', 'emails')
    await app.shows('quota-limit.j7')
    await app.click('Attendre le renouvellement')
    await app.shows('')
  })

  test('FA24 a sandboxed frame: the notice, and no error', async () => {
    const world = await newWorld({ html: { '/outer.html': framed, '/framed.html': '<!doctype html><html lang="fr"><head><title>Cadre</title></head><body></body></html>', report } })
    const app = await world.open({ path: '/outer.html', head: 'before' })
    await expect.poll(() => app.tab.evaluate('window.report'), { timeout: 8000 }).toMatchObject({
      refused: 'SecurityError', notice: true, drawn: '', complaints: [], check: { allowed: false, mode: 'read-only', used: 1000 },
    })
  })

  test('FA19 FG12 private mode of a dark system: all of it for the session, and dark', async () => {
    const world = await newWorld({ profile: { private: true, dark: true }, html: { '/either.html': either } })
    const app = await world.open({ path: '/either.html' })
    await offered(world, app)
    expect(await app.style('dialog', 'backgroundColor')).toBe('rgb(27, 29, 34)')
    // Where it is not the engine's own, the track of the scroll bar is not white.
    expect(await app.style('dialog', 'scrollbarColor')).toMatch(/^$|rgba\(0, 0, 0, 0\)$/)
    await app.click('Plus tard')
    await app.shows('')
    await app.settle()
    await app.reload()
    await app.track('premium_feature_viewed', { feature: 'automations' })
    await app.silent('feature-trial', 'snoozed')
  })

  test('FB6 plain http, without locks: one message in two tabs, and an answer that stays', async () => {
    const world = await newWorld()
    const apps = [await world.open({ insecure: true }), await world.open({ insecure: true })] as const
    expect(await apps[0].tab.evaluate('[typeof navigator.locks, isSecureContext]')).toEqual(['undefined', false])
    const drawn = (): Promise<string[]> => Promise.all(apps.map((app) => app.drawn()))
    for (const app of apps) await app.use(800)
    await expect.poll(async () => (await drawn()).sort(), { timeout: 8000 }).toEqual(['', 'quota-limit.j0'])
    for (const app of apps) await app.settle()
    expect((await drawn()).sort()).toEqual(['', 'quota-limit.j0'])
    const on = apps[(await drawn()).findIndex(Boolean)]!
    await on.tab.raise()
    await on.click('Fermer')
    await expect.poll(drawn, { timeout: 1000 }).toEqual(['', ''])
  })
}
