import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Options } from '../../src/index.js'
import { type App, DAY, expectNoComplaints, follow, MINUTE, START } from './app.js'
import { launch, newContext, newProfile, openPage, type Site, startSite } from './harness.js'
import { classic, copied, everyHash, NONCE, page, strict, watch, withoutMap } from './pages/strict.js'

const CORS = { 'access-control-allow-origin': '*' }
/** What the browser itself says of a file that it refuses, and what we say of the part that is missing. */
const REFUSED = /integrity|Failed to load resource|Content Security Policy|\[expansion\] (load|deliver|block)/

/** Another origin, which serves the same files. */
let cdn: Site
let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  cdn = await startSite({ headers: { '*': CORS } })
  const far = `${cdn.url}/sdk/`
  const pages: Record<string, [html: string, scripts: string]> = {
    '/near.html': [page(copied('/sdk/')), NONCE],
    '/far.html': [page(copied(far)), NONCE],
    '/one.html': [page(classic(far)), NONCE],
    '/hashes.html': [page(copied('/sdk/')).replaceAll(' nonce="abc"', ''), everyHash(copied('/sdk/'))],
    '/unchecked.html': [page(withoutMap(copied('/sdk/'))), NONCE],
    // A frame without an origin of its own asks for all that it loads as a stranger would.
    '/inside.html': [page(copied(far)).replace(/ integrity="sha256.*?"/, ''), NONCE],
  }
  site = await startSite({
    html: {
      ...Object.fromEntries(Object.entries(pages).map(([path, [html]]) => [path, html])),
      '/polluted.html': page(`<script>Object.assign(Object.prototype, { innerHTML: '<img src="/bad">', outerHTML: '<img src="/bad">', dangerouslySetInnerHTML: { __html: '<img src="/bad">' }, srcdoc: '<img src="/bad">' })</script>${copied('/sdk/')}`),
      '/framed.html': '<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/inside.html" style="width: 1000px; height: 700px"></iframe>',
    },
    headers: Object.fromEntries(Object.entries(pages).map(([path, [, scripts]]) => [path, strict(scripts)])),
  })
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
  await context.addInitScript(watch)
})
afterEach(async () => {
  await expectNoComplaints(REFUSED)
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), cdn?.close()])
})

const open = async (path: string, options?: Options, [at, within] = [site.url, context]): Promise<App> =>
  follow(await openPage(within, `${at}${path}${options ? `?app=${encodeURIComponent(JSON.stringify(options))}` : ''}`, { time: START }))

/** Every file asked for, by its name without the hash. */
const asked = (app: App): string[] => app.requests.map((url) => new URL(url).pathname.replace(/-[\w-]{6}(?=\.js$)/, '').replace(/^\/sdk\//, ''))
const seen = (where: Page | Frame): Promise<{ violations: string[]; sinks: string[] }> => where.evaluate('seen')
const NOTHING = { violations: [], sinks: [] }

const look = (app: App) =>
  app.message().evaluate((element) => {
    const { backgroundColor, borderRadius, position } = getComputedStyle(element)
    return { backgroundColor, borderRadius, position }
  })

const WATCHES = ['expansion.js']
const SPEAKS = ['chunks/speech.js', 'chunks/shared.js']
const DRAWS = ['chunks/ui.js', 'chunks/ui-beside.js', 'chunks/copy-fr.js', 'chunks/copy-fr-more.js']
const WRITES = ['chunks/mail.js', 'chunks/shared.js', 'chunks/mail-fr.js']

describe('FE11 FE13 FE14 FE22 I10 the strictest policy, files that are checked, nothing but them asked for', () => {
  test.each<[string, path: string, files: string[]]>([
    ['in chunks', '/near.html', [...WATCHES, ...SPEAKS, ...DRAWS, ...WRITES]],
    ['in chunks, from another origin', '/far.html', [...WATCHES, ...SPEAKS, ...DRAWS, ...WRITES]],
    ['in one file, from another origin', '/one.html', ['expansion.iife.js']],
    ['by hashes alone, without a nonce', '/hashes.html', [...WATCHES, ...SPEAKS, ...DRAWS, ...WRITES]],
  ])('%s', async (_, path, files) => {
    const app = await open(path)
    await app.page.evaluate('expansion.ready')
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await look(app)).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)', borderRadius: '12px' })
    await expect.poll(async () => (await app.handed()).map(({ step }) => step)).toEqual(['j0'])
    expect(asked(app).sort()).toEqual([path, '/app.js', ...files].sort())
    expect(await seen(app.page)).toEqual(NOTHING)
  })
})

