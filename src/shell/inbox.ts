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

/** At most one batch a second, unless `pressing` says that what waits may change what people see. */
export const createInbox = (time: Time, run: () => void, pressing: () => boolean): Inbox => {
  let inputs: Input[] = []
  let due: (() => void) | undefined
  let resting: (() => void) | undefined
  let woken = false
  let stopped = false

  const batch = () => {
    due = undefined
    if (resting && !woken && !pressing()) return
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
  return {
    put(input) {
      inputs.push(input)
      schedule()
    },
    wake() {
      woken = true
      schedule()
    },
    waiting: () => inputs,
    take() {
      const taken = inputs
      inputs = []
      return taken
    },
    stop() {
      stopped = true
      due?.()
      resting?.()
      due = resting = undefined
    },
  }
}
