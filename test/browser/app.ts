import type { Browser, BrowserContext, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Handoff, Options, Outcome } from '../../src/index.js'
import { launch, newContext, type Opened, type OpenOptions, openPage, type Site, startSite } from './harness.js'

export const DAY = 86_400_000
export const MINUTE = 60_000
/** A Monday, far from the budget period, so that the score is what a test makes it. */
export const START: number = Date.parse('2026-03-02T09:00:00Z')

export type Told = { type: Outcome['type']; campaign: string; step: string; surface: string }

interface Called { name: string; call: { intent: { handler: string } } }

declare global {
  interface Window {
    expansion: Record<string, (...args: unknown[]) => unknown>
    /** What `pages/app.js` keeps. */
    host: {
      outcomes: Told[]
      handed: Handoff[]
      calls: Called[]
      answers: Record<string, () => unknown>
      resolve(): void
      reject(error: Error): void
    }
    transactions: number
  }
}

/** A page with the customer's script of `pages/app.js`, and what a test does there. */
export interface App extends Opened {
  /** The message on the screen, as drawn; `campaign.step` narrows it. */
  message(step?: string): Locator
  button(name: string | RegExp): Locator
  /** Calls a method of `window.expansion`. */
  call<T = unknown>(method: string, ...args: unknown[]): Promise<T>
  track(event: string, props?: object): Promise<void>
  /** Usage of the e-mails, of 1 000. */
  use(used: number, more?: object): Promise<void>
  view(feature?: string): Promise<void>
  /** Waits until this step is drawn; `''` until nothing is. */
  shows(step: string): Promise<void>
  /** Lets everything under way come to its end, `milliseconds` later, and says what is on the screen. */
  rest(milliseconds?: number): Promise<string>
  /** Waits until the message counts as seen. */
  seen(): Promise<void>
  told(type?: Outcome['type']): Promise<Told[]>
  handed(): Promise<Handoff[]>
  calls(): Promise<Called[]>
}

const opened: App[] = []

/** What no page may ever have: uncaught errors, rejections nobody handled, complaints in the console. */
export async function expectNoComplaints(allowed: RegExp = /$^/): Promise<void> {
  for (const { page, complaints } of opened.splice(0)) {
    expect(complaints.filter((text) => !allowed.test(text))).toEqual([])
    if (!page.isClosed()) expect(await page.evaluate('globalThis.host?.errors ?? []').catch(() => [])).toEqual([])
  }
}

/** A site and a browser for a file of tests, and for each test a context of its own in which no page may complain. */
export function useBrowser(prepare: (context: BrowserContext) => Promise<unknown> = async () => {}): { site: Site; browser: Browser; context: BrowserContext } {
  const here = {} as ReturnType<typeof useBrowser>
  beforeAll(async () => {
    here.site = await startSite()
    here.browser = await launch()
  })
  beforeEach(async () => {
    here.context = await newContext(here.browser)
    await prepare(here.context)
  })
  afterEach(async () => {
    await expectNoComplaints()
    await here.context.close()
  })
  afterAll(async () => {
    await here.browser?.close()
    await here.site?.close()
  })
  return here
}

export interface AppOptions extends OpenOptions {
  path?: string
  head?: string
  /** Options of `init` that differ; data only. */
  options?: Omit<Options, 'container'> & { container?: string }
}

/** Opens a page of the site with our tag and the customer's script. */
export async function openApp(context: BrowserContext, site: { url: string }, { path = '/blank.html', head = 'stub,module,app', options, ...open }: AppOptions = {}): Promise<App> {
  const query = new URLSearchParams({ head, ...(options && { app: JSON.stringify(options) }) })
  const app = follow(await openPage(context, `${site.url}${path}?${query}`, open))
  return app
}

/** The tabs share one clock: a jump in the middle of a transaction of any of them would look like a disk that does not answer. */
async function flushAll(context: BrowserContext): Promise<void> {
  for (const { page } of opened)
    if (page.context() === context && !page.isClosed()) await page.evaluate(() => window.expansion?.flush?.()).catch(() => {})
}

/** The same for a page opened otherwise. */
export function follow(open: Opened): App {
  const { page, pass } = open
  const on = (): Promise<string> =>
    page.evaluate(() => {
      const found = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>('[data-campaign]:not([data-surface=notice])')
      return found ? `${found.dataset.campaign}.${found.dataset.step}` : ''
    })
  const app: App = {
    ...open,
    message: (step) => page.locator(step ? `[data-campaign="${step.split('.')[0]}"][data-step="${step.split('.')[1]}"]` : '[data-campaign]:not([data-surface=notice])'),
    button: (name) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
    call: async <T>(method: string, ...args: unknown[]) => page.evaluate(([name, given]) => window.expansion[name as string]!(...(given as unknown[])) as T, [method, args] as const),
    track: async (event, props) => void (await app.call('track', event, props)),
    use: (used, more = {}) => app.track('quota_updated', { meter: 'emails', used, limit: 1000, resetsAt: '2026-04-01T00:00:00Z', period: '2026-03', ...more }),
    view: (feature = 'automations') => app.track('premium_feature_viewed', { feature }),
    async shows(step) {
      await expect.poll(on, { timeout: 8000, interval: 30 }).toBe(step)
    },
    async rest(milliseconds = 3000) {
      for (const time of [milliseconds, 700, 700]) {
        await flushAll(page.context())
        await pass(time)
      }
      await flushAll(page.context())
      return on()
    },
    async seen() {
      await expect.poll(async () => {
        await flushAll(page.context())
        await pass(300)
        return (await app.told()).findLast(({ type }) => type === 'seen' || type === 'shown')?.type
      }, { timeout: 8000, interval: 30 }).toBe('seen')
    },
    async told(type) {
      await app.call('flush')
      const all = await page.evaluate(() => window.host.outcomes)
      return type ? all.filter((outcome) => outcome.type === type) : all
    },
    handed: () => page.evaluate(() => window.host.handed),
    calls: () => page.evaluate(() => window.host.calls.map(({ name, call }) => ({ name, call: call }))),
  }
  opened.push(app)
  return app
}
