import type { Scene } from '../scene.js'

const MINUTE = 60_000

/** A length of time in its largest unit of which there are at least two, rounded down, and when its wording changes. */
export function timeLeft(ms: number): { unit: 'days' | 'hours' | 'minutes' | 'seconds'; n: number; changesIn: number } {
  for (const [unit, size] of [['days', 1440 * MINUTE], ['hours', 60 * MINUTE]] as const) {
    if (ms >= 2 * size) return { unit, n: Math.floor(ms / size), changesIn: (ms % size) + 1 }
  }
  return ms < MINUTE ? { unit: 'seconds', n: 0, changesIn: ms } : { unit: 'minutes', n: Math.floor(ms / MINUTE), changesIn: (ms % MINUTE) + 1 }
}

/** Time never runs slower for a clock that is set back, nor for a computer that sleeps. */
export const nowIn = ({ message: { facts: { now } }, since: [clock, steady] }: Scene): number =>
  now + Math.max(Date.now() - clock, performance.now() - steady)
