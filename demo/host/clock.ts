import { atom, type WritableAtom } from 'nanostores'
import type { Stop, Time } from '../../src/model/platform.js'
import { stored } from './stored.js'

interface Alarm {
  at: number
  run: () => void
  timer?: number
}

/** How far the simulated clock is ahead of the real one, in milliseconds. */
export const $offset: WritableAtom<number> = stored('demo:clock', 0)
arrive()

/** The simulated time, refreshed often enough to be read in minutes. */
export const $now: WritableAtom<number> = atom(Date.now() + $offset.get())

// A longer wait overflows the timers of browsers and would end at once.
const LONGEST = 2 ** 31 - 1
const alarms = new Set<Alarm>()

/** `?at=2026-11-10T09:00:00Z` opens the page at that moment, once. */
function arrive(): void {
  const address = new URL(location.href)
  const at = Date.parse(address.searchParams.get('at') ?? '')
  if (Number.isNaN(at)) return
  $offset.set(at - Date.now())
  address.searchParams.delete('at')
  history.replaceState(null, '', address)
}

export const now = (): number => Date.now() + $offset.get()

function arm(alarm: Alarm): void {
  clearTimeout(alarm.timer)
  alarm.timer = window.setTimeout(() => ring(alarm), Math.min(LONGEST, Math.max(0, alarm.at - now())))
}

function ring(alarm: Alarm): void {
  if (now() < alarm.at) return arm(alarm)
  alarms.delete(alarm)
  alarm.run()
}

/** The clock of this page, for the page itself and for the SDK (option `platform.time`). */
export const time: Time = {
  now,
  alarm(at, run): Stop {
    const alarm: Alarm = { at, run }
    alarms.add(alarm)
    arm(alarm)
    return () => {
      clearTimeout(alarm.timer)
      alarms.delete(alarm)
    }
  },
  soon(ms, run): Stop {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Jumps forward; alarms that lie in between ring at once, in their order. */
export const travel = (ms: number): void => $offset.set($offset.get() + ms)

export const comeBack = (): void => $offset.set(0)

$offset.listen(() => {
  $now.set(now())
  for (const alarm of [...alarms].sort((a, b) => a.at - b.at)) arm(alarm)
})
setInterval(() => $now.set(now()), 10_000)
