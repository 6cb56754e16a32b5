import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, DAY, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, type Site, startSite } from './harness.js'

type Name = 'older' | 'ours' | 'newer'

/** What other releases write into a record that nobody has met yet. */
const RECORDS: Record<Exclude<Name, 'ours'>, [from: string, to: string][]> = {
  older: [['version: 1', 'version: 0'], ['conversions: [], ', 'conversions: [], told: [1], ']],
  newer: [
    ['version: 1', 'version: 2, tomorrow: { kept: true }'],
    ['mutes: []', `mutes: [], moods: ['sunny']`],
    ['meters: {}', `meters: { storms: { used: 1, period: 'p', at: 1, unit: 'later' } }`],
    ['enrolments: []', `enrolments: [{ campaign: 'weather', version: 7, topic: { type: 'sky', id: 'blue' }, at: now, triggeredAt: now, steps: { w0: { whispered: 3 } }, exit: { reason: 'rained-off', at: now } }]`],
    ['history: []', `history: [{ campaign: 'weather', step: 'w0', topic: 'sky:blue', surface: 'hologram', kind: 'whisper', at: now, end: now, answer: 'hummed', tone: 'soft' }]`],
    ['recent: {}', 'recent: {}, weather: [1, 2]'],
  ],
}

/** Another release in one classic file, not minified: it says which one it is, and its records are of another shape. */
async function release(name: Exclude<Name, 'ours'>): Promise<string> {
  const changes: [file: string, from: string, to: string][] = [
    ['src/script.ts', '{ ...instance,', `{ release: '${name}', ...instance,`],
    ...RECORDS[name].map(([from, to]): [string, string, string] => ['src/core/empty.ts', from, to]),
  ]
  const left = new Set(changes)
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    publicDir: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.EXPANSION_LANGUAGE': '"fr"' },
    plugins: [{
      name: 'another-release',
      enforce: 'pre',
      transform(code, id) {
        for (const change of changes) {
          const [file, from, to] = change
          if (!id.endsWith(file) || !code.includes(from)) continue
          left.delete(change)
          code = code.replace(from, to)
        }
        return code
      },
    }],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: 'src/script.ts', formats: ['iife'], name: 'expansion' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }) as Rolldown.RolldownOutput[]
  expect([...left], 'what differs is found').toEqual([])
  return built[0]!.output[0].code
}

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const html: Record<string, string> = { ours: '<script src="/sdk/expansion.iife.js"></script>' }
  for (const name of ['older', 'newer'] as const) {
    html[name] = `<script src="/${name}.js"></script>`
    html[`/${name}.js`] = await release(name)
  }
  site = await startSite({ html })
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
})
afterEach(() => context.close())
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const open = (name: Name, time?: number): Promise<App> => openApp(context, site, { head: `stub,${name},app`, time })
const releaseOf = async ({ page }: App): Promise<string> => {
  await page.evaluate('expansion.ready')
  return (await page.evaluate<string | undefined>('expansion.release')) ?? 'ours'
}
const nodes = (app: App): Promise<number> => app.page.locator('[data-expansion]').count()
/** The record of the person, as any release reads it. */
const record = async (app: App): Promise<Record<string, unknown>> => app.page.evaluate(() => new Promise((done, fail) => {
  const request = indexedDB.open('expansion')
  request.addEventListener('error', fail)
  request.addEventListener('success', () => {
    const asked = request.result.transaction('expansion').objectStore('expansion').get('subject:a1/u1')
    asked.addEventListener('error', fail)
    asked.addEventListener('success', () => {
      request.result.close()
      done(asked.result)
    })
  })
}))

describe('FF16 two releases on one page: the first serves, the other steps back', () => {
  test.each<[Name, Name, string, string[]]>([
    ['newer', 'ours', 'app,newer,ours', ['second script']],
    ['ours', 'newer', 'app,ours,newer', ['second script']],
    ['newer', 'ours', 'newer,ours,app', []],
  ])('%s before %s: %s', async (first, _, head, told) => {
    const app = await openApp(context, site, { head: `stub,${head}`, time: START })
    expect(await releaseOf(app)).toBe(first)
    expect(app.complaints).toEqual(told.map((words) => expect.stringContaining(words)))
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await nodes(app)).toBe(1)
    await app.button('Fermer').click()
    await app.shows('')
    expect(await app.told('error')).toEqual([])
    await expectNoComplaints(/second script/)
  })
})

describe('FF16 FA26 two releases in two tabs of one browser, each with records of its own shape', () => {
  test.each<[Name, Name]>([['older', 'ours'], ['newer', 'ours']])('%s met the person first, then %s: one message at a time, one memory', async (first, second) => {
    const apps = [await open(first, START), await open(second)] as const
    expect(await Promise.all(apps.map(releaseOf))).toEqual([first, second])
    await apps[0].call('flush')
    for (const app of apps) await app.use(800)
    const drawn = async (): Promise<number> => (await Promise.all(apps.map((app) => app.message().count()))).reduce((a, b) => a + b)
    await expect.poll(drawn, { timeout: 8000 }).toBe(1)
    for (const app of apps) await app.call('flush')
    expect(await drawn()).toBe(1)
    const at = (await apps[0].message().count()) ? 0 : 1
    await apps[at].button('Fermer').click()
    await expect.poll(drawn, { timeout: 8000 }).toBe(0)
    for (const app of apps) {
      await app.use(820)
      await app.call('flush')
    }
    expect(await drawn()).toBe(0)
    for (const app of apps) expect(await app.told('error')).toEqual([])
    await expectNoComplaints()
  })
})

describe('FF16 FA26 one release takes the place of another, forth and back', () => {
  test.each<[Name, Name]>([['older', 'ours'], ['newer', 'ours']])('%s, then %s, then the first again: what was answered holds, what is not known is kept', async (first, second) => {
    let app = await open(first, START)
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.shows('')
    await app.rest()
    const before = await record(app)
    for (const [turn, name] of [second, first].entries()) {
      await app.page.close()
      app = await open(name, START + (turn + 1) * DAY)
      expect(await releaseOf(app)).toBe(name)
      await app.use(820 + turn)
      await app.view()
      expect(await app.rest(MINUTE)).toBe('')
      expect(await app.told('error')).toEqual([])
      expect(await app.told('shown')).toEqual([])
      const { version, tomorrow, essential, behaviour } = await record(app) as { version: number; tomorrow?: object; essential: Record<string, object>; behaviour: { weather?: object } }
      expect(essential).toMatchObject({ meters: { emails: { used: 820 + turn } } })
      expect(version).toBe({ older: 0, ours: 1, newer: 2 }[first])
      expect(essential.told).toEqual(first === 'older' ? [1] : undefined)
      if (first !== 'newer') continue
      const then = before as { essential: { enrolments: object[]; history: object[] } }
      expect({ tomorrow, weather: behaviour.weather, moods: essential.moods }).toEqual({ tomorrow: { kept: true }, weather: [1, 2], moods: ['sunny'] })
      expect(essential.meters).toMatchObject({ storms: { used: 1, unit: 'later' } })
      expect(essential.enrolments).toContainEqual(then.essential.enrolments[0])
      expect(essential.history).toContainEqual(then.essential.history[0])
    }
    await expectNoComplaints()
  })
})
