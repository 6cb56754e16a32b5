import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const network = readFileSync(join(import.meta.dirname, 'page/network.js'), 'utf8')

/** A context that nothing was loaded into before, with its own cache and storage. */
export const newContext = async (browser, before = '') => {
  // Some peers tell robots nothing, and count nothing of what they do.
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version().split('.')[0]}.0.0.0 Safari/537.36`
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', userAgent })
  await context.addInitScript(`${network};${before}`)
  return context
}

/** Opens a page, lets `work` measure in it, closes it. */
export async function within({ browser, site }, { before, throttle = 1 }, work) {
  const context = await newContext(browser, before)
  try {
    const page = await context.newPage()
    const debug = await context.newCDPSession(page)
    await page.goto(site.url)
    await slow(debug, throttle)
    return await work(page, debug)
  } finally {
    await context.close()
  }
}

export async function slow(debug, rate) {
  if (rate > 1) await debug.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Puts what is measured into the page, and does not start it. */
export async function load(page, { id, styles }) {
  if (styles) await page.addStyleTag({ content: styles })
  await page.addScriptTag({ url: `/peer-${id}.js` })
}

/** Loads it, starts it, and waits until its first work is done. */
export async function begin(page, entry, rest) {
  await load(page, entry)
  await page.evaluate(async (rest) => (await import('/page/start.js')).start(rest), rest)
}
