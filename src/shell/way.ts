import type { Handoff } from '../model/handoff.js'
import type { Options } from '../model/options.js'

/** What a host made of a hand-off: taken; refused for good; or to be tried again, after so many ms when it said so. */
export type Verdict = 'accepted' | { refused: string } | { wait?: number }

/** A way to the host. */
export interface Way {
  /** What fails here is nobody's fault, and no news. */
  quiet?: boolean
  /** False while trying is pointless; asks for a batch once it no longer is. */
  able(): boolean
  /** As many calls as they need. */
  parts(handoffs: Handoff[]): Handoff[][]
  /** Rejects when nothing is known of any of them. */
  send(handoffs: Handoff[], signal: AbortSignal): Promise<(key: string) => Verdict>
  stop(): void
}

export const toDeliver = (deliver: NonNullable<Options['deliver']>): Way => ({
  able: () => true,
  parts: handoffs => [handoffs],
  async send(handoffs) {
    await deliver(handoffs)
    return () => 'accepted'
  },
  stop() {},
})
