import { resolve } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { browserArguments, ensureBrowser, findShell } from '../../.ci/browser.mjs'
import type { Cell } from '../../demo/gallery-cells.js'
import type { Door, Frame, Look } from './page.js'

const ADDRESS = 'http://gallery.test/'
/** The moment that the fixtures are of. */
const NOW = Date.UTC(2025, 10, 22, 10)
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Gallery</title>
<style>html { background: #eef0f4; scrollbar-width: none } html.dark { background: #101216 } body { margin: 0 } #act { margin: 24px; padding: 8px 14px; font: 14px "Liberation Sans" }</style>
<button id="act">Action</button><script type="module" src="/page.js"></script></html>`

/** The gallery's own code in a page, with a clock that stands still. */
export interface Gallery {
  version: string
  open(options?: BrowserContextOptions): Promise<GalleryPage>
  close(): Promise<void>
}

export interface GalleryPage {
  page: Page
  cells: Cell[]
  show(query: Readonly<Record<string, string>>, look: Look): Promise<Frame>
  check(look: Look, ask?: 'geometry' | 'forced colours'): Promise<string[]>
}

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'silent', root: import.meta.dirname, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'import.meta.env.EXPANSION_LANGUAGE': '""' },
    build: { write: false, minify: false, target: 'es2022', modulePreload: false, lib: { entry: resolve(import.meta.dirname, 'page.ts'), formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
  })
  const [{ output }] = made as Rollup.RollupOutput[] as [Rollup.RollupOutput]
  return output.find((each) => each.type === 'chunk')!.code
}

export async function startGallery(): Promise<Gallery> {
  const [code, browser] = await Promise.all([bundle(), chromium.launch({ executablePath: findShell() ?? ensureBrowser(), args: [...browserArguments, '--force-color-profile=srgb', '--font-render-hinting=none'] })])
  return {
    version: browser.version(),
    close: () => browser.close(),
    async open(options) {
      const context = await browser.newContext({ viewport: { width: 760, height: 900 }, deviceScaleFactor: 1, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options })
      await context.clock.setFixedTime(NOW)
      await context.route('**/*', (route) => (route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({ contentType: 'text/html', body: PAGE })))
      const page = await context.newPage()
      await page.goto(ADDRESS)
      await page.waitForFunction(() => 'gallery' in window)
      return {
        page,
        cells: await page.evaluate(() => window.gallery.cells()),
        show: (query, look) => page.evaluate(([text, how]) => window.gallery.show(text, how), [`${new URLSearchParams(query)}`, look] as const),
        check: (look, ask = 'geometry') => page.evaluate(([how, what]) => window.gallery.check(how, what), [look, ask] as const),
      }
    },
  }
}

declare global {
  interface Window {
    gallery: Door
  }
}