test('FE1 FE8 HTML that a page put on every object is not written for it, even where no policy forbids it', async () => {
  const app = await open('/polluted.html')
  await app.use(800)
  await app.shows('quota-limit.j0')
  expect(await app.message().locator('img').count()).toBe(0)
  expect((await seen(app.page)).sinks).toEqual([])
  expect(asked(app)).not.toContain('/bad')
})

const forms = { id: 'forms', name: 'Formulaires', price: { monthly: 19 }, useCases: ['Collecter des avis'], url: 'https://app.test/forms' }
const catalog = {
  currency: 'EUR', links: { pricing: 'https://app.test/pricing' },
  plans: [
    { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000 } },
    { id: 'pro', name: 'Croissance', price: { monthly: 30, yearly: 300 }, features: ['automations'], limits: { emails: 10_000 }, target: true },
  ],
  features: [{ id: 'automations', name: 'Automatisations', plan: 'pro', useCases: ['Relancer un panier', 'Accueillir un inscrit'], trialDays: 7 }],
  meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only' as const }],
  products: [forms],
}
const useCase = ['use_case_detected', { useCase: 'reviews', product: 'forms', anchor: '#act' }] as const

test('FE11 FE13 FE14 under that policy: banner, modal, suggestion, blocking modal, the theme of the host, and « Plus tard » kept', async () => {
  const app = await open('/near.html', { catalog, theme: { scheme: 'dark', accent: '#ff8a3d', radius: 3 } })
  await app.use(800)
  await app.shows('quota-limit.j0')
  const banner = await look(app)
  expect(banner).toMatchObject({ borderRadius: expect.stringMatching(/^[3-5]px$/) })
  expect(banner.backgroundColor).not.toBe('rgb(255, 255, 255)')
  await app.seen()
  await app.button('Fermer').click()
  expect(await app.rest(15 * MINUTE)).toBe('')
  for (let view = 0; view < 3; view++) {
    await app.view()
    await app.rest(MINUTE)
  }
  await app.shows('feature-trial.j0')
  expect(await look(app)).toMatchObject({ ...banner, position: 'fixed' })
  await app.seen()
  await app.button('Plus tard').click()
  await app.shows('')
  await app.rest(15 * MINUTE)
  await app.track(...useCase)
  await app.shows('cross-sell.j0')
  await expect.poll(async () => {
    const [act, beside] = await Promise.all([app.page.locator('#act').boundingBox(), app.message().boundingBox()])
    return beside!.y - act!.y - act!.height
  }).toBeLessThan(20)
  await app.button('Non merci').click()
  expect(await app.rest(2 * DAY)).toBe('')

  await app.page.reload()
  for (let view = 0; view < 4; view++) {
    await app.view()
    expect(await app.rest(MINUTE)).toBe('')
  }
  await app.use(1000)
  await app.shows('quota-limit.j7')
  expect(await app.message().evaluate((dialog) => [dialog.matches(':modal'), dialog.dataset.surface])).toEqual([true, 'blocking-modal'])
  expect(await look(app)).toMatchObject({ ...banner, position: 'fixed' })
  await app.page.keyboard.press('Escape')
  await app.shows('quota-limit.j7')
  await app.button('Attendre le renouvellement').click()
  await app.shows('')
  await app.page.locator('[data-surface=notice]').waitFor()
  expect(await seen(app.page)).toEqual(NOTHING)
  expect(app.requests.filter((url) => !url.startsWith(site.url))).toEqual([])
})

/** What a place without storage leaves of a reached limit. */
const heldShort = async (where: Page | Frame): Promise<void> => {
  await expect.poll(() => where.evaluate('!!(window.host && expansion.$message)')).toBe(true)
  await where.evaluate(`expansion.ready.then(() => expansion.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 }))`)
  await where.locator('[data-surface=notice]').waitFor({ timeout: 8000 })
  expect(await where.locator('[data-surface=notice]').evaluate((notice) => getComputedStyle(notice.closest('.root')!).fontFamily)).not.toBe('')
  expect(await where.evaluate(`expansion.check('emails').mode`)).toBe('read-only')
  expect(await seen(where)).toEqual(NOTHING)
}

