import * as fc from 'fast-check'
import { forceCloseDatabase, IDBDatabase as FDBDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Storage } from '../../src/model/platform.js'
import { createStorage } from '../../src/platform/storage.js'
import { createFaultyIndexedDB, type FaultyIndexedDB } from './faulty-indexeddb.js'
import { createHandTime, type HandTime } from './hand-time.js'

const NAME = 'shop'
const ERRORS = ['SecurityError', 'UnknownError', 'InvalidStateError', 'AbortError', 'QuotaExceededError', 'VersionError', 'NotFoundError', 'Weird']

let db: FaultyIndexedDB
let time: HandTime
let rejections: unknown[]
const onRejection = (reason: unknown): void => void rejections.push(reason)

beforeEach(() => {
  db = createFaultyIndexedDB()
  time = createHandTime()
  rejections = []
  vi.stubGlobal('indexedDB', db.factory)
  process.on('unhandledRejection', onRejection)
})

afterEach(async () => {
  await settle()
  process.off('unhandledRejection', onRejection)
  vi.unstubAllGlobals()
  expect(rejections).toEqual([])
})

/** Lets fake-indexeddb finish what it has begun. */
async function settle(turns = 30): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise(setImmediate)
}

/** Another tab: the same database, without the faults. */
function otherTab(): Storage {
  const storage = createStorage(NAME, createHandTime())
  const real = <T>(work: () => T): T => {
    vi.stubGlobal('indexedDB', db.real)
    const result = work()
    vi.stubGlobal('indexedDB', db.factory)
    return result
  }
  return {
    ...storage,
    commit: (...args: Parameters<Storage['commit']>) => real(() => storage.commit(...args)),
  } as Storage
}

const put = (storage: Storage, key: string, value: unknown, strict?: boolean): Promise<unknown> =>
  storage.commit([key], ([before]) => ({ writes: [value], result: before }), strict)
const read = (storage: Storage, key: string): Promise<unknown> => storage.commit([key], ([value]) => ({ writes: [], result: value }))
const increment = (storage: Storage, key: string): Promise<unknown> =>
  storage.commit([key], ([value]) => ({ writes: [((value as number) ?? 0) + 1], result: value }))
/** What is on disk. */
const stored = (key: string): Promise<unknown> => read(createStorageOn(db.real), key)

function createStorageOn(factory: IDBFactory): Storage {
  const storage = createStorage(NAME, createHandTime())
  return {
    ...storage,
    async commit(keys, change, strict) {
      vi.stubGlobal('indexedDB', factory)
      const result = storage.commit(keys, change, strict)
      vi.stubGlobal('indexedDB', db.factory)
      const value = await result
      storage.suspend()
      return value
    },
  }
}

