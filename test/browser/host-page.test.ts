import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, type AppOptions, DAY, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, type Site, startSite } from './harness.js'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite()
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
  await keepInside(context)
})
afterEach(async () => {
  await expectNoComplaints()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The page asks for its fonts and pictures elsewhere; the tests ask for nothing elsewhere. */
const keepInside = (where: BrowserContext): Promise<unknown> =>
  where.route((url) => url.hostname !== 'localhost', (route) => route.fulfill({ contentType: 'text/css', body: '' }))

const open = async (path = '/sb-admin/cards.html', more: AppOptions = {}): Promise<App> => {
  const app = await openApp(context, site, { path, ...more })
  await app.page.evaluate('expansion.ready')
  return app
}
const first = (path?: string): Promise<App> => open(path, { time: START })

describe('a page nobody here wrote', () => {
  test('Q0 Q1 Q3 usage: banner, Fermer, reload, modal after three days, limit, second tab', async () => {
    const app = await first()
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.shows('')
    await app.rest()
    await app.page.reload()
    await app.use(820)
    expect(await app.rest(3 * DAY)).toBe('')
    await app.use(900)
    await app.shows('quota-limit.j3')
    await app.page.getByRole('dialog', { name: 'Votre quota est presque atteint' }).getByRole('button', { name: 'Contacter sales' }).click()
    await app.shows('')
    expect((await app.calls()).map(({ name }) => name)).toEqual(['contactSales'])
    await app.use(1000)
    await app.shows('quota-limit.j7')
    // The page behind is out of reach, and nothing in it is lost.
    await app.page.keyboard.press('Escape')
    const blocked = await app.page.locator('#userDropdown').click({ timeout: 500 }).then(() => false, () => true)
    expect(blocked).toBe(true)
    await app.button('Attendre le renouvellement').click()
    await app.shows('')
    await app.page.locator('[data-surface=notice]').waitFor()
    await app.page.locator('#userDropdown').click()
    await app.page.getByRole('link', { name: 'Activity Log' }).waitFor()
    const other = await open('/sb-admin/tables.html')
    await other.page.locator('[data-surface=notice]').waitFor()
    expect(await other.rest()).toBe('')
    expect(await other.call('check', 'emails')).toMatchObject({ mode: 'read-only', used: 1000 })
  })

  test('T0 T1 a trial: Plus tard holds for fourteen days of the browser’s clock, here and in another tab', async () => {
    const app = await first()
    for (let view = 0; view < 3; view++) {
      expect(await app.rest(60 * MINUTE)).toBe('')
      await app.view()
    }
    await app.shows('feature-trial.j0')
    await app.button('Plus tard').click()
    await app.shows('')
    await app.rest()
    await app.page.reload()
    const other = await open('/sb-admin/buttons.html')
    for (const tab of [app, other]) {
      await tab.view()
      expect(await tab.rest(MINUTE)).toBe('')
    }
    await app.rest(13 * DAY)
    await other.view()
    expect(await other.rest()).toBe('')
    await app.rest(DAY)
    await app.view()
    await expect.poll(async () => (await app.message().count()) + (await other.message().count()), { timeout: 8000 }).toBe(1)
    const on = (await app.message().count()) ? app : other
    await on.button('Activer mon essai gratuit').click()
    await on.shows('')
    await expect.poll(() => other.call('trial', 'feature:automations')).toMatchObject({ status: 'active' })
  })

  test('FF13 where a scrollbar takes room, the page behind a modal keeps its width, and scrolls again after it', async () => {
    // Without this argument of the driver, scrollbars are drawn as on most desktops.
    const wide = await launch({ ignoreDefaultArgs: ['--hide-scrollbars'] })
    const own = await newContext(wide, { viewport: { width: 1280, height: 500 } })
    await keepInside(own)
    const app = await openApp(own, site, { path: '/sb-admin/index.html', time: START })
    const width = () => app.page.evaluate('document.body.getBoundingClientRect().width')
    const before = await width()
    expect(before).toBeLessThan(1280)
    await app.use(900)
    await app.shows('quota-limit.j3')
    expect(await app.page.evaluate('[getComputedStyle(document.documentElement).overflow, document.documentElement.clientWidth]')).toEqual(['hidden', 1280])
    expect(await width()).toBe(before)
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await width()).toBe(before)
    expect(await app.page.evaluate('document.documentElement.style.cssText')).toBe('')
    await wide.close()
  })

  test('FF3 FF13 its own dialog is open: ours waits, then gives back scroll and focus', async () => {
    const app = await first('/sb-admin/index.html')
    await app.page.setViewportSize({ width: 1280, height: 500 })
    await app.rest()
    await app.page.locator('#userDropdown').click()
    await app.page.getByRole('link', { name: 'Logout' }).click()
    const theirs = app.page.locator('#logoutModal.show')
    await theirs.waitFor()
    await app.use(900)
    expect(await app.rest()).toBe('')
    await theirs.getByRole('button', { name: 'Cancel' }).click()
    await app.shows('quota-limit.j3')
    await app.page.keyboard.press('Escape')
    await app.shows('')

    await app.page.evaluate('scrollTo(0, 300)')
    const link = app.page.getByRole('link', { name: /Generate Report/ })
    await link.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }))
    await app.rest(DAY)
    await app.use(1000)
    await app.shows('quota-limit.j7')
    await app.page.mouse.move(640, 480)
    await app.page.mouse.wheel(0, 400)
    expect(await app.page.evaluate('getComputedStyle(document.documentElement).overflow')).toBe('hidden')
    await app.button('Attendre le renouvellement').click()
    await app.shows('')
    expect(await app.page.evaluate('[scrollY, document.documentElement.getAttribute("style") || "", document.body.className]')).toEqual([300, expect.stringMatching(/^(scroll-padding-bottom: \d+px;)?$/), ''])
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    await app.page.mouse.wheel(0, 100)
    await expect.poll(() => app.page.evaluate<number>('scrollY')).toBeGreaterThan(300)
  })

  test('FF4 its dialog opens over our banner and works', async () => {
    const app = await first()
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.page.evaluate(`$('#logoutModal').modal('show')`)
    await app.page.locator('#logoutModal.show').waitFor()
    await app.page.locator('#logoutModal').getByRole('button', { name: 'Cancel' }).click()
    await app.page.locator('#logoutModal').waitFor({ state: 'hidden' })
    await app.button('Fermer').click()
    await app.shows('')
  })

  test('FF11 its style does not reach ours: every part has the size it has on a blank page', async () => {
    const measure = (app: App) => app.message().evaluate(async (message) => (await Promise.all(message.getAnimations().map(({ finished }) => finished)), [message, ...message.querySelectorAll('*')].map((element) => {
      const { width, height } = element.getBoundingClientRect()
      const { fontSize, lineHeight, color, backgroundColor, fontWeight, letterSpacing, textTransform } = getComputedStyle(element)
      return [element.localName, Math.round(width), Math.round(height), fontSize, lineHeight, color, backgroundColor, fontWeight, letterSpacing, textTransform].join(' ')
    })))
    const looks: string[][][] = []
    for (const path of ['/blank.html', '/sb-admin/index.html']) {
      const fresh = await newContext(browser)
      await keepInside(fresh)
      const app = await openApp(fresh, site, { path, time: START })
      const look: string[][] = []
      for (const [used, step] of [[800, 'j0'], [900, 'j3'], [1000, 'j7']] as const) {
        await app.use(used)
        await app.shows(`quota-limit.${step}`)
        look.push(await measure(app))
        if (step !== 'j7') await app.call('act', step === 'j0' ? 'close' : 'comparePlans')
        await app.rest(3 * DAY)
      }
      looks.push(look)
      await expectNoComplaints()
      await fresh.close()
    }
    expect(looks[1]).toEqual(looks[0])
  })
})
