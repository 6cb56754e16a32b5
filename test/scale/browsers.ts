import { createExpansion, type Consent, type HandlerCall, type Handlers, type Handoff, type Message, type Snapshot } from '../../src/index.js'
import { createFakePlatform, type FakeBrowser, type FakeTab } from '../../src/testing.js'
import type { Check, Page } from './check.js'
import { createDisk } from './disk.js'
import type { Holding } from './holding.js'
import { ENDPOINT, type Host } from './host.js'
import type { Person } from './person.js'

export interface OpenedPage extends Page {
  since: number
  /** What its person is doing to the message. */
  answering?: 'snoozed' | 'declined' | 'dismissed' | 'clicked'
  crashed?: boolean
  /** The browser dies under it, whatever it shows. */
  crash(): void
  /** Nothing of it reaches the disk any more. */
  end(): void
}

/** A person's browser: a clock, a disk and some tabs. */
export interface Browser {
  fake: FakeBrowser
  tabs: OpenedPage[]
  open(tab: number, place: FakeTab): void
  /** What is stored, as JSON, and in bytes. */
  texts(): [key: string, text: string][]
  records(): [key: string, bytes: number][]
}

/** What the host and whoever watches hear of it. */
export interface Ears {
  checks: readonly Check[]
  /** All that are open, in all browsers. */
  pages: Set<Page>
  elapsed(): number
  consent(): Consent
  shown(message: Message): void
  /** `posted`: bytes of the request, where there was one. */
  handed(handoffs: readonly Handoff[], posted?: number): void
  mirrored(snapshot: Snapshot): void
  performs(call: HandlerCall): void
  committed(): void
  wrote(bytes: number): void
}

const HANDLERS = ['upgrade', 'comparePlans', 'buyAddOn', 'addSeats', 'startTrial', 'contactSales', 'openChat', 'notifyAdmin', 'learnMore', 'bookDemo'] as const

export const createBrowser = (
  number: number, person: Person, holding: Holding, { catalog, campaigns, policy, copy }: Host, start: number,
  { checks, pages, elapsed, consent, shown, handed, mirrored, performs, committed, wrote }: Ears, settle?: () => Promise<unknown>,
): Browser => {
  const fake = createFakePlatform({ now: start, settle })
  const faulty = person.oddity === 'disk-fails'
  const disk = createDisk((key, text) => {
    const bytes = Buffer.byteLength(text)
    if (key.startsWith('subject:')) wrote(bytes)
    for (const check of checks) check.wrote?.(key, bytes)
  })
  const handlers = Object.fromEntries(HANDLERS.map(name => [name, performs])) as Handlers
  const tabs: OpenedPage[] = []
  const take = (page: OpenedPage, handoffs: Handoff[], posted?: number): void => {
    for (const check of checks) check.handed?.(page, handoffs, fake.now())
    handed(handoffs, posted)
  }
  fake.server.answer = ({ body, tab }) => take(tabs.find(({ place }) => place.tabs.id === tab) ?? tabs[0]!, (JSON.parse(body) as { handoffs: Handoff[] }).handoffs, Buffer.byteLength(body))
  const texts: Browser['texts'] = () => (faulty ? [...fake.disk].map(([key, value]) => [key, JSON.stringify(value)]) : [...disk.texts])

  return {
    fake, tabs, texts,
    records: () => texts().map(([key, text]) => [key, Buffer.byteLength(text)]),
    open(tab, place) {
      const { storage: lean, end } = disk.open()
      const inner = faulty ? place.storage : lean
      const storage: FakeTab['storage'] = { ...inner, commit: (...given) => (committed(), inner.commit(...given)) }
      const page = { browser: number, subject: person.accountId, place, sound: true, since: 0 } as OpenedPage
      const expansion = page.expansion = createExpansion({
        platform: { ...place, storage }, ui: false, consent: consent(), locale: 'en', catalog, handlers, campaigns, policy, copy,
        subject: { accountId: person.accountId, userId: `u${number}`, roles: person.roles, traits: holding.traits() },
        ...(person.endpoint ? { endpoint: ENDPOINT } : { deliver: handoffs => take(page, handoffs) }),
        ...(person.mirrored ? { onStateChange: mirrored } : {}),
      })
      page.end = () => {
        end()
        page.over = true
        pages.delete(page)
      }
      page.crash = () => {
        place.crash()
        page.crashed = true
        page.end()
        if (page.message) for (const check of checks) check.left?.(page, page.message, page.since)
        page.message = undefined
      }
      expansion.on('error', ({ code, message }) => {
        for (const check of checks) check.failed?.(code, message)
      })
      expansion.$message.listen(message => {
        const was = page.message
        if (was?.id === message?.id || !pages.has(page)) return
        page.message = message
        if (was) for (const check of checks) check.left?.(page, was, page.since, page.answering)
        page.answering = undefined
        page.since = elapsed()
        if (!message) return
        for (const check of checks) check.drawn?.(page, message)
        shown(message)
      })
      pages.add(page)
      tabs[tab] = page
    },
  }
}
