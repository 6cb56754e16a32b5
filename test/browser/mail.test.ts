import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Mail } from '../../demo/server/inbox.js'
import { type App, DAY, expectNoComplaints, follow, MINUTE, START } from './app.js'
import { type DemoHost, newDemoHost } from './demo-host.js'
import { launch, newContext, openPage } from './harness.js'

const HOUR = 60 * MINUTE
let host: DemoHost
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
})
beforeEach(async () => {
  host = await newDemoHost()
  await host.start()
  context = await newContext(browser, { viewport: { width: 1440, height: 900 } })
})
afterEach(async () => {
  // While the server is down the browser and the SDK say so, and a modal is drawn without the blocks that it would have served; and the clock of the tests may not enter the frame of a mail.
  await expectNoComplaints(/net::ERR_|Hand-offs were not accepted|A block could not be loaded|frame is sandboxed/)
  await context.close()
  await host.remove()
})
afterAll(async () => browser?.close())

/** A tab of the demo; `time` for the first of a context, whose tabs share one clock. */
const open = async (time?: number, where = context): Promise<App> => {
  const app = follow(await openPage(where, host.url, { time }))
  await app.page.locator('[data-test=quota]').waitFor({ timeout: 30_000 })
  return app
}
const click = (app: App, name: string): Promise<void> => app.page.locator(`[data-test="${name}"]`).first().click()
const restart = async (): Promise<void> => {
  await host.kill()
  await host.start()
}
/** Gives the tab and the server time until this many mails have come. */
const arrive = async (app: App, count: number): Promise<void> => {
  await expect.poll(async () => {
    await app.rest(MINUTE)
    return (await host.inbox()).length
  }, { timeout: 40_000, interval: 100 }).toBe(count)
}
const once = (mails: Mail[]): string[] => {
  const all = mails.map(({ to, subject }) => `${to}: ${subject}`)
  expect(all).toEqual([...new Set(all)])
  return mails.map(({ step }) => step!)
}
/** Days go by while the server is killed again and again, at a different moment of its work each time. */
const survive = async (until: number): Promise<void> => {
  for (const moment of [1, 8, 20, 45, 90, 200]) {
    const cut = host.travel(until).catch(() => {})
    await new Promise((done) => setTimeout(done, moment))
    await host.kill()
    await cut
    await host.start()
  }
  await host.travel(until)
}

