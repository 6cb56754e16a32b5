import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { createServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DemoHost, newDemoHost } from './demo-host.js'
import { launch, newContext, openPage, type Opened } from './harness.js'

let host: DemoHost
let url: string
let browser: Browser
let context: BrowserContext
let opened: Opened
let page: Page

beforeAll(async () => {
  host = await newDemoHost()
  await host.start()
  url = host.url
  browser = await launch()
})
beforeEach(async () => {
  // Its server remembers across browsers.
  await fetch(`${url}expansion/restart`, { method: 'POST', body: '{}' })
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
  await host?.remove()
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

/** What is done in the page to reach each campaign, and the element beside which it is said. The offer to loyal customers has a test of its own below. */
const ACTS: [rows: string, step: string, act: () => Promise<void>, said: RegExp, beside?: string][] = [
  ['X1 quota', 'quota-limit.j0', () => click('send-1000'), /80\s%/],
  ['X2 T1 three visits of a locked page', 'feature-trial.j0', async () => {
    for (const page of ['automations', 'contacts', 'automations', 'contacts', 'automations']) {
      await click(`nav-${page}`)
      if (page === 'contacts') await click('time-1h')
    }
  }, /Automatisations/],
  ['X4 C9 K3 three campaigns begun: the declared detector', 'cross-sell.j0', async () => {
    for (let n = 0; n < 3; n++) await click('new-campaign')
  }, /créez des campagnes e-mail/, 'new-campaign'],
  ['C8 a search', 'cross-sell.j0', async () => {
    await click('nav-tools')
    await at('search').fill('un sondage de satisfaction')
    await click('search-go')
  }, /Formulaires/],
  ['C12 a competitor looked at', 'cross-sell.j0', async () => {
    await click('nav-contacts')
    await click('guide-missivo')
  }, /Missivo[^]*missivo\.example/, 'guide-missivo'],
  ['A6 an export that an option unlocks', 'contextual-add-on.j0', () => click('export-detail'), /Export détaillé[^]*9\s€/, 'export-detail'],
  ['X7 C10 a trouble told to the support', 'pain-point-solution.j0', async () => {
    await click('help')
    await at('chat-text').fill('Nos mails finissent en spam, que faire ?')
    await page.keyboard.press('Enter')
  }, /délivrabilité[^]*10,80\s€/, 'chat'],
  ['X8 C11 a third party connected', 'native-alternative.j0', async () => {
    await click('nav-integrations')
    await click('connect-formulio')
  }, /Formulio est en place/, 'connected-formulio'],
  ['X3 three people invited', 'seats-growth.j0', async () => {
    await click('nav-team')
    for (let n = 0; n < 3; n++) await click('invite')
  }, /57,60\s€/],
  ['U9 U10 a score above 50', 'upsell-offer.j0', async () => {
    await click('nav-reports')
    await click('request')
    await click('nav-pricing')
  }, /Croissance/],
  ['X6 the company announces something', 'growth-bundle.j0', async () => {
    await click('nav-settings')
    await click('news-funding')
  }, /46\s€[^]*36\s€/],
]

describe('every campaign is reached by what is done in the page', () => {
  for (const [rows, step, act, said, beside] of ACTS) {
    test(`${rows}: ${step}`, async () => {
      await act()
      await appears(step)
      expect(await message(step).innerText()).toMatch(said)
      await expect.poll(() => at(`reason-${step.split('.')[0]}`).getAttribute('data-outcome')).toBe('showing')
      if (!beside) return
      await expect.poll(async () => {
        const [anchor, panel] = await Promise.all([at(beside).boundingBox(), message(step).boundingBox()])
        return Math.min(Math.abs(panel!.y - anchor!.y - anchor!.height), Math.abs(anchor!.y - panel!.y - panel!.height))
      }).toBeLessThan(30)
    })
  }

  test('X5 H2 a promoter on ten days: vip-offer.j0, whose price is honoured on the price page', async () => {
    await click('nav-settings')
    await click('nps-10')
    for (let day = 0; day < 9; day++) {
      await click('time-1d')
      await click(day % 2 ? 'nav-team' : 'nav-contacts')
    }
    await appears('vip-offer.j0')
    expect(await message('vip-offer.j0').innerText()).toMatch(/413\s€/)
    await button('Découvrir mon offre').click()
    await at('deal').filter({ hasText: '413' }).waitFor()
    await click('buy-croissance')
    await click('billing')
    await expect.poll(() => at('plan').innerText()).toBe('Croissance')
  })
})

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

  test('S7 a seat is refused, said at once, and bought there', async () => {
    await click('nav-team')
    for (let n = 0; n < 5; n++) await click('invite')
    await click('invite')
    await at('toast').filter({ hasText: 'refusée' }).waitFor()
    expect(await at('seats').innerText()).toBe('15')
    await page.locator('dialog[data-campaign=seats-growth]').waitFor()
    await button('Ajouter des sièges').click()
    await message('seats-growth.j0').waitFor({ state: 'detached' })
    await click('invite')
    await expect.poll(() => at('seats').innerText()).toBe('16')
  })

  test('K2 K3 a tool is tried, and its first steps tick by what is done', async () => {
    await click('nav-tools')
    await click('tool-pages')
    await click('try-pages')
    await at('unlocked-pages').waitFor()
    await click('step-template_chosen')
    await click('step-page_published')
    await expect.poll(() => at('handoff').count()).toBe(2)
    await click('time-7d')
    await appears('cross-sell.j7')
    expect(await message('cross-sell.j7').locator('li.ticked').count()).toBe(2)
    // Bought: nothing ends any more.
    await button('Fermer').click()
    await click('buy-pages')
    await expect.poll(async () => (await at('handoff').all()).length && at('handoff').last().getAttribute('data-status')).toBe('cancelled')
  })

  test('A6 the option that was refused is tried, and the export leaves', async () => {
    await click('export-detail')
    await appears('contextual-add-on.j0')
    await button('Essayer gratuitement 14 jours').click()
    await leaves('contextual-add-on.j0')
    const [download] = await Promise.all([page.waitForEvent('download'), click('export-detail')])
    expect(download.suggestedFilename()).toBe('pli-ouvertures.csv')
  })

  test('X6 V5 hand-offs go by channel: a case to the sales, one to retention, one to advocacy', async () => {
    const channel = (name: string) => page.locator(`[data-test=handoff][data-channel=${name}]`)
    await click('nav-settings')
    await click('news-funding')
    await channel('crm').waitFor()
    await channel('crm').click()
    expect(await page.frameLocator('[data-test=mail] iframe').locator('body').innerText()).toContain('Levée de fonds')
    await click('mail-close')
    await click('nps-2')
    await channel('retention').waitFor()
    await expect.poll(() => at('reason-growth-bundle').innerText()).toMatch(/satisfaction/)
    // Later on they buy, use what they bought, and say so.
    await click('nav-pricing')
    await click('buy-croissance')
    await at('toast').filter({ hasText: 'Croissance' }).waitFor()
    await click('nav-automations')
    await click('use-welcome')
    await click('nav-settings')
    await click('nps-10')
    await click('csat-5')
    await channel('advocacy').waitFor()
  })

  test('U9 the score in the panel is that of a higher plan, with its threshold', async () => {
    expect(await at('signal-total').getAttribute('data-threshold')).toBe('50')
    await click('nav-pricing')
    await expect.poll(() => at('signal-total').getAttribute('data-total')).toBe('15')
    expect(await page.locator('.reasons').innerText()).not.toMatch(/undefined|NaN|not-|plus de 0/)
  })
})

