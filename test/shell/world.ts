// What loads when it is first needed is there at once, so that a virtual clock need not wait for a real disk.
import '../../src/core/problem.js'
import '../../src/mail/fr.js'
import '../../src/mail/index.js'
import '../../src/mail/offer.js'
import '../../src/mail/seats.js'
import '../../src/posting.js'
import '../../src/shell/devices.js'
import '../../src/speech.js'
import { createExpansion, type Catalog, type Expansion, type Handlers, type Handoff, type Options } from '../../src/index.js'
import { createFakePlatform, type FakeBrowser, type FakeTab } from '../../src/testing.js'

export const DAY = 86_400_000
export const HOUR = 3_600_000

export const catalog: Catalog = {
  currency: 'EUR',
  links: { pricing: 'https://app.test/pricing' },
  features: [
    { id: 'automations', name: 'Automatisations', plan: 'pro', useCases: ['Relancer', 'Accueillir', 'Fêter'], url: 'https://app.test/automations' },
    { id: 'reports', name: 'Rapports avancés', plan: 'pro' },
  ],
  plans: [
    { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000 } },
    { id: 'pro', name: 'Pro', price: { monthly: 30, yearly: 300 }, features: ['automations', 'reports'], limits: { emails: 10_000 }, trialDays: 14, target: true },
    { id: 'max', name: 'Max', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
  ],
  meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'more-emails' }],
  addOns: [{ id: 'more-emails', name: '5 000 e-mails', kind: 'capacity', price: { once: 20 }, meter: 'emails', quantity: 5000 }],
}

const noop = () => {}
export const handlers: Handlers = { upgrade: noop, comparePlans: noop, buyAddOn: noop, startTrial: noop, contactSales: noop, openChat: noop, learnMore: noop }

export interface World {
  browser: FakeBrowser
  handed: Handoff[]
  /** Opens the page in a tab; the first one unless given. */
  open(options?: Options, tab?: FakeTab): Expansion
  /** What is on the screen: `campaign.step`, or nothing. */
  on(expansion: Expansion): string | undefined
  /** A page that is gone answers no more: it is not waited for. */
  gone(expansion: Expansion): void
  /** Lets everything that is under way come to its end. */
  rest(ms?: number): Promise<void>
}

/** A browser whose account is on the free plan, with everything granted and every handler there. */
export const createWorld = (defaults: Options = {}): World => {
  const browser = createFakePlatform({ settle: () => new Promise(setImmediate) })
  const handed: Handoff[] = []
  const opened = new Set<Expansion>()
  return {
    browser, handed,
    open: (options = {}, tab = browser) => {
      const expansion = createExpansion({
        platform: tab, ui: false, consent: 'granted', locale: 'fr', catalog, handlers,
        subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } },
        deliver: handoffs => void handed.push(...handoffs),
        ...defaults, ...options,
      })
      opened.add(expansion)
      return expansion
    },
    on: expansion => {
      const message = expansion.$message.get()
      return message && `${message.campaign}.${message.step}`
    },
    gone: expansion => void opened.delete(expansion),
    rest: async (ms = 3000) => {
      await browser.advance(ms)
      for (const expansion of opened) await expansion.flush()
      await browser.advance(1500)
    },
  }
}