describe('a storage that works', () => {
  test('opens nothing before its first use', () => {
    expect(createStorage(NAME, time).durable()).toBe(true)
    expect(db.count.open).toBe(0)
  })

  test('reads, changes and writes several keys in one transaction', async () => {
    const storage = createStorage(NAME, time)
    expect(await storage.commit(['a', 'b'], (values) => ({ writes: [1, { two: 2 }], result: values }))).toEqual([undefined, undefined])
    expect(await storage.commit(['a', 'b', 'c'], (values) => ({ writes: [undefined, null, 3], result: values }))).toEqual([1, { two: 2 }, undefined])
    expect(await storage.commit(['a', 'b', 'c'], (values) => ({ writes: [], result: values }))).toEqual([1, undefined, 3])
    expect(db.count.transaction).toBe(3)
    expect(db.count.open).toBe(1)
    expect((await storage.keys()).sort()).toEqual(['a', 'c'])
  })

  test('accepts an empty list of keys', async () => {
    const storage = createStorage(NAME, time)
    expect(await storage.commit([], (values) => ({ writes: [], result: values }))).toEqual([])
    expect(storage.durable()).toBe(true)
  })

  test('FA/FB1 loses no update: three storages, a hundred increments each', async () => {
    const tabs = [1, 2, 3].map(() => createStorage(NAME, time))
    await Promise.all(tabs.map(async (tab) => {
      for (let i = 0; i < 100; i++) await increment(tab, 'count')
    }))
    expect(await stored('count')).toBe(300)
  })

  test('FA13 changes inside the transaction, at once: a change that awaited would find it closed', async () => {
    const storage = createStorage(NAME, time)
    const order: string[] = []
    const committed = storage.commit(['a'], () => {
      order.push('change')
      void Promise.resolve().then(() => order.push('after'))
      return { writes: [1], result: 0 }
    })
    await committed.then(() => order.push('committed'))
    expect(order).toEqual(['change', 'after', 'committed'])
  })

  test('FA14 a change that throws writes nothing and rejects with its error', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    const error = new Error('mine')
    await expect(storage.commit(['a'], () => { throw error })).rejects.toBe(error)
    expect(await stored('a')).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(db.count.open).toBe(1)
  })

  test('FA18 asks for the disk where it is told to, and only there', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1, true)
    await put(storage, 'a', 2)
    expect(db.durabilities).toEqual(['strict', 'relaxed'])
  })

  test('FA25 FA26 gives back whatever is stored, whoever wrote it', async () => {
    const storage = createStorage(NAME, time)
    for (const odd of [Number.NaN, Infinity, '2099', [[]], { version: 99, later: { kept: true } }, new Map([[1, 2]]), false, 0, '']) {
      await put(otherTab(), 'a', odd)
      expect(await read(storage, 'a')).toEqual(odd)
    }
    const own = JSON.parse('{"__proto__": {"polluted": true}}')
    await put(otherTab(), 'a', own)
    await read(storage, 'a')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('where there is no database', () => {
  const lacking: [string, () => void][] = [
    ['undefined', () => vi.stubGlobal('indexedDB', undefined)],
    ['null', () => vi.stubGlobal('indexedDB', null)],
    ['a getter that throws', () => {
      vi.unstubAllGlobals()
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('no', 'SecurityError') } })
    }],
  ]

  test.each(lacking)('FA1 indexedDB is %s: memory, for this page', async (_, arrange) => {
    arrange()
    const storage = createStorage(NAME, time)
    try {
      expect(await put(storage, 'a', 1)).toBeUndefined()
      expect(await increment(storage, 'a')).toBe(1)
      expect(await read(storage, 'a')).toBe(2)
      expect(await storage.keys()).toEqual(['a'])
      expect(storage.durable()).toBe(false)
      expect(await storage.erase(['a'])).toBe(false)
      expect(await read(storage, 'a')).toBeUndefined()
      storage.suspend()
    } finally {
      Reflect.deleteProperty(globalThis, 'indexedDB')
    }
  })

  test.each(ERRORS)('FA2 open fails or throws with %s: memory', async (name) => {
    for (const arrange of [db.fail, db.throwSync]) {
      arrange('open', name, Infinity)
      const storage = createStorage(NAME, time)
      await increment(storage, 'a')
      expect(await increment(storage, 'a')).toBe(1)
      expect(storage.durable()).toBe(false)
    }
    expect(db.count.put).toBe(0)
  })

  test('FA14 in memory too, a change that throws changes nothing', async () => {
    db.fail('open', 'UnknownError', Infinity)
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    await expect(storage.commit(['a'], () => { throw new Error('mine') })).rejects.toThrow('mine')
    expect(await read(storage, 'a')).toBe(1)
  })

  test('FA2 what was written without having been read never replaces what is stored', async () => {
    await put(otherTab(), 'answers', ['later'])
    db.fail('open', 'UnknownError', Infinity)
    const storage = createStorage(NAME, time)
    expect(await put(storage, 'answers', [])).toBeUndefined()
    db.heal()
    time.pass(3_600_000)
    expect(await read(storage, 'answers')).toEqual(['later'])
    expect(storage.durable()).toBe(true)
    expect(await stored('answers')).toEqual(['later'])
  })

  test('FA2 a page that has written nothing meanwhile comes back to the disk', async () => {
    await put(otherTab(), 'answers', ['later'])
    db.fail('open', 'UnknownError', Infinity)
    const storage = createStorage(NAME, time)
    expect(await read(storage, 'answers')).toBeUndefined()
    db.heal()
    time.pass(60_000)
    expect(await read(storage, 'answers')).toEqual(['later'])
    expect(storage.durable()).toBe(true)
  })
})

