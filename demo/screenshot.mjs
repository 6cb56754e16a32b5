// Makes demo/picture.png: the built demo, with the 80 % banner on the page. `node demo/screenshot.mjs`, after `npm run build`.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { browserArguments, ensureBrowser } from '../.ci/browser.mjs'

const root = resolve(import.meta.dirname, '..')
process.chdir(root)
if (!existsSync('dist/expansion.js')) throw new Error('dist/expansion.js is missing: run `npm run build` first.')

await build({ mode: 'demo', logLevel: 'warn' })
const server = await preview({ mode: 'demo', logLevel: 'warn', preview: { port: 5174, strictPort: false } })
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
try {
  // The server remembers what other browsers have done.
  await fetch(new URL('expansion/restart', server.resolvedUrls.local[0]), { method: 'POST', body: '{}' })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(server.resolvedUrls.local[0])
  await page.click('[data-test="send-1000"]')
  await page.waitForSelector('[data-surface="banner"]')
  // The page's own confirmation leaves by itself; the picture is of what stays.
  await page.waitForSelector('[data-test="toast"]', { state: 'detached' })
  await page.screenshot({ path: join(root, 'demo/picture.png') })
  console.log('demo/picture.png')
} finally {
  await browser.close()
  await server.close()
}
