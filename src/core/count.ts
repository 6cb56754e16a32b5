import type { State } from '../model/state.js'
import { COUNTED, STAMPS } from './capacity.js'
import { DAY } from './duration.js'

/** Keeps the latest occurrences of an event; close ones merge into one when `apart` is given. */
export const count = (recent: Record<string, number[]>, key: string, at: number, times: number, apart = 0): void => {
  const known = Object.hasOwn(recent, key)
  const stamps = known ? recent[key]! : (recent[key] = [])
  if (stamps.length && Math.abs(at - stamps.at(-1)!) < apart) stamps.pop()
  for (let n = Math.min(times, STAMPS); n; n--) stamps.push(at)
  stamps.splice(0, stamps.length - STAMPS)
  // Only a new one can be one too many.
  const keys = Object.keys(known ? [] : recent)
  if (keys.length > COUNTED) delete recent[keys.reduce((oldest, other) => (recent[other]!.at(-1)! < recent[oldest]!.at(-1)! ? other : oldest))]
}

/** Measures growth from the smallest team of the last 30 days; a fifth more counts. */
export const growSeats = ({ behaviour }: State, seats: number, at: number): void => {
  const known = behaviour.seats
  if (!known || at - known.since > 30 * DAY || seats < known.base) behaviour.seats = { ...known, base: seats, since: at }
  else if (seats * 5 >= known.base * 6) behaviour.seats = { base: seats, since: at, grownAt: at }
}
