import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type App, DAY, expectNoComplaints, MINUTE, openApp, START } from '../browser/app.js'
import { launch, newContext, type Site } from '../browser/harness.js'
import { measure } from './measure.js'
import { prepare, startHosts } from './site.js'

let site: Site
let browser: Browser
let blank: string[][] | undefined

beforeAll(async () => {
  site = await startHosts()
  browser = await launch()
})
afterEach(async () => {
  for (const context of browser.contexts()) {
    await expectNoComplaints()
    await context.close()
  }
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(path: string): Promise<App> {
  const context = await prepare(await newContext(browser))
  // A theme that comes with a package of its own.
  await context.route('**/sweetalert2-theme-bootstrap-4/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  // Its demonstration greets with an alert otherwise.
  await context.addInitScript(() => localStorage.setItem('AdminLTE:Demo:MessageShowed', '9e15'))
  // Its bar is at the top, where a banner would lie over it.
  const app = await openApp(context, site, { path, time: START, options: { theme: { banner: 'bottom' } } })
  app.page.setDefaultTimeout(8000)
  await app.page.evaluate('expansion.ready')
  return app
}

/** Banner, modal and blocking modal, each answered by a click; how each looked. */
async function story(app: App, meanwhile = async (): Promise<void> => {}): Promise<string[][]> {
  const looks: string[][] = []
  for (const [used, step, button] of [[800, 'j0', 'Fermer'], [900, 'j3', 'Comparer les plans'], [1000, 'j7', 'Attendre le renouvellement']] as const) {
    await app.use(used)
    await app.shows(`quota-limit.${step}`)
    looks.push(await measure(app))
    if (step === 'j0') await meanwhile()
    await app.message().getByRole('button', { name: button }).click()
    await app.shows('')
    await app.rest(step === 'j7' ? MINUTE : 3 * DAY)
  }
  return looks
}

const bodyOf = ({ page }: App): Promise<unknown> =>
  page.evaluate(() => [document.body.className.split(' ').sort(), document.body.style.cssText, document.querySelectorAll('[inert],body>[aria-hidden]').length])

/** Its sidebar and its menu of messages still open and close. */
async function useMenus({ page }: App): Promise<void> {
  const collapsed = (): Promise<boolean> => page.evaluate(() => document.body.classList.contains('sidebar-collapse'))
  for (const expected of [!(await collapsed()), await collapsed()]) {
    await page.locator('[data-widget=pushmenu]').click()
    await expect.poll(collapsed).toBe(expected)
  }
  await page.locator('.navbar [data-toggle=dropdown]').first().click()
  await page.locator('.navbar .dropdown-menu.show').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.navbar .dropdown-menu.show').waitFor({ state: 'detached' })
}

describe('AdminLTE', () => {
  test.each(['index3.html', 'pages/forms/general.html', 'pages/UI/modals.html', 'pages/tables/simple.html'])('FF7 FF11 FF14 %s: three messages, each as on a blank page, and its menus go on', async (path) => {
    blank ??= await story(await open('/blank.html'))
    const app = await open(`/admin/${path}`)
    await app.rest()
    const before = await bodyOf(app)
    expect(await story(app, () => useMenus(app))).toEqual(blank)
    await useMenus(app)
    expect(await bodyOf(app)).toEqual(before)
  })

  test.each([
    ['its modal', '[data-target="#modal-default"]', '#modal-default [data-dismiss=modal] >> nth=1'],
    ['SweetAlert2', '', '.swal2-confirm'],
  ])('FF3 %s is open: ours waits', async (name, opener, closer) => {
    const app = await open('/admin/pages/UI/modals.html')
    await app.rest()
    if (opener) await app.page.locator(opener).click()
    else await app.page.evaluate(`void Swal.fire('Leur fenêtre')`)
    await app.page.locator(closer).waitFor()
    await app.pass(500)
    await app.use(900)
    expect(await app.rest(), name).toBe('')
    await app.page.locator(closer).click()
    await app.pass(1000)
    await app.shows('quota-limit.j3')
    await app.button('Comparer les plans').click()
    await app.shows('')
  })
})
