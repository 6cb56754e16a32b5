import { promisifyRequest } from 'idb-keyval'
import type { Connection } from './connection.js'

/** What outlives the page. Every call may reject: the disk is then out of reach. */
export interface Disk {
  /**
   * One readwrite transaction: `fold` gets the values of `keys` and returns the entries to write, where `null` deletes.
   * It runs again when the transaction failed and is tried again.
   */
  transact(keys: readonly string[], fold: (values: unknown[]) => Iterable<readonly [string, unknown]>, strict?: boolean): Promise<void>
  keys(): Promise<string[]>
  close(): void
  /** Deletes everything. */
  remove(): Promise<void>
}

export function createDisk({ use, close, remove }: Connection): Disk {
  return {
    transact: (keys, fold, strict) =>
      use(
        'readwrite',
        (store) => {
          const requests = keys.map((key) => store.get(key))
          // They answer in order. A promise in between would, where it is a polyfill, let the transaction end.
          const last = requests.at(-1) ?? store.count()
          last.onsuccess = () => {
            try {
              for (const [key, value] of fold(requests.map(({ result }) => result))) {
                if (value === null) store.delete(key)
                else store.put(value, key)
              }
            } catch {
              store.transaction.abort()
            }
          }
          return promisifyRequest(store.transaction)
        },
        strict ? 'strict' : 'relaxed',
      ),
    keys: () => use('readonly', (store) => promisifyRequest(store.getAllKeys() as IDBRequest<string[]>)),
    close,
    remove,
  }
}
