import type { Stop, Time } from '../../src/model/platform.js'

/** A clock that moves when told; full fake timers would stop fake-indexeddb as well. */
export interface HandTime extends Time {
  pass(ms: number): void
}

export function createHandTime(start = 1_000_000): HandTime {
  let now = start
  const timers = new Set<{ at: number; run: () => void }>()
  const alarm = (at: number, run: () => void): Stop => {
    const timer = { at, run }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  return {
    now: () => now,
    alarm,
    soon: (ms, run) => alarm(now + ms, run),
    pass(ms) {
      now += ms
      for (const timer of Array.from(timers)) {
        if (timer.at <= now && timers.delete(timer)) timer.run()
      }
    },
  }
}
