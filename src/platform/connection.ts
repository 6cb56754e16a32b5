import { promisifyRequest } from 'idb-keyval'
import type { Time } from '../model/platform.js'
import { listen } from './listen.js'

const STORE = 'expansion'

/** What takes longer, in ms, will not come. https://bugs.webkit.org/show_bug.cgi?id=226547 */
const PATIENCE = 1500

/** After a failure that a new connection did not cure, the database is left alone for this time, in ms, or up to twice as long. */
const REST = 30_000

const LATE = 'late'

export interface Connection {
  /** A store function of idb-keyval, with durability. Rejects, within seconds, when the database cannot be used. */
  use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>, durability?: IDBTransactionDurability): Promise<T>
  close(): void
  /** Deletes the database; other tabs let go of it when told. */
  remove(): Promise<void>
}

export function createConnection(name: string, time: Time): Connection {
  let current: Promise<IDBDatabase> | undefined
  let rests = false

  const within = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const stop = time.soon(PATIENCE, () => reject(LATE))
      work.then(resolve, reject).finally(stop)
    })

  // Without a version: it opens whatever a newer release has made of the database.
  const open = async (version?: number): Promise<IDBDatabase> => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    const db = await promisifyRequest(request)
    if (version || db.objectStoreNames.contains(STORE)) return db
    db.close()
    return open(db.version + 1)
  }

  // The one that failed: a newer one serves others.
  const close = (opening = current): void => {
    if (current === opening) current = undefined
    opening?.then((db) => db.close()).catch(() => {})
  }

  const connect = (): Promise<IDBDatabase> => {
    const opening = open()
    const drop = (): void => close(opening)
    opening
      .then((db) => listen('close versionchange', drop, undefined, db), drop)
      .finally(() => {
        rests = false
      })
    return opening
  }

  const use = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
    durability?: IDBTransactionDurability,
    again = true,
  ): Promise<T> => {
    if (rests) throw LATE
    const opening = (current ??= connect())
    let transaction: IDBTransaction | undefined
    try {
      // In two steps: work must not start on a connection that comes too late.
      transaction = (await within(opening)).transaction(STORE, mode, { durability })
      return await within(work(transaction.objectStore(STORE)))
    } catch (error) {
      const late = error === LATE
      // A connection that is only late is waited for, in the background; what has failed is closed.
      const coming = late && !transaction
      if (!coming) close(opening)
      if (again && !late) return use(mode, work, durability, false)
      rests = true
      // By a timer: the clock may be set back.
      if (!coming) time.soon(REST * (1 + Math.random()), () => {
        rests = false
      })
      transaction?.abort()
      throw error
    }
  }

  return {
    use,
    close,
    async remove() {
      close()
      await within(promisifyRequest(indexedDB.deleteDatabase(name)))
    },
  }
}
