import { launch } from 'puppeteer-core'
import type { Engine } from './engine.js'
import { freshFolder } from './folder.js'
import { puppeteerSession } from './puppeteer.js'

export const firefox: Engine = {
  name: 'Firefox',
  lacks: {},
  async start({ private: alone = false, dark, blocked }) {
    const [userDataDir, remove] = await freshFolder()
    const browser = await launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      userDataDir,
      extraPrefsFirefox: {
        'network.dns.localDomains': 'app.test',
        'dom.security.https_first': false,
        'browser.privatebrowsing.autostart': alone,
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        ...(blocked && { 'network.cookie.cookieBehavior': 2 }),
      },
    })
    return puppeteerSession(browser, remove)
  },
}