describe('FA3 open never fires', () => {
  test('FA3 memory after 1.5 s, and no wait after that', async () => {
    db.hang('open', Infinity)
    const storage = createStorage(NAME, time)
    const first = increment(storage, 'a')
    await settle()
    time.pass(1499)
    await settle()
    expect(storage.durable()).toBe(true)
    time.pass(1)
    expect(await first).toBeUndefined()
    expect(storage.durable()).toBe(false)
    expect(await increment(storage, 'a')).toBe(1)
    expect(db.count.open).toBe(1)
  })

  test('FA3 a late success is adopted when nothing was written meanwhile', async () => {
    await put(otherTab(), 'a', 7)
    db.hang('open')
    const storage = createStorage(NAME, time)
    const first = read(storage, 'a')
    await settle()
    time.pass(1500)
    expect(await first).toBeUndefined()
    db.release()
    await settle()
    expect(await read(storage, 'a')).toBe(7)
    expect(storage.durable()).toBe(true)
    expect(db.count.open).toBe(1)
  })

  test('FA3 a late success is adopted with what it holds, whatever memory wrote', async () => {
    await put(otherTab(), 'a', 7)
    db.hang('open')
    const storage = createStorage(NAME, time)
    const first = put(storage, 'a', 1)
    await settle()
    time.pass(1500)
    await first
    db.release()
    await settle()
    expect(await read(storage, 'a')).toBe(7)
    expect(storage.durable()).toBe(true)
    expect(await stored('a')).toBe(7)
  })

  test('FA3 a late success does not run the change a second time', async () => {
    db.hang('open')
    const storage = createStorage(NAME, time)
    const change = vi.fn(() => ({ writes: [], result: 0 }))
    const first = storage.commit(['a'], change)
    await settle()
    time.pass(1500)
    await first
    db.release()
    await settle()
    expect(change).toHaveBeenCalledTimes(1)
  })

  test('FA3 a transaction that stalls is given up as well, and tried again later', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    db.hang('transaction')
    const second = increment(storage, 'a')
    await settle()
    time.pass(1500)
    expect(await second).toBe(1)
    expect(storage.durable()).toBe(false)
    expect(await increment(storage, 'a')).toBe(2)
    expect(await stored('a')).toBe(1)
    time.pass(60_000)
    expect(await read(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(await stored('a')).toBe(1)
  })

  test('FA3 FB9 suspended while it opens: what was asked before is answered, and nothing stays open', async () => {
    db.hang('open')
    const storage = createStorage(NAME, time)
    const first = read(storage, 'a')
    await settle()
    time.pass(1500)
    await first
    storage.suspend()
    db.release()
    await settle()
    expect(db.connections.size).toBe(0)
    expect(await increment(storage, 'a')).toBeUndefined()
    expect(storage.durable()).toBe(true)
  })
})

describe('a connection that is lost', () => {
  test('FA4 "connection lost" is cured by opening again, once', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    db.throwSync('transaction', 'UnknownError')
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(db.count.open).toBe(2)
    expect(await stored('a')).toBe(2)
  })

  test.each(['transaction', 'get', 'put'] as const)('FA4 lost twice at %s: memory that remembers, then what the disk holds', async (operation) => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    await put(storage, 'b', 'mine')
    db.fail(operation, 'UnknownError', Infinity)
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(false)
    expect(await increment(storage, 'a')).toBe(2)

    db.heal()
    await put(otherTab(), 'b', 'theirs')
    const before = db.count.open
    expect(await increment(storage, 'a')).toBe(3)
    expect(db.count.open).toBe(before)

    time.pass(60_000)
    expect(await read(storage, 'b')).toBe('theirs')
    expect(storage.durable()).toBe(true)
    expect(await stored('a')).toBe(1)
    expect(await stored('b')).toBe('theirs')
  })

  test('FA4 a change is told whether the disk or memory gave the values', async () => {
    const storage = createStorage(NAME, time)
    const change = vi.fn((_: unknown[], fresh: boolean) => ({ writes: [fresh], result: fresh }))
    expect(await storage.commit(['a'], change)).toBe(true)
    db.fail('put', 'UnknownError', 2)
    expect(await storage.commit(['a'], change)).toBe(false)
    expect(change.mock.calls.map(([, fresh]) => fresh)).toEqual([true, true, true, false])
    expect(await storage.commit(['a'], change)).toBe(false)
    time.pass(60_000)
    expect(await storage.commit(['a'], (values, fresh) => ({ writes: [], result: [...values, fresh] }))).toEqual([true, true])
  })

  test('FA4 the database rests for 30 to 60 seconds, differently in each page', async () => {
    const rests = new Set<number>()
    for (let page = 0; page < 20; page++) {
      const clock = createHandTime()
      const storage = createStorage(NAME, clock)
      await put(storage, 'a', 1)
      db.fail('transaction', 'UnknownError', 2)
      await put(storage, 'a', 1)
      let rest = 0
      for (; !storage.durable(); rest += 2000) {
        clock.pass(2000)
        await read(storage, 'a')
      }
      expect(rest).toBeGreaterThanOrEqual(30_000)
      expect(rest).toBeLessThanOrEqual(62_000)
      rests.add(rest)
    }
    expect(rests.size).toBeGreaterThan(3)
  })

  test('FA4 what was deleted in memory is there again with the disk', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    db.fail('transaction', 'UnknownError', 2)
    await put(storage, 'a', null)
    expect(await read(storage, 'a')).toBeUndefined()
    expect(await storage.keys()).toEqual([])
    expect(await stored('a')).toBe(1)
    time.pass(60_000)
    expect(await read(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
  })

  test('FA5 closed behind our back, without an event: reopened once, nothing lost', async () => {
    const storage = createStorage(NAME, time)
    for (let i = 0; i < 10; i++) {
      await increment(storage, 'a')
      db.loseConnection()
    }
    expect(storage.durable()).toBe(true)
    expect(await stored('a')).toBe(10)
    expect(db.count.open).toBe(10)
  })

  test('FA5 several uses of a dead connection share the new one', async () => {
    const storage = createStorage(NAME, time)
    await increment(storage, 'a')
    db.loseConnection()
    await Promise.all([1, 2, 3, 4].map(() => increment(storage, 'a')))
    expect(await stored('a')).toBe(5)
    expect(db.count.open).toBe(2)
    expect(db.connections.size).toBe(1)
  })

  test('FA6 the person clears the site: the close event is heard, and the next use begins afresh', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    for (const open of db.connections) forceCloseDatabase(open as never)
    db.connections.clear()
    await settle()
    await new Promise((resolve) => { db.real.deleteDatabase(NAME).onsuccess = resolve })
    expect(await read(storage, 'a')).toBeUndefined()
    expect(storage.durable()).toBe(true)
    await put(storage, 'a', 2)
    expect(await stored('a')).toBe(2)
  })

  test('FB9 suspended: nothing stays open, and the next use opens again', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    storage.suspend()
    await settle()
    expect(db.connections.size).toBe(0)
    storage.suspend()
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
  })
})

