import { LEASE } from '../core/screen.js'
import type { Decision, Reason } from '../model/decision.js'
import type { Calm, Locks, Platform, Stop } from '../model/platform.js'
import type { Screen } from '../model/state.js'

/** Passing reasons after which nobody else would wake us. */
const OBSTACLES: readonly Reason[] = ['page-busy', 'host-dialog', 'page-loading']

/** Where locks cannot be asked, a claim that was asked after and is not renewed dies after this. */
const PATIENCE = 5000

export interface BlockPorts {
  platform: Platform
  calm: Calm
  locks: Locks
  /** Asks for a batch; a claim may be known to be `dead`. */
  wake: (dead?: string) => void
}

export interface Blocks {
  /** Finds out who or what stands in the way, and wakes us when it no longer does. */
  watch(decision: Decision, screen: Screen): void
  stop(): void
}

export const createBlocks = ({ platform: { time, tabs }, calm, locks, wake }: BlockPorts): Blocks => {
  const waits: Stop[] = []
  const stop = () => {
    for (const end of waits.splice(0)) end()
  }
  let mine = false
  // A dialog of the page takes the focus when it opens; an observer of the whole page would be at work all the time.
  calm.onFocus?.(() => {
    if (mine && calm.obstacle() === 'host-dialog') wake()
  })
  return {
    watch({ skips }, { claim }) {
      stop()
      const reasons = skips.map(({ verdict }) => verdict.reason)
      if (reasons.some(reason => OBSTACLES.includes(reason))) waits.push(calm.whenClear(() => wake()))
      mine = claim?.tab === tabs.id
      if (!claim || mine || !reasons.includes('other-message')) return
      const abort = new AbortController()
      waits.push(() => abort.abort())
      void locks.freed(claim.id, abort.signal).then(free => {
        if (abort.signal.aborted) return
        if (free) wake(claim.id)
        else waits.push(time.alarm(claim.at + (claim.asked ? PATIENCE : LEASE), () => wake(claim.asked ? claim.id : undefined)))
      })
    },
    stop,
  }
}
