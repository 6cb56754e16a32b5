import { promisifyRequest } from 'idb-keyval'
import type { Stop, Time } from '../model/platform.js'

const STORE = 'expansion'

/** An answer that takes longer is no answer. https://bugs.webkit.org/show_bug.cgi?id=226547 */
const PATIENCE = 1500

/** After a failure that a new connection did not cure, the database is left alone for this long, and up to twice that. */
const REST = 30_000

const LATE = 'late'

export interface Connection {
  /** A store function of idb-keyval, with durability; rejects when the database cannot be used, always within a few seconds. */
  use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | PromiseLike<T>, options?: IDBTransactionOptions): Promise<T>
  close(): void
  /** Deletes the database; other tabs close theirs when asked. */
  remove(): Promise<void>
}

export function createConnection(name: string, time: Time): Connection {
  let current: Promise<IDBDatabase> | undefined
  let overdue = false
  let restsUntil = 0

  const within = <T>(work: T | PromiseLike<T>): Promise<T> => {
    let stop: Stop
    const limit = new Promise<never>((_, reject) => {
      stop = time.soon(PATIENCE, () => reject(LATE))
    })
    return Promise.race([work, limit]).finally(() => stop())
  }

  // Without a version: whatever a newer release made of the database, it opens.
  const open = async (version?: number): Promise<IDBDatabase> => {
    const request = indexedDB.open(name, version)
    const lacking = (): boolean => !request.result.objectStoreNames.contains(STORE)
    request.onupgradeneeded = () => {
      if (lacking()) request.result.createObjectStore(STORE)
    }
    const db = await promisifyRequest(request)
    if (version || !lacking()) return db
    db.close()
    return open(db.version + 1)
  }

  const connect = (): Promise<IDBDatabase> => {
    if (current) return current
    const opening = (current = open())
    const forget = (): void => {
      if (current === opening) current = undefined
    }
    opening
      .then((db) => {
        db.onclose = forget
        db.onversionchange = () => close(opening)
      })
      .catch(forget)
      .then(() => {
        overdue = false
      })
    return opening
  }

  // Only the given connection: a newer one belongs to others.
  const close = (opening = current): void => {
    if (current === opening) current = undefined
    opening?.then((db) => db.close()).catch(() => {})
  }

  return {
    async use(mode, work, options) {
      for (let again = true; !overdue && !(time.now() < restsUntil); again = false) {
        const opening = connect()
        let transaction: IDBTransaction | undefined
        try {
          const db = await within(opening)
          transaction = db.transaction(STORE, mode, options)
          return await within(work(transaction.objectStore(STORE)))
        } catch (error) {
          if (error === LATE && !transaction) overdue = true
          else {
            try {
              transaction?.abort()
            } catch {}
            close(opening)
            if (error === LATE || !again) restsUntil = time.now() + REST * (1 + Math.random())
          }
        }
      }
      throw LATE
    },
    close: () => close(),
    async remove() {
      close()
      await within(promisifyRequest(indexedDB.deleteDatabase(name)))
    },
  }
}
