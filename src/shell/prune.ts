import { SUBJECTS } from '../core/capacity.js'
import { emptyState } from '../core/empty.js'
import type { Storage } from '../model/platform.js'
import { readState, toRecord } from './store.js'

/** Reduces the records of those who have not come for longest to their answers: what they refused stays refused. */
export const prune = async (storage: Storage, all: readonly string[], own: string, now: number): Promise<void> => {
  const keys = all.filter(key => key.startsWith('subject:') && key !== own)
  if (keys.length < SUBJECTS) return
  await storage.commit(keys, records => {
    const states = records.map(record => readState(record, now))
    const oldest = states.map(({ state }) => state.essential.clock.last).sort((a, b) => b - a)[SUBJECTS - 2]!
    const writes = states.map(({ state }) => {
      const { clock, history, mutes, trials, enrolments } = state.essential
      if (clock.last >= oldest || !(enrolments.length || Object.keys(state.behaviour.recent).length)) return undefined
      const kept = emptyState(clock.last)
      Object.assign(kept.essential, { clock, mutes, trials, history: history.filter(({ quiet }) => quiet) })
      return toRecord('granted', kept, kept.behaviour)
    })
    return { writes, result: undefined }
  })
}
