import type { Policy } from '../model/policy.js'
import type { Intent } from '../model/handoff.js'
import type { Essential, State } from '../model/state.js'
import { COUNTED, METERS, MUTES } from './capacity.js'
import { DAY, ms } from './duration.js'
import { type Capped, compactHistory } from './history.js'

const ENROLMENTS = 32
const RECORDS = 48

/** Thirteen months: a yearly budget period may be compared with the last one, and no habit is kept for longer. */
const RETENTION = 395 * DAY

/** In bytes. */
const LARGEST = 60_000

/** As it is stored. */
export const sizeOf = (state: unknown): number => new TextEncoder().encode(JSON.stringify(state)).length

/** What is kept of everything else, and of answers, when that was still too large. Answers are the last to go: only names of the longest kind, in scripts of three bytes a letter, get that far. */
const SHARES: readonly [number, number][] = [[1, 1], [0.5, 1], [0.25, 1], [0.25, 0.5], [0.1, 0.25], [0.05, 0.1]]

const newest = <T>(records: Record<string, T>, most: number, at: (record: T) => number): Record<string, T> => {
  const entries = Object.entries(records)
  return entries.length <= most ? records : Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, most))
}

/**
 * What is long over goes first, then what persuades, then facts; the soonest stay. It does not depend on what the host has accepted:
 * a mail that were forgotten once it had left would be asked for again by the facts.
 */
const boundOutbox = (essential: Essential, most: number, old: number): void => {
  const entries = Object.entries(essential.outbox)
  if (entries.length <= most) return
  const worth = ({ dueAt, kind }: Intent) => (dueAt < old ? 0 : kind === 'marketing' ? 1 : 2)
  const sorted = entries.sort(([, a], [, b]) => worth(b) - worth(a) || a.dueAt - b.dueAt)
  const lost = sorted.slice(most).filter(([, intent]) => worth(intent) && !intent.acceptedAt).length
  // What is given up is asked for again by the facts each time: it is counted once.
  if (lost) essential.lost = Math.max(essential.lost ?? 0, lost)
  essential.outbox = Object.fromEntries(sorted.slice(0, most))
}

/** Of more sequences than a person can be in, those that have ended go first, then the oldest. */
export const boundEnrolments = (essential: Essential, policy: Policy, now: number, most: number = ENROLMENTS): void => {
  const kept = essential.enrolments.filter(({ exit }) => !exit || now - exit.at < ms(policy.reenrol))
  let surplus = kept.length - most
  essential.enrolments = kept.filter(({ exit }) => !exit || surplus-- <= 0).slice(-most)
}

/** Forgets what is old, and bounds everything that could grow: the whole stays under 64 KiB however long it runs. */
export const compact = (state: State, policy: Policy, now: number, byId?: Capped): void => {
  const { essential, behaviour } = state
  for (const [key, stamps] of Object.entries(behaviour.recent)) if (now - stamps.at(-1)! > RETENTION) delete behaviour.recent[key]
  for (const [share, answers] of SHARES) {
    essential.history = compactHistory(state, policy, now, answers, byId)
    boundEnrolments(essential, policy, now, ENROLMENTS * share)
    essential.trials = newest(essential.trials, RECORDS * answers, ({ startedAt }) => startedAt)
    essential.meters = newest(essential.meters, METERS * answers, ({ at }) => at)
    essential.mutes = essential.mutes.slice(-MUTES * answers)
    if (essential.muteActs) essential.muteActs = newest(essential.muteActs, 2 * MUTES * share, Math.abs)
    boundOutbox(essential, RECORDS * share, now - ms(policy.expiry))
    behaviour.recent = newest(behaviour.recent, COUNTED * share, stamps => stamps.at(-1)!)
    if (sizeOf(state) < LARGEST) return
  }
}
