import type { Policy } from '../model/policy.js'
import type { Enrolment, State } from '../model/state.js'
import { ms } from './duration.js'

const ENROLMENTS = 32
const RECORDS = 48

const newest = <T>(records: Record<string, T>, most: number, at: (record: T) => number): Record<string, T> => {
  const entries = Object.entries(records)
  return entries.length <= most ? records : Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, most))
}

const keep = ({ exit }: Enrolment, policy: Policy, now: number): boolean => !exit || now - exit.at < ms(policy.reenrol)

/** Bounds everything that could grow: the whole stays under 64 KiB however long it runs. */
export const compact = (state: State, policy: Policy, now: number): void => {
  const { essential } = state
  const kept = essential.enrolments.filter(one => keep(one, policy, now))
  while (kept.length > ENROLMENTS) kept.splice(Math.max(0, kept.findIndex(({ exit }) => exit)), 1)
  essential.enrolments = kept
  essential.meters = newest(essential.meters, RECORDS, ({ at }) => at)
  essential.trials = newest(essential.trials, RECORDS, ({ startedAt }) => startedAt)
  essential.outbox = newest(essential.outbox, RECORDS, ({ dueAt }) => dueAt)
  essential.mutes = essential.mutes.slice(-RECORDS)
}
