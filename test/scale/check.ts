import type { Consent, Expansion, Handoff, Message } from '../../src/index.js'
import type { FakeTab } from '../../src/testing.js'
import type { Holding } from './holding.js'
import type { Host } from './host.js'
import type { Person } from './person.js'

/** One tab of one browser, as the checks see it. */
export interface Page {
  browser: number
  subject: string
  place: FakeTab
  expansion: Expansion
  /** What is on its screen. */
  message?: Message
  /** It was closed, or has crashed: what it had no time to store is forgotten. */
  over?: boolean
  /** Its disk works. */
  sound: boolean
}

/** What the checks may look at. */
export interface Ground {
  person: Person
  host: Host
  holding: Holding
  pages: ReadonlySet<Page>
  /** Elapsed time, whatever any clock shows. */
  elapsed(): number
  /** What was said of it last. */
  consent(): Consent
  /** No clock of this account is ever set, and its disk never fails. */
  steady: boolean
  /** Names a broken promise by its identifier. */
  found(problem: string): void
}

/** Looks whether one promise is kept; hears of what happens, as far as it cares. */
export interface Check {
  used?(page: Page): void
  drawn?(page: Page, message: Message): void
  left?(page: Page, message: Message, since: number, answer?: 'snoozed' | 'declined' | 'dismissed' | 'clicked'): void
  muted?(page: Page, topic: string): void
  jumped?(browser: number, by: number): void
  handed?(page: Page, handoffs: readonly Handoff[], now: number): void
  requested?(url: string): void
  /** After everything of a visit has come to rest; `used` of the emails and their limit as the host told them. */
  rested?(page: Page, told: { used: number; limit: number } | undefined): void
  failed?(code: string, message: string): void
  wrote?(key: string, bytes: number): void
}
export type CreateCheck = (ground: Ground) => Check
