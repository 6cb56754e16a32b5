import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTime } from '../../src/platform/time.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('alarm', () => {
  test('runs once when the clock has reached its time, never earlier', () => {
    const run = vi.fn()
    createTime().alarm(Date.now() + 5000, run)
    vi.advanceTimersByTime(4999)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(DAY)
    expect(run).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a time already past runs in a task of its own', () => {
    const run = vi.fn()
    createTime().alarm(Date.now() - DAY, run)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0)
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('waits for months without overflowing the timer, looking at the clock at most once an hour', () => {
    const run = vi.fn()
    const set = vi.spyOn(globalThis, 'setTimeout')
    createTime().alarm(Date.now() + 90 * DAY, run)
    vi.advanceTimersByTime(90 * DAY - 1)
    expect(run).not.toHaveBeenCalled()
    expect(set.mock.calls.length).toBeLessThanOrEqual(90 * 24 + 1)
    for (const [, ms] of set.mock.calls) expect(ms).toBeLessThan(2 ** 31 - 1)
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('FC1 the clock set back: it waits for the clock, however late the timer', () => {
    const run = vi.fn()
    const at = Date.now() + 10_000
    createTime().alarm(at, run)
    vi.setSystemTime(Date.now() - DAY)
    vi.advanceTimersByTime(DAY)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledTimes(1)
    expect(Date.now()).toBeGreaterThanOrEqual(at)
  })

  test('FC5 timers that stood still in sleep: noticed within the hour', () => {
    const run = vi.fn()
    createTime().alarm(Date.now() + 5 * DAY, run)
    vi.setSystemTime(Date.now() + 6 * DAY)
    vi.advanceTimersByTime(HOUR)
    expect(run).toHaveBeenCalledTimes(1)
  })

  test.each([Number.NaN, Infinity])('FC6 Date.now() gives %s: passed on, and no spinning', (odd) => {
    const run = vi.fn()
    const { alarm, now } = createTime()
    const set = vi.spyOn(globalThis, 'setTimeout')
    vi.spyOn(Date, 'now').mockReturnValue(odd)
    expect(now()).toBe(odd)
    alarm(2_000_000_000_000, run)
    vi.advanceTimersByTime(DAY)
    expect(set.mock.calls.length).toBeLessThanOrEqual(25)
    expect(run.mock.calls.length).toBe(odd === Infinity ? 1 : 0)
  })

  test('stops', () => {
    const run = vi.fn()
    const { alarm, soon } = createTime()
    const stops = [alarm(Date.now() + 3 * HOUR, run), soon(10, run)]
    vi.advanceTimersByTime(5)
    for (const stop of stops) stop()
    vi.advanceTimersByTime(DAY)
    for (const stop of stops) stop()
    expect(run).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('FF19 with zone.js, the timer is the one that it wrapped', () => {
  const wrapped = vi.fn()
  const original = setTimeout
  const run = vi.fn()
  vi.stubGlobal('__zone_symbol__setTimeout', original)
  vi.stubGlobal('setTimeout', wrapped)
  createTime().soon(10, run)
  vi.advanceTimersByTime(10)
  expect(wrapped).not.toHaveBeenCalled()
  expect(run).toHaveBeenCalledTimes(1)
})
