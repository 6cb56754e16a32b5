import type { Stop, Time } from '../../model/platform.js'

export interface FakeClock {
  now(): number
  /**
   * Lets time pass. What falls due runs in order, each when the clock shows its time, and what it started is awaited.
   * Throws when it never comes to rest.
   */
  advance(ms?: number): Promise<void>
  /** Sets the clock, forwards or back, as a person does; no time passes. `NaN` is a clock that cannot be read. */
  setClock(at: number): void
  /** The time of one tab, and how to end it. `delay` says when something that is due runs, both in ms that have passed. */
  timeFor(tab: object, delay?: () => (due: number) => number): Time
  end(tab: object): void
  /** Nothing of a tab runs until it is resumed, then all that fell due at once. */
  pause(tab: object): void
  resume(tab: object): void
}

/** Promises take turns; this many are plenty for all that waits for nothing else. */
const TURNS = 200

/** More tasks than this within one `advance`, and one for each minute of it, are a loop. */
const RESTLESS = 10_000

interface Task {
  due(): number
  run(): void
  tab: object
}

export function createFakeClock(start: number, settle?: () => Promise<unknown>): FakeClock {
  /** Time that has passed; the clock shows it plus `offset`. */
  let elapsed = 0
  let offset = start
  const tasks = new Set<Task>()
  const ended = new WeakSet<object>()
  const paused = new WeakSet<object>()
  const now = (): number => elapsed + offset

  const rest = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn++) await undefined
    await settle?.()
  }

  return {
    now,
    async advance(ms = 0) {
      const end = elapsed + ms
      const most = RESTLESS + ms / 60_000
      await rest()
      for (let count = 0; count < most; count++) {
        let next: Task | undefined
        for (const task of tasks) if (!paused.has(task.tab) && task.due() <= end && !(next && next.due() <= task.due())) next = task
        if (!next) {
          elapsed = end
          return
        }
        elapsed = Math.max(elapsed, next.due())
        tasks.delete(next)
        next.run()
        await rest()
      }
      throw new Error(`advance(${ms}) did not come to rest within ${Math.floor(most)} tasks`)
    },
    setClock(at) {
      offset = at - elapsed
    },
    timeFor(tab, delay) {
      const schedule = (due: () => number, run: () => void): Stop => {
        const delayed = delay?.()
        const task = { due: delayed ? () => delayed(due()) : due, run, tab }
        if (!ended.has(tab)) tasks.add(task)
        return () => tasks.delete(task)
      }
      return {
        now,
        alarm: (at, run) => schedule(() => at - offset, run),
        soon(ms, run) {
          const due = elapsed + Math.max(0, ms)
          return schedule(() => due, run)
        },
      }
    },
    end(tab) {
      ended.add(tab)
      for (const task of tasks) if (task.tab === tab) tasks.delete(task)
    },
    pause: (tab) => void paused.add(tab),
    resume: (tab) => void paused.delete(tab),
  }
}
