import { IDBFactory as FakeFactory } from 'fake-indexeddb'

/** `transaction` and `open` may fail, throw or hang; a request, once made, fails its whole transaction. */
export type Operation = 'open' | 'transaction' | 'get' | 'put' | 'delete' | 'getAllKeys'

/** An IndexedDB whose operations fail, hang or throw when told, and which counts them. */
export interface FaultyIndexedDB {
  factory: IDBFactory
  /** Without the faults: what other tabs use. */
  real: IDBFactory
  /** The next `times` of these operations report this error. */
  fail(operation: Operation, name: string, times?: number): void
  /** The next `times` of these operations throw it. */
  throwSync(operation: Operation, name: string, times?: number): void
  /** The next `times` of these operations give no answer, or for `open` not before `release()`. */
  hang(operation: 'open' | 'transaction', times?: number): void
  release(): void
  /** Closes every connection without an event, as WebKit does: the page finds out when it uses it. */
  loseConnection(): void
  heal(): void
  /** How often each operation was asked for. */
  count: Record<Operation, number>
  /** Of each transaction. */
  durabilities: (string | undefined)[]
  /** Connections that are open. */
  connections: Set<IDBDatabase>
}

interface Fault {
  kind: 'fail' | 'throw' | 'hang'
  name: string
  times: number
}

export function createFaultyIndexedDB(): FaultyIndexedDB {
  const real = new FakeFactory() as IDBFactory
  const faults = new Map<Operation, Fault>()
  const count: Record<Operation, number> = { open: 0, transaction: 0, get: 0, put: 0, delete: 0, getAllKeys: 0 }
  const durabilities: (string | undefined)[] = []
  const connections = new Set<IDBDatabase>()
  const waiting = new Set<() => void>()

  const next = (operation: Operation): Fault | undefined => {
    count[operation]++
    const fault = faults.get(operation)
    if (!fault || fault.times-- <= 0) return undefined
    if (fault.kind === 'throw') throw new DOMException('told to throw', fault.name)
    return fault
  }

  const set = (operation: Operation, kind: Fault['kind'], name: string, times: number): void => {
    faults.set(operation, { kind, name, times })
  }

  /** As a full disk or a lost connection does it: from below, with an error of its own. */
  const abort = (transaction: IDBTransaction, { name }: Fault): void => {
    queueMicrotask(() => (transaction as unknown as { _abort(name: string): void })._abort(name))
  }

  const wrapStore = (store: IDBObjectStore): IDBObjectStore => {
    for (const operation of ['get', 'put', 'delete', 'getAllKeys'] as const) {
      const ask = store[operation].bind(store) as (...args: unknown[]) => unknown
      const asked = (...args: unknown[]): unknown => {
        const fault = next(operation)
        if (fault) abort(store.transaction, fault)
        return ask(...args)
      }
      Object.assign(store, { [operation]: asked })
    }
    return store
  }

  const silent = (): unknown => {
    const transaction = { abort() {}, objectStore: () => store }
    const store = { transaction, get: () => ({}), getAllKeys: () => ({}), count: () => ({}) }
    return transaction
  }

  const wrapDatabase = (db: IDBDatabase): IDBDatabase => {
    const start = db.transaction.bind(db)
    const close = db.close.bind(db)
    connections.add(db)
    return Object.assign(db, {
      close() {
        connections.delete(db)
        close()
      },
      transaction(stores: string, mode: IDBTransactionMode, options?: IDBTransactionOptions) {
        const fault = next('transaction')
        durabilities.push(options?.durability)
        if (fault?.kind === 'hang') return silent()
        const transaction = start(stores, mode, options)
        const store = transaction.objectStore.bind(transaction)
        if (fault) abort(transaction, fault)
        return Object.assign(transaction, { objectStore: (name: string) => wrapStore(store(name)) })
      },
    })
  }

  const open = (name: string, version?: number): unknown => {
    const fault = next('open')
    const request: Record<string, unknown> = {}
    const answer = (handler: string): void => (request[handler] as (() => void) | undefined)?.()
    const begin = (): void => {
      const opening = real.open(name, version)
      opening.onupgradeneeded = () => {
        request.result = opening.result
        answer('onupgradeneeded')
      }
      opening.onsuccess = () => {
        request.result = wrapDatabase(opening.result)
        answer('onsuccess')
      }
      opening.addEventListener('error', () => {
        request.error = opening.error
        answer('onerror')
      })
    }
    if (fault?.kind === 'hang') waiting.add(begin)
    else if (fault) {
      request.error = new DOMException('told to fail', fault.name)
      setImmediate(() => answer('onerror'))
    } else begin()
    return request
  }

  return {
    factory: { open, deleteDatabase: (name: string) => real.deleteDatabase(name), databases: () => real.databases() } as IDBFactory,
    real,
    fail: (operation, name, times = 1) => set(operation, 'fail', name, times),
    throwSync: (operation, name, times = 1) => set(operation, 'throw', name, times),
    hang: (operation, times = 1) => set(operation, 'hang', '', times),
    release() {
      for (const begin of waiting) begin()
      waiting.clear()
    },
    loseConnection() {
      for (const db of connections) Object.getPrototypeOf(db).close.call(db)
      connections.clear()
    },
    heal: () => faults.clear(),
    count,
    durabilities,
    connections,
  }
}
