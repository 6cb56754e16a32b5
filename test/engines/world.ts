import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type Site, type SiteOptions, startSite } from '../browser/site.js'
import { type App, follow } from './app.js'
import type { Engine, Profile, Session } from './engine.js'

/** A Monday in no budget period, so that the score is what a scenario makes it. */
const START = Date.parse('2026-03-02T09:00:00Z')
const before = ['clock', 'witness'].map((name) => readFileSync(join(import.meta.dirname, `page/${name}.js`), 'utf8')).join('\n;')

export const MINUTE = 60_000

/** A site of one scenario: on a port of its own, so that no other scenario shares its storage. */
export interface World {
  site: Site
  session: Session
  /** Opens a page with our tag and the customer's script; `options` are those of `init` that differ. */
  open(more?: { path?: string; head?: string; options?: object; insecure?: boolean }): Promise<App>
  /** Moves the clock of every page on, and of those that will be opened. */
  pass(milliseconds: number): Promise<void>
}

/** Makes the world of one scenario. What it opens is closed afterwards, and must not have complained. */
export type NewWorld = (more?: SiteOptions & { profile?: Profile }) => Promise<World>

/** Ends all of them, in their order, whatever becomes of one; the result says what went wrong. */
async function endAll(ending: (() => unknown)[]): Promise<string[]> {
  const failed: string[] = []
  for (const end of ending) {
    try {
      await end()
    } catch (error) {
      failed.push(String(error))
    }
  }
  return failed
}

/** Runs scenarios in one engine. Its browser is started once; another profile is another browser. */
export function runIn(engine: Engine, scenarios: ((newWorld: NewWorld, engine: Engine) => void)[]): void {
  describe(engine.name, () => {
    let ordinary: Session
    const ending: (() => Promise<unknown>)[] = []
    const complaints: string[] = []

    const newWorld: NewWorld = async ({ profile, headers, html } = {}) => {
      let ahead = 0
      const origin = Date.now()
      const apps: App[] = []
      const files: Record<string, string> = { before: '<script src="/before.js"></script>', ...html }
      const setClock = () => {
        files['/before.js'] = `{const START=${START},ORIGIN=${origin},AHEAD=${ahead};${before}}`
      }
      setClock()
      const site = await startSite({ headers, html: files })
      ending.push(site.close)
      let session = ordinary
      if (profile) ending.push((session = await engine.start(profile)).close)
      return {
        site,
        session,
        async open({ path = '/blank.html', head = 'before,stub,module,app', options, insecure } = {}) {
          const query = new URLSearchParams({ ...(head && { head }), ...(options && { app: JSON.stringify(options) }) })
          const app = follow(await session.open(`${insecure ? session.insecure(site.url) : site.url}${path}?${query}`), complaints)
          apps.push(app)
          ending.unshift(app.close)
          return app
        },
        async pass(milliseconds) {
          ahead += milliseconds
          setClock()
          for (const app of apps) if (app.alive()) await app.tab.evaluate(`pass(${milliseconds})`)
        },
      }
    }

    beforeAll(async () => {
      ordinary = await engine.start({})
    })
    afterEach(async () => {
      const ended = await endAll(ending.splice(0))
      expect(ended).toEqual([])
      expect(complaints.splice(0)).toEqual([])
    })
    afterAll(() => ordinary?.close())

    for (const scenario of scenarios) scenario(newWorld, engine)
  })
}
