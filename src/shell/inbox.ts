import type { Input } from '../model/input.js'
import type { Time } from '../model/platform.js'

/** Inputs wait here, in order, until one batch takes them all. */
export interface Inbox {
  /** Costs a push; the batch runs in a task of its own. */
  put(input: Input): void
  /** Asks for a batch even without inputs. */
  wake(): void
  waiting(): readonly Input[]
  take(): Input[]
  stop(): void
}

/** So many inputs at once are no long task. */
const BATCH = 500

/** At most one batch a second, unless `pressing` says that what waits may change what people see. */
export const createInbox = (time: Time, run: () => unknown, pressing: () => boolean): Inbox => {
  const inputs: Input[] = []
  let due: (() => void) | undefined
  let resting: (() => void) | undefined
  let woken = false
  let stopped = false

  const batch = () => {
    due = undefined
    if (resting && !woken && inputs.length < BATCH && !pressing()) return
    woken = false
    resting?.()
    resting = time.soon(1000, () => {
      resting = undefined
      if (inputs.length) batch()
    })
    run()
  }
  const schedule = () => {
    if (!stopped) due ??= time.soon(0, batch)
  }
  const wake = () => {
    woken = true
    schedule()
  }
  return {
    put(input) {
      inputs.push(input)
      schedule()
    },
    wake,
    waiting: () => inputs,
    take() {
      const taken = inputs.splice(0, BATCH)
      if (inputs.length) wake()
      return taken
    },
    stop() {
      stopped = true
      due?.()
      resting?.()
    },
  }
}
