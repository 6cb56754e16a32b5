import type { Stop, Time } from '../../src/model/platform.js'
import type { Database } from './database.js'

export type Clock = Pick<Time, 'now' | 'alarm'>

/** A clock that runs ahead of, or behind, the real one, and stays so over a restart. */
export interface TravellingClock extends Clock {
  set(now: number): void
  stop(): void
}

// A longer wait overflows the timers of Node and would end at once.
const LONGEST = 2 ** 31 - 1

export function createClock(database: Database): TravellingClock {
  let ahead = database.all<{ ahead: number }>('select ahead from clock')[0]?.ahead ?? 0
  const alarms = new Map<() => void, { at: number; timer?: NodeJS.Timeout }>()
  const now = (): number => Date.now() + ahead

  const arm = (ring: () => void): void => {
    const alarm = alarms.get(ring)!
    clearTimeout(alarm.timer)
    alarm.timer = setTimeout(() => {
      if (now() < alarm.at) return arm(ring)
      alarms.delete(ring)
      ring()
    }, Math.min(LONGEST, Math.max(0, alarm.at - now())))
  }
  const cancel = (ring: () => void): void => {
    clearTimeout(alarms.get(ring)?.timer)
    alarms.delete(ring)
  }

  return {
    now,
    alarm(at, run): Stop {
      const ring = (): void => run()
      alarms.set(ring, { at })
      arm(ring)
      return () => cancel(ring)
    },
    set(at) {
      ahead = Math.round(at - Date.now())
      database.change((write) => write('insert or replace into clock (one, ahead) values (1, ?)', [ahead]))
      for (const ring of alarms.keys()) arm(ring)
    },
    stop() {
      for (const ring of alarms.keys()) cancel(ring)
    },
  }
}
