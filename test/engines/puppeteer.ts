import type { Browser, BrowserContext, KeyInput, Page } from 'puppeteer-core'
import { HEIGHT, type Session, type Tab, WIDTH } from './engine.js'

/** The session of a browser that Puppeteer started. */
export function puppeteerSession(browser: Browser, remove: () => Promise<void>, context: BrowserContext = browser.defaultBrowserContext()): Session {
  return {
    insecure: (url) => url.replace('localhost', 'app.test'),
    async open(url) {
      const page = await context.newPage({ type: 'window' })
      await page.setViewport({ width: WIDTH, height: HEIGHT })
      const tab = puppeteerTab(page)
      await page.goto(url)
      return tab
    },
    async close() {
      try {
        await browser.close()
      } finally {
        browser.process()?.kill('SIGKILL')
        await remove()
      }
    },
  }
}

function puppeteerTab(page: Page): Tab {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    errors,
    evaluate: async <T>(expression: string) => (await page.evaluate(`(async () => (${expression}))()`)) as T,
    click: (x, y) => page.mouse.click(x, y),
    async press(key) {
      const names = key.split('+') as KeyInput[]
      for (const name of names) await page.keyboard.down(name)
      for (const name of names.reverse()) await page.keyboard.up(name)
    },
    reload: async () => void (await page.reload()),
    raise: () => page.bringToFront(),
    close: () => page.close(),
  }
}