describe('other tabs and other releases', () => {
  test('FA7 another tab deletes the database: this one lets go, and opens it anew', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    const blocked = vi.fn()
    await new Promise((resolve) => Object.assign(db.real.deleteDatabase(NAME), { onsuccess: resolve, onblocked: blocked }))
    expect(blocked).not.toHaveBeenCalled()
    expect(await read(storage, 'a')).toBeUndefined()
    expect(storage.durable()).toBe(true)
  })

  test('FA7 FH3 erase verifies, and removes the database with its last key, other tabs open', async () => {
    const [one, two] = [createStorage(NAME, time), createStorage(NAME, time)]
    await put(one, 'a', 1)
    await put(two, 'b', 2)
    expect(await one.erase(['a'])).toBe(true)
    expect(await one.keys()).toEqual(['b'])
    expect(await db.real.databases()).toHaveLength(1)
    expect(await one.erase(['b', 'never'])).toBe(true)
    expect(await db.real.databases()).toEqual([])
    expect(await increment(two, 'b')).toBeUndefined()
    expect(two.durable()).toBe(true)
  })

  test('FA7 FH3 erase says no where another tab wrote the key again meanwhile', async () => {
    const [one, two] = [createStorage(NAME, time), createStorage(NAME, time)]
    await put(one, 'a', 1)
    await put(two, 'b', 1)
    const erased = one.erase(['a'])
    await put(two, 'a', 2)
    expect(await erased).toBe(false)
    expect(await stored('a')).toBe(2)
  })

  test('FA7 erase without a disk says that it is not done, and does it when asked again', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    db.fail('transaction', 'UnknownError', 2)
    expect(await storage.erase(['a'])).toBe(false)
    expect(await read(storage, 'a')).toBeUndefined()
    time.pass(60_000)
    expect(await storage.erase(['a'])).toBe(true)
    expect(await stored('a')).toBeUndefined()
  })

  test('FH3 erase reaches the disk even from a page that had lost it', async () => {
    await put(otherTab(), 'a', 1)
    await put(otherTab(), 'b', 1)
    db.fail('open', 'UnknownError', 2)
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 2)
    await put(storage, 'b', 2)
    time.pass(60_000)
    expect(await storage.erase(['a'])).toBe(true)
    expect(await stored('a')).toBeUndefined()
    expect(await stored('b')).toBe(1)
  })

  test('FA8 a newer release raised the version: it is opened as it is', async () => {
    await new Promise<void>((resolve) => {
      const request = db.real.open(NAME, 5)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('expansion')
        request.result.createObjectStore('of-the-future')
      }
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    const storage = createStorage(NAME, time)
    await increment(storage, 'a')
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(await db.real.databases()).toEqual([{ name: NAME, version: 5 }])
  })

  /** A database of somebody else. */
  const foreign = (version = 1): Promise<IDBDatabase> =>
    new Promise((resolve) => {
      const request = db.real.open(NAME, version)
      request.onsuccess = () => resolve(request.result)
    })

  test('FA9 an old tab blocks the upgrade: this page runs in memory', async () => {
    const old = await foreign()
    const storage = createStorage(NAME, time)
    const first = increment(storage, 'a')
    await settle()
    time.pass(1500)
    expect(await first).toBeUndefined()
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(false)
    old.close()
    await settle()
    expect(await increment(storage, 'a')).toBeUndefined()
    expect(storage.durable()).toBe(true)
  })

  test('FA10 the store is missing: it is created, in the next version, once', async () => {
    ;(await foreign(3)).close()
    const storage = createStorage(NAME, time)
    await increment(storage, 'a')
    expect(await increment(storage, 'a')).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(db.count.open).toBe(2)
    expect(await db.real.databases()).toEqual([{ name: NAME, version: 4 }])
  })

  test('FA10 two tabs find it missing at the same time', async () => {
    ;(await foreign()).close()
    const tabs = [createStorage(NAME, time), createStorage(NAME, time)]
    await Promise.all(tabs.map((tab) => increment(tab, 'a')))
    expect(tabs.map((tab) => tab.durable())).toEqual([true, true])
    expect(await stored('a')).toBe(2)
  })

  test('FA10 a store that cannot be created is not tried for ever', async () => {
    ;(await foreign()).close()
    const create = vi.spyOn(FDBDatabase.prototype, 'createObjectStore').mockImplementation(() => ({}) as never)
    const storage = createStorage(NAME, time)
    await increment(storage, 'a')
    expect(storage.durable()).toBe(false)
    expect(db.count.open).toBeLessThanOrEqual(4)
    create.mockRestore()
  })
})

