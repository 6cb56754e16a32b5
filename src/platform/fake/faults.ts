/**
 * Every kind of fault, by the port that it strikes. Under all of them nothing throws into the page, no modal blocks without a way out,
 * no record grows past 64 KiB and nothing leaves the page unasked; what else holds is said beside each.
 */
export const FAULTS = {
  /** The disk refuses what was to be written. The tab goes on in memory: marketing is silent, and what was said is written once the disk is back, unless the page goes first. */
  fail: 'storage',
  /** The database gives no answer; after 1.5 s as `fail`. */
  hang: 'storage',
  /** The connection is gone, before anything was read; as `fail`. */
  lose: 'storage',
  /** The database throws as soon as it is asked; as `fail`. */
  throw: 'storage',
  /** A write reports success and keeps the old value, as where the power fails before the disk has written. What it held may be said, shown or handed over again, under the same key; tabs come to rest all the same. */
  forget: 'storage',
  /** A read gives the record before the latest, as from a restored profile. Whatever the latest held may be said, shown or handed over again, under the same key. */
  stale: 'storage',
  /** A read gives garbage, as from a damaged profile. The record is set aside, and marketing is silent for as long as a refusal lasts. */
  garbage: 'storage',
  /** Locks are refused; the claim of a tab that died lives on for a minute. Everything else holds. */
  refuse: 'locks',
  /** A lock that others hold is never granted, as behind an orphan: the tab is silent until it looks again. Everything else holds. */
  wait: 'locks',
  /** What a tab tells the others is lost. They find out when they look next; everything else holds. */
  silence: 'hints',
  /** What a tab tells the others arrives twice. Everything holds. */
  echo: 'hints',
  /** A timer goes off at the next full minute only, as in a throttled page. All comes later; everything holds. */
  late: 'timers',
  /** A timer never goes off. The tab may be silent for as long as it lives; what it was told is written when it is hidden, left or asked to `flush()`. */
  never: 'timers',
} as const

export type FaultKind = keyof typeof FAULTS
export type FaultyPort = (typeof FAULTS)[FaultKind]

export interface Fault {
  kind: FaultKind
  /** Of the error. */
  name: string
}

/** What happens to the next `times` transactions, locks, hints or timers of a tab: one unless told, `Infinity` until `heal()`. A transaction that fails is tried once more. */
export interface Faults {
  /** Any kind of fault, by its name; it takes the place of another one of the same port. */
  strike(kind: FaultKind, times?: number): void
  /** The disk refuses what was to be written. `name` is the error's: `QuotaExceededError` unless told. */
  fail(name?: string, times?: number): void
  /** The database gives no answer; after 1.5 s the storage goes on in memory. */
  hang(times?: number): void
  /** The connection is gone, before anything was read. */
  loseConnection(times?: number): void
  /** The database throws as soon as it is asked. */
  throwSync(times?: number): void
  /** Nothing fails any more; a storage that had gone on in memory finds out within 30 s. */
  heal(): void
}

const NAMES: { [kind in FaultKind]?: string } = { hang: 'TimeoutError', lose: 'InvalidStateError', throw: 'SecurityError' }

/** The faults, and what takes the next one of a port. */
export function createFaults(): [Faults, (port: FaultyPort) => Fault | undefined] {
  const struck = new Map<FaultyPort, Fault & { left: number }>()
  const strike = (kind: FaultKind, times = 1, name = NAMES[kind] ?? 'QuotaExceededError'): void => {
    struck.set(FAULTS[kind], { kind, name, left: times })
  }
  const faults: Faults = {
    strike: (kind, times) => strike(kind, times),
    fail: (name, times) => strike('fail', times, name),
    hang: (times) => strike('hang', times),
    loseConnection: (times) => strike('lose', times),
    throwSync: (times) => strike('throw', times),
    heal: () => struck.clear(),
  }
  const next = (port: FaultyPort): Fault | undefined => {
    const fault = struck.get(port)
    return fault && fault.left-- > 0 ? fault : undefined
  }
  return [faults, next]
}
