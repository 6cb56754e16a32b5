import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, newContext, newProfile, openPage, type Site, startSite } from './harness.js'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite({
    headers: { '/strict.html': { 'content-security-policy': "script-src 'none'" } },
    html: { mark: '<script>window.mark = "$&"</script>', '/strict.html': '<html><head></head></html>' },
  })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('serves the pages, the build and the host pages, and nothing above them', async () => {
  for (const path of ['/blank.html', '/sdk/expansion.js', '/sb-admin/index.html'])
    expect((await fetch(site.url + path)).status, path).toBe(200)
  expect((await fetch(`${site.url}/sdk/..%2fpackage.json`)).status).toBe(404)
  expect(await (await fetch(`${site.url}/sb-admin/index.html?head=module`)).text()).toContain('src="/sdk/expansion.js"></script></head>')
})

test('opens a page with a clock of its own', async () => {
  const context = await newContext(browser)
  const { page, complaints, requests, pass } = await openPage(context, `${site.url}/blank.html?head=mark`, { time: '2026-03-02T09:00:00Z' })
  expect(await page.evaluate('mark')).toBe('$&')
  await pass(86_400_000)
  expect(await page.evaluate('new Date().toISOString().slice(0, 13)')).toBe('2026-03-03T09')
  expect(requests[0]).toBe(`${site.url}/blank.html?head=mark`)
  expect(complaints).toEqual([])
  await context.close()
})

test('hears what a page complains about, and sets its headers', async () => {
  const context = await newContext(browser)
  const { complaints } = await openPage(context, `${site.url}/strict.html?head=mark`)
  expect(complaints.join()).toContain('Content Security Policy')
  await context.close()
})

test('keeps a profile over a restart, and what is posted', async () => {
  const profile = await newProfile()
  for (const expected of [null, 'kept']) {
    const context = await profile.start()
    const { page } = await openPage(context, `${site.url}/blank.html`)
    expect(await page.evaluate('localStorage.getItem("a")')).toBe(expected)
    await page.evaluate('localStorage.setItem("a", "kept"); fetch("/mails", { method: "POST", body: "hello" })')
    await context.close()
  }
  expect(site.posts[0]).toEqual({ path: '/mails', body: 'hello' })
  await profile.remove()
})
