import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocks } from '../../src/platform/locks.js'
import { createFakeLocks } from './fake-locks.js'

const NAME = 'shop'
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
const never = new AbortController().signal

beforeEach(() => vi.stubGlobal('navigator', { locks: createFakeLocks() }))
afterEach(() => vi.unstubAllGlobals())

describe('held names', () => {
  test('FB3 are freed when their holder stops', async () => {
    const [one, two] = [createLocks(NAME), createLocks(NAME)]
    const stop = one.hold('claim')
    const freed = vi.fn()
    void two.freed('claim', never).then(freed)
    await settle()
    expect(freed).not.toHaveBeenCalled()
    stop()
    await settle()
    expect(freed).toHaveBeenCalledWith(true)
    expect((await navigator.locks.query()).held).toEqual([])
  })

  test('stopped in the same breath, before or while it is granted', async () => {
    const locks = createLocks(NAME)
    locks.hold('claim')()
    const stop = locks.hold('claim')
    await Promise.resolve()
    stop()
    await settle()
    expect(await locks.freed('claim', never)).toBe(true)
    stop()
  })

  test('a name that nobody holds is free at once, and stays free for others', async () => {
    const [one, two] = [createLocks(NAME), createLocks(NAME)]
    expect(await Promise.all([one.freed('claim', never), two.freed('claim', never)])).toEqual([true, true])
    one.hold('claim')
    await settle()
    expect((await navigator.locks.query()).held).toEqual([{ name: `${NAME}:claim` }])
  })

  test('FB5 a lock that is never granted: the caller gives up with its signal', async () => {
    const [one, two] = [createLocks(NAME), createLocks(NAME)]
    one.hold('claim')
    await settle()
    const patience = new AbortController()
    const freed = two.freed('claim', patience.signal)
    patience.abort()
    expect(await freed).toBe(false)
  })

  test.each([
    ['missing, as on plain http', {}],
    ['refused, as in a sandbox', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } }],
    ['throwing', { get locks() { throw new DOMException('no', 'SecurityError') } }],
  ])('FB6 locks are %s: nobody can tell', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator)
    const locks = createLocks(NAME)
    const stop = locks.hold('claim')
    expect(await locks.freed('claim', never)).toBe(false)
    stop()
  })
})