describe('FE11 FE22 the same policy and hashes where little else works', () => {
  test('FA24 a sandboxed frame without an origin', async () => {
    const { page: outer, complaints } = await openPage(context, `${site.url}/framed.html`, { time: START })
    const frame = outer.frames()[1]!
    await heldShort(frame)
    expect(await frame.evaluate('[origin, ...host.errors]')).toEqual(['null'])
    expect(complaints).toEqual([])
  })

  test('FA2 cookies and storage blocked', async () => {
    const profile = await newProfile()
    await mkdir(join(profile.folder, 'Default'), { recursive: true })
    await writeFile(join(profile.folder, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
    const blocked = await profile.start()
    await blocked.addInitScript(watch)
    const app = await open('/far.html', undefined, [site.url, blocked])
    await heldShort(app.page)
    await expectNoComplaints()
    await blocked.close()
    await profile.remove()
  })

  test('FB6 plain http', async () => {
    const profile = await newProfile()
    const plain = await profile.start({ args: ['--host-resolver-rules=MAP app.test 127.0.0.1'] })
    const app = await open('/near.html', undefined, [site.url.replace('localhost', 'app.test'), plain])
    expect(await app.page.evaluate('[isSecureContext, typeof navigator.locks]')).toEqual([false, 'undefined'])
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await look(app)).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)', borderRadius: '12px' })
    await expectNoComplaints()
    await plain.close()
    await profile.remove()
  })
})

describe('FE22 I8 a file that is not the one that was built', () => {
  const tampered = async (files: string): Promise<void> => {
    await context.route(files, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `globalThis.tampered = true;${await answer.text()}` })
    })
  }
  const gone = async (files: string): Promise<void> => {
    await context.route(files, (route) => route.fulfill({ status: 404, headers: CORS, body: '' }))
  }

  test.each<[string, path: string, spoil: (files: string) => Promise<void>, files: string, shown: string]>([
    ['the interface, tampered with: it does not run', '/near.html', tampered, '**/chunks/ui-*', ''],
    ['what speaks, tampered with, from another origin', '/far.html', tampered, '**/chunks/speech-*', ''],
    ['the interface, gone', '/near.html', gone, '**/chunks/ui-*', ''],
    ['what speaks, gone', '/near.html', gone, '**/chunks/speech-*', ''],
    ['the mails, tampered with: the message is there', '/near.html', tampered, '**/chunks/mail-*', 'quota-limit.j0'],
  ])('%s, nobody is hurt, and nothing is lost', async (_, path, spoil, files, shown) => {
    await spoil(files)
    const app = await open(path)
    await app.page.evaluate('expansion.ready')
    await app.use(800)
    if (shown) await app.shows(shown)
    else expect(await app.rest()).toBe('')
    expect(await app.page.evaluate('window.tampered')).toBeUndefined()
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, used: 800 })
    expect(await app.page.evaluate(`Promise.all([expansion.flush(), expansion.exportData(), expansion.ready]).then(() => 'kept')`)).toBe('kept')
    expect(app.errors).toEqual([])
    expect(await app.page.evaluate('host.errors')).toEqual([])
    await context.unroute(files)
    await app.page.reload()
    await app.shows('quota-limit.j0')
  })

  test('the script itself: it does not run, and the page goes on with the stub', async () => {
    await tampered('**/sdk/expansion.js')
    const app = await open('/near.html')
    await app.use(1000)
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, reason: 'unknown' })
    expect(await app.page.evaluate('window.tampered')).toBeUndefined()
    expect(app.errors).toEqual([])
  })

  test('without the hashes of the chunks nothing would have stopped it', async () => {
    await tampered('**/chunks/speech-*')
    const app = await open('/unchecked.html')
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await app.page.evaluate('window.tampered')).toBe(true)
  })
})

