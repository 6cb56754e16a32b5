import { createExpansion, type Expansion, type HandlerName, type Handoff, type Options } from '../index.js'
import type { Configuration } from '../model/configuration.js'
import { HANDLERS } from '../schema/button.js'
import { createFakePlatform, type FakeBrowser } from '../testing.js'

export interface World {
  browser: FakeBrowser
  handed: Handoff[]
  open(): Expansion
  /** Lets what is under way come to its end. */
  rest(expansion: Expansion): Promise<void>
}

/** What is loaded when first needed comes from a real disk, which a virtual clock does not wait for. */
const loadAll = () => Promise.all([import('../speech.js'), import('../mail/index.js'), import('../core/problem.js'), import('../schema/index.js')])

/** The real engine, without an interface, in a browser whose clock is moved by hand. Its handlers succeed and do nothing. */
export const createWorld = async ({ catalog, campaigns, policy, copy, locale, handlers }: Configuration, subject: Options['subject'], now: number): Promise<World> => {
  await loadAll()
  const browser = createFakePlatform({ now, settle: () => new Promise(resolve => void setImmediate(resolve)) })
  const handed: Handoff[] = []
  const names = (Array.isArray(handlers) ? handlers : handlers ? Object.keys(handlers) : HANDLERS) as HandlerName[]
  return {
    browser, handed,
    open: () =>
      createExpansion({
        platform: browser, ui: false, consent: 'granted', locale: locale ?? 'en', catalog, campaigns, policy, copy, subject,
        handlers: Object.fromEntries(names.map(name => [name, () => {}])),
        deliver: handoffs => void handed.push(...handoffs),
      }),
    rest: async expansion => {
      // The clock first: what is to be waited for is started by it.
      await browser.advance(1500)
      await expansion.flush()
      await browser.advance(1500)
    },
  }
}
