import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, DAY, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, newProfile, type Site, startSite } from './harness.js'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite()
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
})
afterEach(async () => {
  await expectNoComplaints()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const open = (): Promise<App> => openApp(context, site, { time: START })

/** Three views an hour apart: the offer of a trial is on the screen. */
async function offered(app: App): Promise<void> {
  for (let view = 0; view < 3; view++) {
    expect(await app.rest(60 * MINUTE)).toBe('')
    await app.view()
  }
  await app.shows('feature-trial.j0')
}

describe('usage', () => {
  test('Q0 Q1 Q3 X1 from the banner to the limit, with real clicks', async () => {
    const app = await open()
    await app.rest()
    await app.use(790)
    expect(await app.rest()).toBe('')
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await app.message().getAttribute('data-surface')).toBe('banner')
    expect(await app.message().innerText()).toMatch(/Vous avez utilisé 80\s%/)
    expect(await app.message().innerText()).toMatch(/1er\savril/)
    await app.button('Fermer').click()
    await app.shows('')
    expect(await app.rest(3 * DAY)).toBe('')

    await app.use(900)
    await app.shows('quota-limit.j3')
    const dialog = app.page.getByRole('dialog', { name: 'Votre quota est presque atteint' })
    expect(await dialog.count()).toBe(1)
    expect(await dialog.getByRole('table').innerText()).toMatch(/Essentiel[\s\S]*Croissance|Croissance[\s\S]*Essentiel/)
    const [hours, rate] = [dialog.getByRole('spinbutton').nth(0), dialog.getByRole('spinbutton').nth(1)]
    expect([await hours.inputValue(), await rate.inputValue()]).toEqual(['6', '40'])
    const result = dialog.locator('output')
    const before = await result.innerText()
    await hours.fill('10')
    const after = await result.innerText()
    expect(before).toMatch(/210\s€/)
    expect(after).toMatch(/370\s€/)
    await app.button('Comparer les plans').click()
    await app.shows('')
    expect((await app.calls()).map(({ name }) => name)).toEqual(['comparePlans'])

    // A fact is never delayed: neither by the gap nor by the days of the sequence.
    await app.use(1000)
    await app.shows('quota-limit.j7')
    const alert = app.page.getByRole('alertdialog', { name: 'Votre quota est atteint' })
    expect(await alert.count()).toBe(1)
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: false, mode: 'read-only', reason: 'limit-reached' })
    for (let time = 0; time < 3; time++) await app.page.keyboard.press('Escape')
    await app.page.mouse.click(5, 5)
    expect(await app.rest()).toBe('quota-limit.j7')
    expect(await alert.getByRole('button').allInnerTexts()).toEqual(
      expect.arrayContaining(['Passer au plan supérieur', 'Ajouter de la capacité', 'Attendre le renouvellement', 'Discuter avec nous']),
    )
    await app.button('Attendre le renouvellement').click()
    await app.shows('')
    const notice = app.page.locator('[data-surface=notice]')
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(/Lecture seule jusqu’au 1\savr/)

    // Its own button brings the ways out back, and so does a refused write, at most once a minute.
    await notice.getByRole('button', { name: 'Voir mes options' }).click()
    await app.shows('quota-limit.j7')
    await app.button('Attendre le renouvellement').click()
    await app.shows('')
    await app.call('reportBlockedWrite', 'emails')
    expect(await app.rest(1000)).toBe('')
    await app.rest(MINUTE)
    await app.call('reportBlockedWrite', 'emails')
    await app.shows('quota-limit.j7')

    // More room lifts it all without a reload.
    await app.use(1000, { limit: 10_000 })
    await app.shows('')
    await expect.poll(() => notice.count()).toBe(0)
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, mode: 'full' })
    expect((await app.handed()).filter(({ action }) => action === 'schedule').map(({ template }) => template)).toEqual(['quota-80', 'quota-90', 'quota-100'])
  })

  test('Q4 a jump over several levels shows one message', async () => {
    const app = await open()
    await app.use(700)
    expect(await app.rest()).toBe('')
    await app.use(960)
    await app.shows('quota-limit.j3')
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await app.rest(DAY)).toBe('')
    expect((await app.handed()).map(({ template }) => template)).toEqual(['quota-95'])
  })

  test('Q0 Fermer holds for its level and period: reload, other tab, going below and above again', async () => {
    const app = await open()
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.shows('')
    await app.call('flush')
    await app.page.reload()
    for (const used of [700, 810, 790, 850]) {
      await app.use(used)
      expect(await app.rest(), `at ${used}`).toBe('')
    }
    const other = await openApp(context, site)
    await other.use(860)
    expect(await other.rest()).toBe('')
    // Both are visible, so either could show what comes next.
    await app.page.close()
    await other.use(860, { period: '2026-04', resetsAt: '2026-05-01T00:00:00Z' })
    await other.shows('quota-limit.j0')
  })
})

