import type { State } from '../model/state.js'
import type { Stop, Time } from '../model/platform.js'

/** The moments at which facts change by themselves: a period or a trial ends. */
const ends = ({ essential }: State): number[] => [
  ...Object.values(essential.meters).flatMap(({ resetsAt }) => resetsAt ?? []),
  ...Object.values(essential.trials).map(({ endsAt }) => endsAt),
]

export interface Alarm {
  set(state: State, until: number | undefined, now: number): void
  off(): void
}

/** The one alarm: it rings at the earliest moment when deciding again may answer otherwise. Nothing polls. */
export const createAlarm = (time: Time, ring: () => void): Alarm => {
  let stop: Stop | undefined
  const off = () => stop?.()
  return {
    set(state: State, until: number | undefined, now: number): void {
      off()
      const at = Math.min(...[...ends(state), until ?? Infinity].filter(end => end > now))
      if (at < Infinity) stop = time.alarm(at, ring)
    },
    off,
  }
}
