import type { Policy } from '../model/policy.js'
import type { State } from '../model/state.js'
import { ms } from './duration.js'
import { compactHistory } from './history.js'

const ENROLMENTS = 32
const RECORDS = 48

const newest = <T>(records: Record<string, T>, at: (record: T) => number): Record<string, T> => {
  const entries = Object.entries(records)
  return entries.length <= RECORDS ? records : Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, RECORDS))
}

/** Bounds everything that could grow: the whole stays under 64 KiB however long it runs. */
export const compact = (state: State, policy: Policy, now: number): void => {
  const { essential } = state
  essential.history = compactHistory(state, policy, now)
  const kept = essential.enrolments.filter(({ exit }) => !exit || now - exit.at < ms(policy.reenrol))
  while (kept.length > ENROLMENTS) kept.splice(Math.max(0, kept.findIndex(({ exit }) => exit)), 1)
  essential.enrolments = kept
  essential.trials = newest(essential.trials, ({ startedAt }) => startedAt)
  essential.outbox = newest(essential.outbox, ({ dueAt }) => dueAt)
}
