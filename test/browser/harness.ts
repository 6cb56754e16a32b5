import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { browserArguments, ensureBrowser, findShell } from '../../.ci/browser.mjs'

export { type Site, type SiteOptions, startSite } from './site.js'

const defaults: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' }

/** A browser whose contexts (`browser.newContext()`) share nothing and forget everything. */
export function launch(more: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findShell() ?? ensureBrowser(), args: browserArguments, ...more })
}

/** A context of its own, with the same window, language and time zone on every machine. */
export function newContext(browser: Browser, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ ...defaults, ...more })
}

/**
 * Makes the pages of a context wait for the disk for half a minute: a machine that many tests share is slow, and not
 * out of order. For pages on the real clock.
 */
export function outlast(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const { setTimeout } = window
    Object.assign(window, { setTimeout: (run: () => void, wait = 0) => setTimeout(run, wait === 1500 ? 30_000 : wait) })
  })
}

export interface Profile {
  folder: string
  /** Starts the browser on this profile; `context.close()` and start again is a restart. */
  start(more?: BrowserContextOptions & { args?: string[] }): Promise<BrowserContext>
  remove(): Promise<void>
}

/** A profile on disk, for what must survive a restart: in the browser that people have, as the profile is its work and not the engine's. */
export async function newProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'expansion-profile-'))
  return {
    folder,
    start: ({ args = [], ...more } = {}) =>
      chromium.launchPersistentContext(folder, { executablePath: ensureBrowser(), ...defaults, ...more, args: [...browserArguments, ...args] }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

export interface Opened {
  page: Page
  /** Uncaught errors, console errors and console warnings, in order: `[]` in a healthy page. */
  complaints: string[]
  /** Only the uncaught errors. */
  errors: string[]
  /** The URLs requested, in order. */
  requests: string[]
  /** Moves the page's clock, running what was due; needs the option `time`. */
  pass(milliseconds: number): Promise<void>
}

export interface OpenOptions {
  /** Where the page's clock starts, epoch ms or ISO 8601; without it, the real clock. */
  time?: number | string
  waitUntil?: 'load' | 'domcontentloaded' | 'commit'
}

/**
 * Opens a page and listens to all it says.
 * @example
 * const { page, complaints, pass } = await openPage(context, `${site.url}/blank.html`, { time: '2026-03-02T09:00:00Z' })
 */
export async function openPage(
  context: BrowserContext,
  url: string,
  { time, waitUntil = 'load' }: OpenOptions = {},
): Promise<Opened> {
  const page = await context.newPage()
  const opened: Opened = {
    page,
    complaints: [],
    errors: [],
    requests: [],
    pass: (milliseconds) => page.clock.fastForward(milliseconds),
  }
  page.on('pageerror', (error) => {
    opened.errors.push(String(error))
    opened.complaints.push(String(error))
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) opened.complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => opened.requests.push(request.url()))
  if (time !== undefined) await page.clock.install({ time })
  await page.goto(url, { waitUntil })
  return opened
}
