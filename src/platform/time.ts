import type { Stop, Time } from '../model/platform.js'
import { native } from './native.js'

/** Timers stand still while the computer sleeps, and beyond 24.8 days they fire at once: a long wait is cut into hours. */
const STRETCH = 3_600_000

export function createTime(): Time {
  const now = (): number => Date.now()

  const soon = (ms: number, run: () => void): Stop => {
    const timer = native(globalThis, 'setTimeout')(run, ms)
    return () => clearTimeout(timer)
  }

  const alarm = (at: number, run: () => void): Stop => {
    // A clock that is not a number waits a whole stretch instead of spinning.
    const wait = (): Stop => soon(at - now() < STRETCH ? at - now() : STRETCH, check)
    const check = (): void => {
      if (now() >= at) run()
      else stop = wait()
    }
    let stop = wait()
    return () => stop()
  }

  return { now, alarm, soon }
}
