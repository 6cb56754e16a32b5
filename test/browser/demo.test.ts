import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, newContext, openPage, type Opened } from './harness.js'

let server: ViteDevServer
let url: string
let cacheDir: string
let browser: Browser
let context: BrowserContext
let opened: Opened
let page: Page

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'expansion-demo-'))
  // The demo as `npm run demo` serves it, at a port of its own and without what a developer's editor needs.
  server = await createServer({ configFile: resolve(import.meta.dirname, '../../vite.config.ts'), mode: 'demo', cacheDir, logLevel: 'error', server: { port: 0, strictPort: false, hmr: false, watch: null } })
  await server.listen()
  url = server.resolvedUrls!.local[0]!
  browser = await launch()
  // The first visit compiles the page.
  const warm = await newContext(browser)
  await (await openPage(warm, url)).page.locator('[data-test=quota]').waitFor({ timeout: 30_000 })
  await warm.close()
})
beforeEach(async () => {
  context = await newContext(browser, { acceptDownloads: true, viewport: { width: 1440, height: 900 } })
  opened = await openPage(context, `${url}?at=2026-03-02T09:00:00Z`)
  page = opened.page
  await at('quota').waitFor()
})
afterEach(async () => {
  expect(opened.complaints).toEqual([])
  expect(opened.requests.filter((each) => !/^(http:\/\/localhost|data:|blob:)/.test(each))).toEqual([])
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(cacheDir, { recursive: true, force: true })
})

const at = (name: string): Locator => page.locator(`[data-test="${name}"]`)
const click = (name: string): Promise<void> => at(name).first().click()
const button = (name: string): Locator => page.locator('[data-expansion]').getByRole('button', { name, exact: true })
const message = (step: string): Locator => page.locator(`[data-campaign="${step.split('.')[0]}"][data-step="${step.split('.')[1]}"]:not([data-surface=notice])`)
const appears = (step: string): Promise<void> => message(step).waitFor({ timeout: 15_000 })
const leaves = (step: string): Promise<void> => message(step).waitFor({ state: 'detached' })
const used = async (): Promise<number> => Number(await at('quota').getAttribute('data-used'))
const days = async (count: number): Promise<void> => {
  for (let day = 0; day < count; day++) await click('time-1d')
}

/** To the limit, by sending. */
const fill = async (): Promise<void> => {
  await click('send-1000')
  await appears('quota-limit.j0')
  await button('Fermer').click()
  await leaves('quota-limit.j0')
  await days(3)
  await click('send-1000')
  await appears('quota-limit.j3')
  await page.keyboard.press('Escape')
  await leaves('quota-limit.j3')
  await click('time-7d')
  await click('send-500')
  await click('send-500')
  await appears('quota-limit.j7')
}

describe('the demo', () => {
  test('Q0 Q1 Q3 the quota that fills up, with its own buttons and its clock', async () => {
    expect(await used()).toBe(7000)
    await fill()
    expect(await used()).toBe(10_000)
    expect(await at('reason-quota-limit').getAttribute('data-outcome')).toBeTruthy()
    await button('Attendre le renouvellement').click()
    await leaves('quota-limit.j7')
    await page.locator('[data-surface=notice]').waitFor()
    await at('read-only').waitFor()
    await expect.poll(() => at('handoff').count()).toBeGreaterThanOrEqual(3)
    await at('handoff').first().click()
    await at('mail').waitFor()
    await click('mail-close')
    // More room, bought in the page, lifts it without a reload.
    await click('nav-pricing')
    await click('buy-pack')
    await page.locator('[data-surface=notice]').waitFor({ state: 'detached' })
    await click('nav-campaigns')
    await click('send-200')
    await expect.poll(used).toBe(10_200)
  })

  test('T0 T1 T2 three visits, Plus tard, fourteen days, the trial and its four mails', async () => {
    for (let visit = 0; visit < 3; visit++) {
      await click('nav-automations')
      await at('locked-automations').waitFor()
      if (visit === 2) break
      await click('nav-contacts')
      await click('time-1h')
    }
    await appears('feature-trial.j0')
    await button('Plus tard').click()
    await leaves('feature-trial.j0')
    await at('outcome-snoozed').first().waitFor()
    await click('time-7d')
    await click('nav-automations')
    await expect.poll(() => at('reason-feature-trial').getAttribute('data-outcome')).toBe('waiting')
    expect(await message('feature-trial.j0').count()).toBe(0)
    await click('nav-contacts')
    await click('time-7d')
    await click('nav-automations')
    await appears('feature-trial.j0')
    await button('Activer mon essai gratuit').click()
    await leaves('feature-trial.j0')
    await at('unlocked-automations').waitFor()
    await expect.poll(() => at('handoff').count()).toBe(4)
    await click('use-welcome')
    await days(4)
    await appears('feature-trial.j4')
    expect(await message('feature-trial.j4').innerText()).toMatch(/Bravo/)
    await page.reload()
    await appears('feature-trial.j4')
  })

  test('I3 I8 FE21 our element deleted: the write is still refused, and reading, exporting, paying and leaving work', async () => {
    await fill()
    await page.evaluate(() => {
      const remove = () => document.querySelector('[data-expansion]')?.remove()
      new MutationObserver(remove).observe(document.body, { childList: true })
      remove()
    })
    await expect.poll(() => page.locator('[data-expansion]').count()).toBe(0)
    await click('send-200')
    await at('toast').filter({ hasText: 'refusé' }).waitFor()
    expect(await used()).toBe(10_000)
    await click('nav-contacts')
    const [download] = await Promise.all([page.waitForEvent('download'), click('export')])
    expect((await readFile((await download.path())!, 'utf8')).split('\n').length).toBeGreaterThan(5)
    await click('billing')
    await at('page-billing').waitFor()
    await click('logout')
    await at('login-noe').waitFor()
    await click('login-noe')
    await at('who').waitFor()
  })

  test('Q3 the ways out that stand in the modal itself', async () => {
    await fill()
    const [download] = await Promise.all([page.waitForEvent('download'), message('quota-limit.j7').getByText(/Exporter/i).click()])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    await message('quota-limit.j7').getByText(/déconnecter|déconnexion/i).click()
    await at('login-camille').waitFor()
    expect(await page.locator('[data-expansion]').count()).toBe(0)
  })
})
