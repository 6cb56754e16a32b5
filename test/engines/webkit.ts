import { existsSync, readdirSync } from 'node:fs'
import { type Engine, HEIGHT, type Key, type Session, type Tab, WIDTH } from './engine.js'
import { freshFolder } from './folder.js'
import { freePort } from './port.js'
import { start, stop } from './program.js'
import { startProxy } from './proxy.js'
import { startScreen } from './screen.js'
import { newWebDriver, type WebDriver } from './webdriver.js'

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<string, string> = { Tab: '\uE004', Shift: '\uE008', Escape: '\uE00C', Enter: '\uE007' }

const findBrowser = (): string => {
  const folders = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  const found = folders.find((path) => existsSync(path))
  if (!found || !existsSync('/usr/bin/WebKitWebDriver')) throw new Error('No WebKitGTK. Debian: apt-get install webkit2gtk-driver')
  return found
}

export const webkit: Engine = {
  name: 'WebKitGTK',
  // Every automated session is a private one.
  lacks: { blocked: 'it has no such setting; the sandboxed frame stands for it' },
  async start({ dark }) {
    const binary = findBrowser()
    const [folder, remove] = await freshFolder()
    const screen = await startScreen()
    const proxy = await startProxy()
    const port = await freePort()
    const env = { DISPLAY: screen.display, HOME: folder, XDG_RUNTIME_DIR: folder, GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' }
    const program = start('WebKitWebDriver', [`--port=${port}`], env)
    const clean = async () => {
      await stop(program)
      proxy.close()
      await screen.close()
      await remove()
    }
    try {
      const server = `http://127.0.0.1:${port}`
      await answers(server)
      const driver = await newWebDriver(server, {
        'browserName': 'MiniBrowser',
        'proxy': { proxyType: 'manual', httpProxy: proxy.address, noProxy: ['localhost'] },
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      return session(driver, await driver.send<string>('GET', '/window'), clean)
    } catch (error) {
      await clean()
      throw error
    }
  },
}

async function answers(server: string): Promise<void> {
  for (const until = Date.now() + 10_000; ;) {
    try {
      await fetch(`${server}/status`)
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

/** @param home the window it began with, which stays: a new one can only be asked for by one that is there */
const session = (driver: WebDriver, home: string, clean: () => Promise<void>): Session => ({
  insecure: (url) => url.replace('localhost', 'app.test'),
  async open(url) {
    const { handle } = await driver.send<{ handle: string }>('POST', '/window/new', { type: 'window' }, home)
    await driver.send('POST', '/window/rect', { x: 0, y: 0, width: WIDTH, height: HEIGHT }, handle)
    await driver.send('POST', '/url', { url }, handle)
    return tab(driver, handle)
  },
  async close() {
    await driver.send('DELETE', '').catch(() => {})
    await clean()
  },
})

const tab = (driver: WebDriver, handle: string): Tab => {
  const send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => driver.send(method, path, body, handle)
  const act = (type: string, actions: object[]): Promise<void> => send('POST', '/actions', { actions: [{ type, id: type, actions }] })
  return {
    errors: [],
    async evaluate<T>(expression: string) {
      const script = `const done = arguments[0]; (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const { value, error } = await send<{ value?: unknown; error?: string }>('POST', '/execute/async', { script, args: [] })
      if (error !== undefined) throw new Error(error)
      return value as T
    },
    click: (x, y) => act('pointer', [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
    ]),
    press(key: Key) {
      const values = key.split('+').map((name) => keys[name] ?? name)
      return act('key', [...values.map((value) => ({ type: 'keyDown', value })), ...values.reverse().map((value) => ({ type: 'keyUp', value }))])
    },
    reload: () => send('POST', '/refresh'),
    raise: async () => {},
    close: () => send('DELETE', '/window'),
  }
}