describe('a feature that someone keeps coming back to', () => {
  test('T0 T1 three views, Plus tard, nothing for 13 days, one view after 14', async () => {
    const app = await open()
    await offered(app)
    expect(await app.message().innerText()).toMatch(/Automatisations[\s\S]*7\sjours/)
    await app.button('Plus tard').click()
    await app.shows('')
    const [snoozed] = (await app.told('snoozed')) as unknown as { until: number; at: number }[]
    expect(snoozed!.until - snoozed!.at).toBe(14 * DAY)
    expect(await app.rest(13 * DAY)).toBe('')
    await app.view()
    expect(await app.rest(), '13 days').toBe('')
    // Nothing is pushed without a new view.
    expect(await app.rest(DAY), '14 days').toBe('')
    await app.view()
    await app.shows('feature-trial.j0')
  })

  test('T0 remounts and views within 30 seconds are one', async () => {
    const app = await open()
    for (let view = 0; view < 9; view++) {
      await app.view()
      await app.pass(3000)
    }
    expect(await app.rest()).toBe('')
  })

  test.each(['Escape', 'cross', 'backdrop'])('T0 closing by %s counts as Plus tard', async (way) => {
    const app = await open()
    await offered(app)
    if (way === 'Escape') await app.page.keyboard.press('Escape')
    else if (way === 'cross') await app.button('Fermer').click()
    else {
      // The first moments take no click: it may have been meant for what the message has just covered.
      await expect.poll(async () => {
        await app.page.mouse.click(10, 10)
        return app.message().count()
      }).toBe(0)
    }
    await app.shows('')
    expect(await app.told()).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'snoozed', campaign: 'feature-trial', step: 'j0' })]))
    await app.view()
    expect(await app.rest(2 * DAY)).toBe('')
  })

  test('T0 T2 T6 the trial starts when the host has started it, and its four mails leave', async () => {
    const app = await open()
    await offered(app)
    await app.page.evaluate(() => {
      const { host } = window
      host.answers.startTrial = () => new Promise((resolve, reject) => Object.assign(host, { resolve, reject }))
    })
    await app.button('Activer mon essai gratuit').click()
    await expect.poll(() => app.button('Activer mon essai gratuit').getAttribute('aria-busy')).toBe('true')
    expect(await app.call('trial', 'feature:automations')).toMatchObject({ status: 'none' })
    await app.page.evaluate(() => window.host.reject(new Error('card refused')))
    await app.page.getByRole('alert').waitFor()
    expect(await app.page.getByRole('alert').innerText()).toMatch(/n’a pas abouti/)
    expect(await app.call('trial', 'feature:automations')).toMatchObject({ status: 'none' })
    await app.button('Activer mon essai gratuit').click()
    await expect.poll(async () => (await app.calls()).length).toBe(2)
    await app.page.evaluate(() => window.host.resolve())
    await app.shows('')
    await app.call('flush')
    const trial = await app.call<{ startedAt: number; endsAt: number }>('trial', 'feature:automations')
    expect(trial).toMatchObject({ status: 'active', used: false })
    expect(trial.endsAt - trial.startedAt).toBe(7 * DAY)
    await expect.poll(async () => (await app.handed()).map(({ step, dueAt }) => [step, (dueAt - trial.startedAt) / DAY])).toEqual([['j1', 1], ['j4', 4], ['j6', 6], ['j7', 7]])
    // The page reports the handler's failure once, and only that.
    await expectNoComplaints(/handlers\.startTrial failed/)
  })

  test.each([[false, /N’oubliez pas votre essai gratuit/, 'trial-unused'], [true, /Bravo/, 'trial-used']])('T3 the card of the fourth day, used: %s', async (used, title, template) => {
    const app = await open()
    await offered(app)
    await app.button('Activer mon essai gratuit').click()
    await app.shows('')
    await app.rest(DAY)
    if (used) await app.track('feature_used', { feature: 'automations' })
    expect(await app.rest(2 * DAY)).toBe('')
    await app.rest(DAY)
    await app.shows('feature-trial.j4')
    expect(await app.message().getAttribute('data-surface')).toBe('card')
    expect(await app.page.getByRole('heading', { level: 2 }).innerText()).toMatch(title)
    expect((await app.handed()).findLast(({ step }) => step === 'j4')!.template).toBe(template)
    await app.button('Découvrir').click()
    await app.shows('')
    expect((await app.calls()).at(-1)).toMatchObject({ name: 'learnMore', call: { intent: { feature: 'automations' } } })
    // The trial ends by itself, and a second one is never offered.
    await app.rest(4 * DAY)
    expect(await app.call('trial', 'feature:automations')).toMatchObject({ status: 'ended', used })
    for (let view = 0; view < 3; view++) {
      await app.view()
      expect(await app.rest(60 * MINUTE)).toBe('')
    }
  })
})

test('T1 FA17 Plus tard survives a reload, a second tab and a restart of the browser', async () => {
  const profile = await newProfile()
  let persistent = await profile.start()
  let app = await openApp(persistent, site, { time: START })
  await offered(app)
  await app.button('Plus tard').click()
  await app.shows('')
  await app.call('flush')
  const again = async (page: App) => {
    for (let view = 0; view < 3; view++) {
      await page.view()
      expect(await page.rest(MINUTE)).toBe('')
    }
  }
  await app.page.reload()
  await again(app)
  await again(await openApp(persistent, site))
  await expectNoComplaints()
  await persistent.close()

  persistent = await profile.start()
  app = await openApp(persistent, site, { time: START + 13 * DAY })
  await again(app)
  expect(await app.call('explain', 'feature-trial')).toMatchObject([{ reasons: expect.arrayContaining([expect.objectContaining({ rule: 'quiet', reason: 'snoozed' })]) }])
  await expectNoComplaints()
  await persistent.close()

  persistent = await profile.start()
  app = await openApp(persistent, site, { time: START + 15 * DAY })
  expect(await app.rest()).toBe('')
  await app.view()
  await app.shows('feature-trial.j0')
  await expectNoComplaints()
  await persistent.close()
  await profile.remove()
})
