import { createFakeClock, type FakeClock } from './platform/fake/clock.js'
import { createNames } from './platform/fake/names.js'
import { createFakeTab, type FakeTab, type Shared } from './platform/fake/tab.js'

export interface FakeOptions {
  /** Where the clock starts, epoch ms; 5 January 2026, 09:00 UTC when absent. */
  now?: number
  /** `false`: a browser without Web Locks, as on plain http. */
  locks?: boolean
  /** `false`: tabs do not hear each other, as where storage is blocked. */
  channel?: boolean
  /**
   * Awaited between tasks, for work that promises alone do not bring to its end, such as an `import()`.
   * @example createFakePlatform({ settle: () => new Promise(setImmediate) })
   */
  settle?: () => Promise<unknown>
}

/** A browser: one clock, one disk, several tabs. It is its own first tab. */
export interface FakeBrowser extends FakeTab, Pick<FakeClock, 'now' | 'advance' | 'setClock'> {
  /** Opens one more tab, visible like the others. */
  tab(): FakeTab
  /** What is stored, by key: to be read, tampered with, or cleared. */
  disk: Map<string, unknown>
}

/**
 * A browser for tests: a virtual clock, a disk in memory, several tabs, and all that goes wrong in real ones.
 * It starts no timer and touches nothing outside itself, so a test of months takes no time and always ends alike.
 *
 * @example
 * const browser = createFakePlatform()
 * const start = (platform) => createExpansion({ platform, ui: false, consent: 'granted', subject, catalog })
 * const expansion = start(browser)
 *
 * expansion.track('quota_updated', { meter: 'emails', used: 800, limit: 1000 })
 * await expansion.flush() // also loads what is loaded when first needed
 * expansion.$message.get() // the banner of `quota-limit`
 *
 * await expansion.act('close')
 * await expansion.flush()
 * const later = start(browser.reload())
 * await browser.advance(3 * 24 * 3_600_000)
 * later.$message.get() // undefined: this level was answered
 *
 * @example
 * // Only one tab shows a message.
 * const tabs = [browser, browser.tab()]
 *
 * @example
 * // What if nothing can be stored? `FAULTS` lists all that can go wrong, and what is promised all the same.
 * browser.faults.fail('QuotaExceededError', Infinity)
 *
 * @example
 * // A laptop that sleeps for a night.
 * browser.freeze()
 * await browser.advance(8 * 3_600_000)
 * browser.thaw()
 * await browser.advance()
 */
export function createFakePlatform(options: FakeOptions = {}): FakeBrowser {
  const { now = Date.UTC(2026, 0, 5, 9), locks = true, channel = true, settle } = options
  const clock = createFakeClock(now, settle)
  let opened = 0
  const shared: Shared = {
    clock,
    platter: { values: new Map(), older: new Map() },
    names: locks ? createNames() : undefined,
    channel: channel ? new Map() : undefined,
    open: () => createFakeTab(`tab-${++opened}`, shared),
  }
  const { advance, setClock } = clock
  return { ...shared.open(), now: clock.now, advance, setClock, tab: shared.open, disk: shared.platter.values }
}

export type { FakeTab } from './platform/fake/tab.js'
export { FAULTS, type FaultKind, type Faults } from './platform/fake/faults.js'
