/** What happens to the next `times` transactions of a tab: one unless told, `Infinity` until `heal()`. One that fails is tried once more. */
export interface Faults {
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

export interface Fault {
  kind: 'fail' | 'hang' | 'lose' | 'throw'
  name: string
}

/** The faults, and what takes the next one. */
export function createFaults(): [Faults, () => Fault | undefined] {
  let fault: Fault | undefined
  let left = 0
  const set = (kind: Fault['kind'], name: string, times = 1): void => {
    fault = { kind, name }
    left = times
  }
  const faults: Faults = {
    fail: (name = 'QuotaExceededError', times) => set('fail', name, times),
    hang: (times) => set('hang', 'TimeoutError', times),
    loseConnection: (times) => set('lose', 'InvalidStateError', times),
    throwSync: (times) => set('throw', 'SecurityError', times),
    heal() {
      left = 0
    },
  }
  return [faults, () => (left-- > 0 ? fault : undefined)]
}
