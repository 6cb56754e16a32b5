import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectNoComplaints, follow, START } from '../browser/app.js'
import { launch, newContext, openPage } from '../browser/harness.js'
import { prepare } from './site.js'

const project = resolve(import.meta.dirname, '../..')
const module = (text: string): string => `
  import { createExpansion } from '/@fs${project}/dist/index.js'
  window.text = '${text}'
  const expansion = createExpansion(window.host.options)
  window.expansion = expansion
  import.meta.hot.accept()
  import.meta.hot.dispose(() => expansion.destroy())
`

let root: string
let server: ViteDevServer
let browser: Browser

beforeAll(async () => {
  // Not among the packages, which are never reloaded.
  root = await mkdtemp(join(tmpdir(), 'expansion-hot-'))
  const app = await readFile(join(project, 'test/browser/pages/app.js'), 'utf8')
  await writeFile(join(root, 'index.html'), `<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Hot</title>
    <script>window.expansion = { init() {}, on() {} }</script><script>${app}</script><script type="module" src="/main.js"></script></head><body></body></html>`)
  await writeFile(join(root, 'main.js'), module('0'))
  server = await createServer({
    root, configFile: false, logLevel: 'silent', cacheDir: join(root, '.vite'),
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root, project] } },
  })
  await server.listen()
  browser = await launch()
})
afterEach(() => expectNoComplaints())
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(root, { recursive: true, force: true })
})

test('FF17 the module that makes it is reloaded while a message is up: one message, and no listener left', async () => {
  const context = await prepare(await newContext(browser))
  const app = follow(await openPage(context, server.resolvedUrls!.local[0]!.replace('127.0.0.1', 'localhost'), { time: START }))
  const listeners = (): Promise<string[]> => app.page.evaluate(() => window.ledger.listeners().filter((each) => /^(window|document) /.test(each)))
  await expect.poll(() => app.page.evaluate('window.text')).toBe('0')
  await app.use(800)
  await app.shows('quota-limit.j0')
  await app.rest()
  const before = await listeners()
  for (let time = 1; time <= 3; time++) {
    await writeFile(join(root, 'main.js'), module(String(time)))
    await expect.poll(() => app.page.evaluate('window.text'), { timeout: 8000 }).toBe(String(time))
    await app.call('flush')
    await app.shows('quota-limit.j0')
  }
  await app.rest()
  expect(await app.page.locator('[data-expansion]').count()).toBe(1)
  expect(await listeners()).toEqual(before)
  await context.close()
})
