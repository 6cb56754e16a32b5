import { describe, expect, test, vi } from 'vitest'
import type { PageChange, Storage } from '../../src/model/platform.js'
import { createFakePlatform, type FakeTab } from '../../src/testing.js'

const HOUR = 3_600_000
const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5, 9)

const increment = (storage: Storage, key = 'count'): Promise<unknown> =>
  storage.commit([key], ([value]) => ({ writes: [((value as number) ?? 0) + 1], result: value }))
const read = (storage: Storage, key = 'count'): Promise<unknown> => storage.commit([key], ([value]) => ({ writes: [], result: value }))

describe('the clock', () => {
  test('runs what falls due in order, each at its time, months in no time', async () => {
    const browser = createFakePlatform()
    const log: [string, number][] = []
    const note = (what: string) => () => void log.push([what, browser.now() - START])
    browser.time.alarm(START + 90 * DAY, note('alarm'))
    browser.time.soon(100, note('second'))
    browser.time.soon(50, () => {
      note('first')()
      browser.time.soon(50, note('third'))
    })
    browser.time.soon(10, note('stopped'))()
    await browser.advance(99)
    expect(log).toEqual([['first', 50]])
    await browser.advance(100 * DAY)
    expect(log).toEqual([['first', 50], ['second', 100], ['third', 100], ['alarm', 90 * DAY]])
    expect(browser.now()).toBe(START + 99 + 100 * DAY)
  })

  test('awaits what a task has started before the next one', async () => {
    const { time, storage, advance } = createFakePlatform()
    const log: unknown[] = []
    time.soon(1, async () => {
      for (let i = 0; i < 5; i++) await increment(storage)
      log.push(await read(storage))
    })
    time.soon(1, () => void log.push('next'))
    await advance(1)
    expect(log).toEqual([5, 'next'])
  })

  test('what is due already waits for advance, even by nothing', async () => {
    const { time, advance, now } = createFakePlatform()
    const run = vi.fn()
    time.alarm(now() - 1, run)
    await Promise.resolve()
    expect(run).not.toHaveBeenCalled()
    await advance()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('FC1 set back, alarms wait for it; set forward, they ring at the next moment', async () => {
    const browser = createFakePlatform()
    const run = vi.fn()
    browser.time.alarm(START + DAY, run)
    browser.setClock(START - DAY)
    await browser.advance(DAY + 1)
    expect(run).not.toHaveBeenCalled()
    browser.setClock(START + 30 * DAY)
    expect(run).not.toHaveBeenCalled()
    await browser.advance()
    expect(run).toHaveBeenCalledTimes(1)
    expect(browser.now()).toBe(START + 30 * DAY)
  })

  test('FC6 a clock that cannot be read rings no alarm, and timers go on', async () => {
    const browser = createFakePlatform()
    const [alarm, soon] = [vi.fn(), vi.fn()]
    browser.setClock(Number.NaN)
    browser.time.alarm(START, alarm)
    browser.time.soon(10, soon)
    await browser.advance(DAY)
    expect(browser.now()).toBeNaN()
    expect(alarm).not.toHaveBeenCalled()
    expect(soon).toHaveBeenCalledTimes(1)
    browser.setClock(START)
    await browser.advance()
    expect(alarm).toHaveBeenCalledTimes(1)
  })

  test('says so when there is no end', async () => {
    const { time, advance } = createFakePlatform()
    const loop = (): void => void time.soon(0, loop)
    loop()
    await expect(advance()).rejects.toThrow('did not come to rest')
  })

  test('awaits what only real time brings, when told how', async () => {
    const { time, advance } = createFakePlatform({ settle: () => new Promise(setImmediate) })
    const ended = vi.fn()
    time.soon(1, () => void new Promise(setImmediate).then(() => ended()))
    await advance(1)
    expect(ended).toHaveBeenCalledTimes(1)
  })
})

describe('tabs', () => {
  test('the browser is its own first tab; all share one disk and one clock', async () => {
    const browser = createFakePlatform({ now: 5 })
    const other = browser.tab()
    await increment(browser.storage)
    expect(await increment(other.storage)).toBe(1)
    expect(other.time.now()).toBe(5)
    expect([...browser.disk]).toEqual([['count', 2]])
    expect(other.tabs.id).not.toBe(browser.tabs.id)
  })

  test('what is stored is a copy, as on a disk', async () => {
    const { storage, disk } = createFakePlatform()
    const value = { list: [1] }
    await storage.commit(['a'], () => ({ writes: [value], result: 0 }))
    value.list.push(2)
    expect(disk.get('a')).toEqual({ list: [1] })
    ;((await read(storage, 'a')) as typeof value).list.push(3)
    expect(await read(storage, 'a')).toEqual({ list: [1] })
  })

  test('hints reach the other tabs that are there', async () => {
    const browser = createFakePlatform()
    const [two, three, four] = [browser.tab(), browser.tab(), browser.tab()]
    const heard: string[] = []
    for (const tab of [browser, two, three, four]) tab.tabs.onHint(() => heard.push(tab.tabs.id))
    three.tabs.suspend()
    four.crash()
    browser.tabs.hint()
    expect(heard).toEqual([])
    await browser.advance()
    expect(heard).toEqual([two.tabs.id])
    three.tabs.resume()
    two.tabs.hint()
    await browser.advance()
    expect(heard).toEqual([two.tabs.id, browser.tabs.id, three.tabs.id])
  })

  test('held names are freed by stopping, crashing and reloading', async () => {
    const browser = createFakePlatform()
    const [two, three] = [browser.tab(), browser.tab()]
    const stop = browser.locks.hold('a')
    two.locks.hold('b')
    three.locks.hold('c')
    const free: string[] = []
    for (const name of ['a', 'b', 'c', 'd']) void browser.locks.freed(name, new AbortController().signal).then((yes) => yes && free.push(name))
    await browser.advance()
    expect(free).toEqual(['d'])
    stop()
    two.crash()
    three.reload()
    await browser.advance()
    expect(free).toEqual(['d', 'a', 'b', 'c'])
  })

  test('waiting for a name ends with its signal', async () => {
    const browser = createFakePlatform()
    browser.locks.hold('a')
    const patience = new AbortController()
    const freed = browser.tab().locks.freed('a', patience.signal)
    patience.abort()
    expect(await freed).toBe(false)
    expect(await browser.locks.freed('a', patience.signal)).toBe(false)
  })

  test('FB6 FB7 without locks, without channels', async () => {
    const browser = createFakePlatform({ locks: false, channel: false })
    const other = browser.tab()
    const run = vi.fn()
    other.tabs.onHint(run)
    browser.tabs.hint()
    browser.tabs.suspend()
    browser.tabs.resume()
    await browser.advance()
    expect(run).not.toHaveBeenCalled()
    browser.locks.hold('a')()
    expect(await other.locks.freed('a', new AbortController().signal)).toBe(false)
  })

  const watched = (tab: FakeTab): PageChange[] => {
    const changes: PageChange[] = []
    tab.page.watch((change) => changes.push(change))
    return changes
  }

  test('pages change', () => {
    const tab = createFakePlatform().tab()
    const changes = watched(tab)
    tab.show()
    tab.hide()
    expect(tab.page.visible()).toBe(false)
    tab.show()
    tab.tell('route')
    expect(changes).toEqual(['hidden', 'visible', 'route'])
  })

  test('a reload is told, writes what it was writing, and stops the rest', async () => {
    const browser = createFakePlatform()
    const changes = watched(browser)
    const run = vi.fn()
    browser.time.soon(10, run)
    void increment(browser.storage)
    const next = browser.reload()
    void increment(browser.storage)
    await browser.advance(DAY)
    expect(changes).toEqual(['hidden', 'leave'])
    expect(run).not.toHaveBeenCalled()
    expect(await read(next.storage)).toBe(1)
  })

  test('FA16 FB3 a crash stops everything, between reading and writing as well', async () => {
    for (let turns = 0; turns < 8; turns++) {
      const browser = createFakePlatform()
      const tab = browser.tab()
      const ended = vi.fn()
      void increment(tab.storage).then(() => ended())
      for (let turn = 0; turn < turns; turn++) await undefined
      tab.crash()
      void increment(tab.storage).then(() => ended())
      tab.time.soon(1, ended)
      await browser.advance(DAY)
      expect(ended.mock.calls.length).toBeLessThanOrEqual(browser.disk.has('count') ? 1 : 0)
      expect([undefined, 1]).toContain(browser.disk.get('count'))
    }
  })

  test('obstacles come and go', async () => {
    const { calm, obstruct, advance } = createFakePlatform()
    const [one, two] = [vi.fn(), vi.fn()]
    obstruct('page-busy')
    expect(calm.obstacle()).toBe('page-busy')
    calm.whenClear(one)
    calm.whenClear(two)()
    await advance(DAY)
    expect(one).not.toHaveBeenCalled()
    obstruct()
    await advance()
    expect(one).toHaveBeenCalledTimes(1)
    expect(two).not.toHaveBeenCalled()
  })

  test('reports are kept, each text once', () => {
    const { page, errors } = createFakePlatform()
    page.report('a', 'one')
    page.report('a', 'one')
    page.report('a', 'two')
    expect(errors).toEqual([{ code: 'a', message: 'one' }, { code: 'a', message: 'two' }])
  })
})

describe('faults', () => {
  test('a disk that lies: a write is forgotten, a read is of before, or of garbage', async () => {
    const { storage, faults, disk } = createFakePlatform()
    await increment(storage)
    await increment(storage)
    faults.strike('forget')
    expect(await increment(storage)).toBe(2)
    expect([disk.get('count'), storage.durable()]).toEqual([2, true])
    faults.strike('stale')
    expect(await read(storage)).toBe(1)
    faults.strike('garbage')
    expect(await read(storage)).not.toBe(2)
    expect(await read(storage)).toBe(2)
  })

  test('FB5 FB6 locks are refused, or never granted while others hold them', async () => {
    const browser = createFakePlatform()
    const other = browser.tab()
    const { signal } = new AbortController()
    browser.locks.hold('a')
    other.faults.strike('refuse')
    expect(await other.locks.freed('b', signal)).toBe(false)
    other.faults.strike('wait')
    const freed = vi.fn()
    void other.locks.freed('b', signal).then(freed)
    await browser.advance(DAY)
    expect(freed).not.toHaveBeenCalled()
    expect(await other.locks.freed('b', signal)).toBe(true)
  })

  test('FB8 hints are lost, come twice, or from nobody', async () => {
    const browser = createFakePlatform()
    const other = browser.tab()
    const run = vi.fn()
    other.tabs.onHint(run)
    const heard = async (act: () => void) => {
      run.mockClear()
      act()
      await browser.advance()
      return run.mock.calls.length
    }
    browser.faults.strike('silence')
    expect(await heard(browser.tabs.hint)).toBe(0)
    browser.faults.strike('echo')
    expect(await heard(browser.tabs.hint)).toBe(2)
    expect(await heard(other.forge)).toBe(1)
  })

  test('FB13 timers are late, or never go off', async () => {
    const { time, faults, advance } = createFakePlatform()
    const [late, never] = [vi.fn(), vi.fn()]
    faults.strike('late')
    time.soon(10, late)
    await advance(59_999)
    expect(late).not.toHaveBeenCalled()
    await advance(1)
    expect(late).toHaveBeenCalledTimes(1)
    faults.strike('never')
    time.soon(10, never)
    await advance(DAY)
    expect(never).not.toHaveBeenCalled()
  })

  test('FB12 frozen, nothing runs, nothing is heard and nothing is stored; thawed, all of it at once', async () => {
    const browser = createFakePlatform()
    const tab = browser.tab()
    const log: unknown[] = []
    tab.time.soon(10, () => log.push('first'))
    tab.time.soon(HOUR, () => log.push('second'))
    tab.tabs.onHint(() => log.push('hint'))
    tab.freeze()
    void increment(tab.storage).then(() => log.push('stored'))
    browser.tabs.hint()
    await browser.advance(DAY)
    expect([log, browser.disk.size]).toEqual([[], 0])
    tab.thaw()
    await browser.advance()
    expect(log).toEqual(['stored', 'hint', 'first', 'second'])
  })

  test.each(['fail', 'loseConnection', 'throwSync'] as const)('%s once: the second try works', async (kind) => {
    const { storage, faults, disk } = createFakePlatform()
    faults[kind]()
    await increment(storage)
    expect(storage.durable()).toBe(true)
    expect(disk.get('count')).toBe(1)
  })

  test('FA11 a full disk runs the change twice, and once more in memory', async () => {
    const { storage, faults } = createFakePlatform()
    const change = vi.fn(() => ({ writes: [1], result: 0 }))
    faults.fail('QuotaExceededError', Infinity)
    await storage.commit(['a'], change)
    expect(change).toHaveBeenCalledTimes(3)
  })

  test.each(['fail', 'loseConnection', 'throwSync'] as const)('FA4 %s for good: memory; healed: back on the disk', async (kind) => {
    const browser = createFakePlatform()
    const { storage, faults, disk, advance } = browser
    await increment(storage)
    if (kind === 'fail') faults.fail(undefined, Infinity)
    else faults[kind](Infinity)
    await increment(storage)
    expect(storage.durable()).toBe(false)
    expect(await read(storage)).toBe(2)
    expect(disk.get('count')).toBe(1)
    expect(await increment(browser.tab().storage, 'other')).toBeUndefined()
    faults.heal()
    await advance(30_000)
    expect(await increment(storage)).toBe(1)
    expect(storage.durable()).toBe(true)
    expect(Object.fromEntries(disk)).toEqual({ count: 2, other: 1 })
  })

  test('FA3 hang: 1.5 s of the clock, then memory', async () => {
    const { storage, faults, advance } = createFakePlatform()
    faults.hang()
    const ended = vi.fn()
    void increment(storage).then(() => ended())
    await advance(1499)
    expect(ended).not.toHaveBeenCalled()
    await advance(1)
    expect(ended).toHaveBeenCalledTimes(1)
    expect(storage.durable()).toBe(false)
  })

  test('FA14 FH3 refusing a change and erasing work as on a real disk', async () => {
    const { storage, disk } = createFakePlatform()
    await increment(storage)
    await expect(storage.commit(['count'], () => { throw new Error('mine') })).rejects.toThrow('mine')
    expect(disk.get('count')).toBe(1)
    expect(await storage.erase(['count'])).toBe(true)
    expect(disk.size).toBe(0)
  })
})
