import type { Behaviour, State } from '../model/state.js'

export const noBehaviour = (): Behaviour => ({ recent: {} })

/** A subject nobody has met. */
export const emptyState = (now: number): State => ({
  version: 1,
  essential: {
    clock: { last: now }, session: { at: now, active: now },
    meters: {}, trials: {}, conversions: [], enrolments: [], history: [], mutes: [], outbox: {},
  },
  behaviour: noBehaviour(),
})