describe('a disk that is full', () => {
  test('FA11 QuotaExceededError: once more, then memory, without a storm', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    db.fail('put', 'QuotaExceededError', Infinity)
    for (let i = 0; i < 50; i++) expect(await increment(storage, 'a')).toBe(1 + i)
    expect(storage.durable()).toBe(false)
    expect(db.count.put).toBe(3)
    expect(await stored('a')).toBe(1)
    expect(await storage.keys()).toEqual(['a'])
  })

  test('FA11 full once: the second try is enough', async () => {
    const storage = createStorage(NAME, time)
    db.fail('put', 'QuotaExceededError')
    await put(storage, 'a', 1)
    expect(storage.durable()).toBe(true)
    expect(await stored('a')).toBe(1)
  })

  test('FA15 a value that cannot be cloned goes no further than memory', async () => {
    const storage = createStorage(NAME, time)
    await put(storage, 'a', 1)
    await put(storage, 'a', { run: () => {} })
    expect(storage.durable()).toBe(false)
    expect(await stored('a')).toBe(1)
  })
})

describe('FA1–FA11 whatever fails, and whenever', () => {
  const fault = fc.oneof(
    fc.record({ act: fc.constantFrom('fail', 'throwSync') , operation: fc.constantFrom('open', 'transaction', 'get', 'put'), name: fc.constantFrom(...ERRORS), times: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ act: fc.constant('hang'), operation: fc.constantFrom('open', 'transaction'), name: fc.constant(''), times: fc.constant(1) }),
  )
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.constant('mine' as const) },
    { weight: 2, arbitrary: fc.constant('theirs' as const) },
    { weight: 2, arbitrary: fault },
    { weight: 2, arbitrary: fc.constantFrom('lose', 'heal', 'wait', 'release', 'suspend') },
  )

  test('nothing rejects, the other tab loses nothing, and this page comes back and loses nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        db = createFaultyIndexedDB()
        vi.stubGlobal('indexedDB', db.factory)
        time = createHandTime()
        const storage = createStorage(NAME, time)
        const other = otherTab()
        let mine = 0
        let theirs = 0
        let unsaved = 0
        const count = async (): Promise<void> => {
          const done = storage.commit(['mine'], ([value], fresh) => {
            const sum = ((value as number) ?? 0) + (fresh ? unsaved : 0) + 1
            return { writes: [sum], result: { sum, fresh } }
          })
          for (let waiting = true; waiting; time.pass(500)) waiting = await Promise.race([done.then(() => false), settle(10).then(() => true)])
          const { sum, fresh } = await done
          expect(sum).toBe(++mine)
          expect(fresh).toBe(storage.durable())
          unsaved = fresh ? 0 : unsaved + 1
        }
        for (const each of steps) {
          if (each === 'mine') await count()
          else if (each === 'theirs') {
            await increment(other, 'theirs')
            theirs++
          } else if (each === 'lose') db.loseConnection()
          else if (each === 'heal') db.heal()
          else if (each === 'wait') time.pass(20_000)
          else if (each === 'release') db.release()
          else if (each === 'suspend') storage.suspend()
          else db[each.act as 'fail'](each.operation as 'open', each.name, each.times)
          const disk = ((await stored('mine')) as number) ?? 0
          expect(disk).toBeLessThanOrEqual(mine)
          if (storage.durable() && each === 'mine') expect(disk).toBe(mine)
          expect((await stored('theirs')) ?? 0).toBe(theirs)
        }
        db.heal()
        db.release()
        await settle()
        time.pass(60_000)
        await count()
        expect(storage.durable()).toBe(true)
        expect(await stored('mine')).toBe(mine)
        expect((await stored('theirs')) ?? 0).toBe(theirs)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
