import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { browserArguments, ensureBrowser } from '../../.ci/browser.mjs'
import type { Engine } from './engine.js'
import { freshFolder } from './folder.js'
import { puppeteerSession } from './puppeteer.js'

export const chromium: Engine = {
  name: 'Chromium',
  lacks: {},
  async start({ private: alone, dark, blocked }) {
    const [userDataDir, remove] = await freshFolder()
    if (blocked) {
      await mkdir(join(userDataDir, 'Default'))
      await writeFile(join(userDataDir, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
    }
    const browser = await launch({
      browser: 'chrome',
      executablePath: ensureBrowser(),
      userDataDir,
      args: [...browserArguments, '--no-sandbox', '--host-resolver-rules=MAP app.test 127.0.0.1', `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`],
    })
    return puppeteerSession(browser, remove, alone ? await browser.createBrowserContext() : undefined)
  },
}
