import { expect, test, vi } from 'vitest'
import { nowIn, timeLeft } from '../../src/ui/blocks/time-left.js'

const HOUR = 3_600_000
const END = Date.UTC(2026, 0, 6)

test('FC10 a countdown on the screen: a clock set back gives no time, one set forward takes it, and past the end nothing is left', () => {
  vi.useFakeTimers({ now: END - 10 * HOUR })
  try {
    const scene = { message: { facts: { now: END - 10 * HOUR } }, since: [Date.now(), performance.now()] } as never as Parameters<typeof nowIn>[0]
    const left = () => END - nowIn(scene)
    vi.advanceTimersByTime(HOUR)
    expect(left()).toBe(9 * HOUR)
    vi.setSystemTime(END - 400 * 24 * HOUR)
    expect(left()).toBe(9 * HOUR)
    vi.advanceTimersByTime(HOUR)
    expect(left()).toBe(8 * HOUR)
    vi.setSystemTime(END + HOUR)
    expect(left()).toBe(-HOUR)
    expect(timeLeft(left())).toMatchObject({ unit: 'seconds', n: 0 })
  } finally {
    vi.useRealTimers()
  }
})