test('its picture, its scheme and its question', async () => {
  for (let campaign = 0; campaign < 3; campaign++) await click('new-campaign')
  await appears('cross-sell.j0')
  const picture = message('cross-sell.j0').locator('img[part=media]')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
  const ground = () => message('cross-sell.j0').evaluate((panel) => getComputedStyle(panel).backgroundColor)
  const light = await ground()
  await click('scheme')
  await expect.poll(ground).not.toBe(light)
  await button('Non merci').click()
  await leaves('cross-sell.j0')
  for (let day = 0; day < 10; day++) {
    await click('time-1d')
    await click('nav-contacts')
    await click('nav-campaigns')
  }
  await appears('nps.ask')
  await message('nps.ask').getByRole('radio', { name: '9', exact: true }).check()
  await button('Envoyer').click()
  await leaves('nps.ask')
})

test('as `npm run demo` serves it, from its sources', async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'expansion-demo-'))
  // Without what a developer's editor needs.
  const server = await createServer({ configFile: resolve(import.meta.dirname, '../../vite.config.ts'), mode: 'demo', cacheDir, logLevel: 'error', server: { port: 0, strictPort: false, hmr: false, watch: null } })
  try {
    await server.listen()
    await page.close()
    opened = await openPage(context, server.resolvedUrls!.local[0]!)
    page = opened.page
    await click('send-1000')
    await appears('quota-limit.j0')
  } finally {
    await page.close()
    await server.close()
    await rm(cacheDir, { recursive: true, force: true })
  }
})
