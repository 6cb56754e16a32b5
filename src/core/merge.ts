import type { Intent } from '../model/handoff.js'
import type { Behaviour, Conversion, Essential, Meter, Objected, State } from '../model/state.js'
import { CONVERSIONS, DAYS, STAMPS } from './capacity.js'
import { anyOf, canonical, either, fields, higher, least, most, records, together, union } from './join.js'
import { mergeEnrolments } from './merge-enrolments.js'
import { mergeHistory } from './merge-history.js'
import { actsOf, mutesOf } from './merge-mutes.js'
import { OBJECTIONS } from './objection.js'

/** What is of one device alone: its clock and session, the plan that its page was told, what waits or broke there. */
export const OWN = ['clock', 'session', 'plan', 'unheard', 'quarantinedAt'] as const

/** What devices know together. */
export type Shared = Omit<State, 'essential' | 'sum'> & { essential: Omit<Essential, (typeof OWN)[number]> }

const ascending = (a: number, b: number): number => a - b
const latest = higher(({ at }: { at: number }) => [at])

/** A reading is whole; what the person and the host did about it counts by itself, and what one page alone knows of stays there. */
const meter = together(['used', 'limit', 'resetsAt', 'period', 'named', 'at'], ({ at }: Meter) => [at], fields({ blockedAt: most, askedAt: most, lost: () => undefined }))

/** One trial ever: the one that began first, ended as early as it was anywhere. */
const trial = fields({ startedAt: least, endsAt: least, converted: either, uses: most })

const intent = higher(({ revision, acceptedAt, dropped }: Intent) => [revision, acceptedAt ? 1 : 0, -(acceptedAt ?? 0), dropped === revision ? 1 : 0])

const conversions = (a: readonly Conversion[], b: readonly Conversion[]): Conversion[] =>
  union<Conversion>(one => JSON.stringify(one), anyOf)(a, b).slice(-CONVERSIONS)

/** Several at one moment stay several. */
const stamps = (a: readonly number[], b: readonly number[]): number[] => {
  const times = (list: readonly number[], stamp: number) => list.filter(one => one === stamp).length
  const missing = b.filter((stamp, at) => times(b.slice(0, at + 1), stamp) > times(a, stamp))
  return [...a, ...missing].sort(ascending).slice(-STAMPS)
}

const objections = (a: readonly Objected[], b: readonly Objected[]): Objected[] => union<Objected>(one => JSON.stringify(one), anyOf)(a, b).slice(-OBJECTIONS)

const days = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])].sort(ascending).slice(-DAYS)

const essentials = fields({
  meters: records(meter), trials: records(trial), conversions, enrolments: mergeEnrolments, history: mergeHistory, objections,
  acts: records(most), offers: records(least), outbox: records(intent), lost: most, consent: latest,
})

const essential = (a: Essential, b: Essential): object => {
  const [mine, theirs] = [a, b].map(({ mutes, muteActs, ...rest }) => ({ ...rest, acts: actsOf({ mutes, muteActs }) }))
  const { acts, ...rest } = essentials(mine!, theirs!)
  return canonical({ ...rest, ...mutesOf(acts as Record<string, number>) })
}

const behaviour = fields({
  recent: records(stamps), days, nps: latest, csat: latest,
  seats: higher(({ since, grownAt }: NonNullable<Behaviour['seats']>) => [Math.max(since, grownAt ?? 0)]),
})

const states = fields({ version: most, essential, behaviour })

/** Without what is of one device, or of one record. */
const shared = (state: State): Shared => {
  const { essential: { outbox, ...kept }, sum: _, ...rest } = canonical(state)
  for (const name of OWN) delete (kept as Partial<Essential>)[name]
  for (const intent of Object.values(outbox)) {
    delete intent.leasedUntil
    delete intent.tries
  }
  return { ...rest, essential: { ...kept, outbox } }
}

/**
 * What two devices know together, in one canonical form. Whatever the order, and however often: the same bytes.
 * Counters grow only, waits take the later end, deadlines the earlier, and of readings and acts the latest counts.
 */
export const merge = (a: State, b: State): Shared => states(shared(a), shared(b)) as unknown as Shared