describe('what a campaign brings from elsewhere', () => {
  const suggests = async (blocks: string[], more: object, change: object): Promise<App> => {
    const app = await open('/near.html', { catalog: { ...catalog, ...more }, campaigns: { 'cross-sell': { steps: { j0: { blocks } } } }, ...change } as never)
    await app.track(...useCase)
    await app.shows('cross-sell.j0')
    return app
  }
  const picture = { alt: 'L’éditeur', width: 640, height: 400 }

  test.each([
    ['over https, which the policy forbids', 'https://pictures.test/a.png', ['img-src https://pictures.test/a.png']],
    ['of another origin without TLS, which is not even asked for', 'http://pictures.test/a.png', []],
  ])('FE6 a picture %s leaves the message whole', async (_, src, violations) => {
    const app = await suggests(['media'], { media: { 'product:forms': { src, ...picture } } }, {})
    await expect.poll(() => app.page.locator('[part=media]').count()).toBe(0)
    expect([...new Set((await seen(app.page)).violations)]).toEqual(violations)
    expect(await app.message().textContent()).toContain('Formulaires')
    await app.button('Non merci').click()
    await app.shows('')
    expect(app.requests.filter((url) => !url.startsWith(site.url) && url !== 'https://pictures.test/a.png')).toEqual([])
  })

  test('FE4 a link that opens a window: it has no opener, and is not told where from', async () => {
    const app = await suggests(['case'], { evidence: { cases: [{ title: 'Une boutique', summary: 'Des avis.', url: `${cdn.url}/blank.html` }] } }, {})
    const link = app.message().locator('a[target=_blank]')
    expect(await link.getAttribute('rel')).toBe('noreferrer')
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
    await opened.waitForLoadState()
    expect(await opened.evaluate('[opener, document.referrer]')).toEqual([null, ''])
  })
})

/** All that this origin keeps in the browser, as text. */
const kept = (where: Page): Promise<Record<string, unknown>> =>
  where.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    const all: Record<string, unknown> = {}
    for (const { name } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const from = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([ask(from.getAllKeys()), ask(from.getAll())])
        keys.forEach((key, index) => (all[`${name}/${store}/${String(key)}`] = values[index]))
      }
      database.close()
    }
    const caches = await globalThis.caches.keys()
    return { ...all, other: [document.cookie, localStorage.length, sessionStorage.length, caches.length] }
  })

describe('what is kept', () => {
  const story = async (within: BrowserContext): Promise<Record<string, unknown>> => {
    await within.addInitScript(watch)
    const app = follow(await openPage(within, `${site.url}/near.html?secret=canary-of-the-query&app=${encodeURIComponent(JSON.stringify({
      catalog, subject: { accountId: 'a1', accountName: 'Canary of the account', userId: 'u1', roles: ['owner'], traits: { plan: 'free', email: 'canary@of.traits', segment: 'canary-of-the-traits' } },
    }))}#canary-of-the-hash`, { time: START }))
    await app.track('own_event', { secret: 'canary-of-the-props' })
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.seen()
    await app.button('Fermer').click()
    await app.rest()
    await app.track(...useCase)
    await app.view()
    await app.rest(15 * MINUTE)
    await app.shows('cross-sell.j0')
    await app.button('Non merci').click()
    await app.rest()
    expect((await seen(app.page)).sinks).toEqual([])
    return kept(app.page)
  }

  test('FH4 FH5 FE24 FA22 nothing of the address, the text of the page, the browser, traits or props; FH6 nothing that tells two devices apart', async () => {
    const other = await newContext(browser, { userAgent: 'Canary/1.0 (canary)', viewport: { width: 800, height: 600 } })
    const [one, two] = await Promise.all([story(context), story(other)])
    expect(JSON.stringify(one)).toContain('use_case_detected')
    expect(one['other']).toEqual(['', 0, 0, 0])
    const { essential, behaviour } = one['expansion/expansion/subject:a1/u1'] as Record<string, object>
    const told = await readFile(new URL('../../SECURITY.md', import.meta.url), 'utf8')
    for (const field of [...Object.keys(essential!).map((name) => `essential.${name}`), ...Object.keys(behaviour!).map((name) => `behaviour.${name}`)]) expect(told).toContain(`\`${field}\``)
    for (const all of [one, two]) expect(JSON.stringify(all)).not.toMatch(/canary|localhost|Mozilla|Chrome|Avis/i)
    // Times and their sums aside, two browsers of one person hold the same.
    const timeless = (all: object): string => JSON.stringify(all, (_, value: unknown) => (typeof value === 'number' && Math.abs(value) > 1000 ? 'time' : value))
    expect(timeless(two)).toBe(timeless(one))
    await other.close()
  })
})