describe('every mail leaves once, whatever is killed', { timeout: 180_000 }, () => {
  test('X1 I4 Q0 Q1 Q2 Q3 FD7 the quota, from two tabs and two people', async () => {
    let app = await open(START)
    const other = await open()
    await click(app, 'send-1000')
    await app.shows('quota-limit.j0').catch(() => other.shows('quota-limit.j0'))
    await arrive(app, 1)
    await other.page.close()
    await app.shows('quota-limit.j0')
    await app.button('Fermer').click()
    await app.shows('')
    await app.rest(3 * DAY)

    // The server is away: the message shows all the same, and its mail is kept.
    await host.kill()
    await click(app, 'send-1000')
    await app.shows('quota-limit.j3')
    await app.rest(MINUTE)
    await app.page.close()
    await host.start()
    expect((await host.inbox()).map(({ step }) => step)).toEqual(['j0'])
    app = await open()
    await arrive(app, 2)
    await app.page.keyboard.press('Escape')
    await app.shows('')

    await app.rest(2 * DAY)
    await click(app, 'send-500')
    await app.rest(MINUTE)
    await restart()
    await arrive(app, 3)
    await app.rest(2 * DAY)
    await click(app, 'send-500')
    await app.shows('quota-limit.j7')
    await arrive(app, 4)

    // A colleague on another machine passes the same level of the same period.
    const elsewhere = await newContext(browser, { viewport: { width: 1440, height: 900 } })
    const colleague = await open(START, elsewhere)
    await click(colleague, 'logout')
    await click(colleague, 'login-noe')
    await click(colleague, 'send-1000')
    await colleague.shows('quota-limit.j0')
    await colleague.rest(MINUTE)
    await elsewhere.close()

    const mails = await host.inbox()
    expect(once(mails)).toEqual(['j0', 'j3', 'j5', 'j7'])
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['camille.roy@exemple.fr']))
  })

  test('T0 T2 T3 T4 T5 I4 the trial, whose last mails leave with no page open', async () => {
    let app = await open(START)
    for (let visit = 0; visit < 3; visit++) {
      await click(app, 'nav-automations')
      await app.rest(MINUTE)
      if (visit === 2) break
      await click(app, 'nav-contacts')
      await app.rest(HOUR)
    }
    await app.shows('feature-trial.j0')
    await host.kill()
    await app.button('Activer mon essai gratuit').click()
    // The page itself waits 300 ms for its server.
    await app.pass(1000)
    await app.shows('')
    await app.call('flush')
    await app.page.close()
    await host.start()
    app = await open()
    await expect.poll(async () => {
      await app.rest(MINUTE)
      return (await host.handoffs()).map(({ step }) => step)
    }, { timeout: 40_000, interval: 100 }).toEqual(['j1', 'j4', 'j6', 'j7'])
    await app.rest(DAY)
    await arrive(app, 1)

    await click(app, 'nav-automations')
    await click(app, 'use-welcome')
    await expect.poll(async () => {
      await app.rest(MINUTE)
      return (await host.handoffs())[1]
    }, { timeout: 40_000, interval: 100 }).toMatchObject({ step: 'j4', revision: 2 })
    const today = await app.page.evaluate(() => Date.now())
    await app.page.close()
    await survive(today + 8 * DAY)

    const mails = await host.inbox()
    expect(once(mails)).toEqual(['j1', 'j4', 'j6', 'j7'])
    expect(mails[1]!.subject).toMatch(/Bravo/)
    // Each on its own day, though the clock jumped over all of them.
    expect(mails.map(({ at, dueAt }) => Math.round((at - dueAt!) / HOUR))).toEqual([0, 0, 0, 0])
  })

  test('X1 X2 X3 X4 I4 the cross-sell, from the page of a customer who gets no other mail', async () => {
    const visit = async (time?: number): Promise<App> => {
      const app = follow(await openPage(context, `${host.url}customer.html`, { time }))
      await app.rest()
      return app
    }
    const scheduled = (steps: string[]) => expect.poll(async () => {
      await app.rest(MINUTE)
      return (await host.handoffs()).filter(({ status }) => status === 'scheduled').map(({ step }) => step)
    }, { timeout: 40_000, interval: 100 }).toEqual(steps)
    await host.travel(START)
    let app = await visit(START)
    await app.track('use_case_detected', { useCase: 'reviews', product: 'forms', anchor: '#reviews' })
    await app.shows('cross-sell.j0')
    await app.rest()
    expect(await host.handoffs()).toEqual([])

    // Interest, while the server is away and just before the tab is closed.
    await host.kill()
    await app.button('En savoir plus').click()
    await app.shows('')
    await app.call('flush')
    await app.page.close()
    await host.start()
    app = await visit()
    await scheduled(['j3'])
    await app.rest(DAY)
    await app.track('trial_started', { topic: 'product:forms', days: 14 })
    await restart()
    await scheduled(['j3', 'j7', 'j12'])
    const today = await app.page.evaluate(() => Date.now())
    await app.page.close()
    await survive(today + 20 * DAY)

    const mails = await host.inbox()
    expect(once(mails)).toEqual(['j3', 'j7', 'j12'])
    expect(mails.map(({ dueAt }) => Math.round((dueAt! - START) / DAY))).toEqual([3, 7, 13])
  })

  test('the inbox of the demo shows them in a frame that can do nothing', async () => {
    const app = await open(START)
    await click(app, 'send-1000')
    await arrive(app, 1)
    await app.pass(11_000)
    await app.page.locator('[data-test=received]').click()
    const frame = app.page.frameLocator('[data-test=mail] iframe')
    await expect.poll(() => frame.locator('body').innerText()).toMatch(/80\s%/)
    expect(await app.page.locator('[data-test=mail] iframe').getAttribute('sandbox')).toBe('')
    expect(app.requests.filter((each) => !/^(http:\/\/localhost|data:)/.test(each))).toEqual([])
  })

  test('on static hosting, without a server, the demo shows what it hands over and asks no more', async () => {
    let asked = 0
    await context.route('**/expansion/**', (route) => {
      asked++
      return route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' })
    })
    const app = await open(START)
    await click(app, 'send-1000')
    await app.shows('quota-limit.j0')
    await app.page.locator('[data-test=handoff]').waitFor()
    await app.rest(DAY)
    expect(await app.page.locator('[data-test=inbox]').count()).toBe(0)
    expect(asked).toBe(1)
    await expectNoComplaints(/status of 404/)
  })
})
