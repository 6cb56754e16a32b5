import { describe, expect, test } from 'vitest'
import { fingerprint, readSnapshot } from '../../src/core/snapshot.js'
import type { Snapshot } from '../../src/model/snapshot.js'

const SUBJECT = 'a1/u1'
const topic = () => ({ type: 'feature', id: 'reports' })

/** With every field that a part may have. */
const full = () => ({
  version: 1, subject: SUBJECT, at: 9,
  essential: {
    meters: { emails: { used: 1, at: 2, period: 'p', limit: 3, resetsAt: 4, blockedAt: 5, askedAt: 6, named: 'May' } },
    trials: { 'feature:reports': { startedAt: 1, endsAt: 2, uses: 3 } },
    conversions: [{ at: 1, kind: 'upsell', topics: ['plan:pro'], revenue: 30 }],
    enrolments: [{
      campaign: 'c', topic: topic(), version: 1, at: 2, triggeredAt: 3, round: 1, interestAt: 4, period: 'p', exit: { reason: 'declined', at: 5 }, cause: { by: 'x', anchor: 'a', named: 'n' },
      steps: { j0: { passedAt: 1, mailDueAt: 2, firstAt: 3, shownAt: 4, seen: 5, ahead: 4, answeredAt: 6, remindAt: 7, answer: 'snoozed', variant: 'v' } },
    }],
    history: [{ campaign: 'c', step: 'j0', topic: 'feature:reports', surface: 'modal', kind: 'marketing', at: 1, end: 2, answer: 'snoozed', quiet: 3 }],
    mutes: ['plan:pro'],
    outbox: { k: { action: 'schedule', campaign: 'c', step: 'j3', kind: 'marketing', template: 't', revision: 1, dueAt: 2, topic: topic(), expiresAt: 4, before: { action: 'schedule', campaign: 'c', step: 'j3', kind: 'marketing', template: 't', revision: 1, dueAt: 2, topic: topic(), acceptedAt: 3, expiresAt: 4 } } },
    offers: { spring: 1 }, muteActs: { 'plan:pro': 2 }, lost: 1, objections: [{ topic: 'plan:pro', objection: 'price', at: 1 }], consent: { value: 'granted', at: 1 },
  },
  behaviour: { recent: { pricing_viewed: [1] }, seats: { base: 1, since: 2, grownAt: 3 }, nps: { score: 9, at: 1 }, csat: { score: 4, at: 1 }, days: [1] },
})

/** What a part cannot do without; the rest may be missing. */
const NEEDED = [
  'version', 'subject', 'at', 'essential',
  'essential.meters', 'essential.meters.emails.used', 'essential.meters.emails.at', 'essential.meters.emails.period',
  'essential.trials', 'essential.trials.feature:reports.startedAt', 'essential.trials.feature:reports.endsAt',
  'essential.conversions', 'essential.conversions.0.at', 'essential.conversions.0.kind', 'essential.conversions.0.topics',
  'essential.enrolments', 'essential.enrolments.0.campaign', 'essential.enrolments.0.topic', 'essential.enrolments.0.topic.type', 'essential.enrolments.0.topic.id',
  'essential.enrolments.0.version', 'essential.enrolments.0.at', 'essential.enrolments.0.triggeredAt', 'essential.enrolments.0.steps',
  'essential.enrolments.0.exit.reason', 'essential.enrolments.0.exit.at', 'essential.enrolments.0.cause.by',
  'essential.history', ...['campaign', 'step', 'topic', 'surface', 'kind', 'at', 'end'].map(name => `essential.history.0.${name}`),
  'essential.mutes', 'essential.outbox', ...['action', 'campaign', 'step', 'kind', 'template', 'revision', 'dueAt', 'topic', 'topic.type', 'topic.id'].flatMap(name => [`essential.outbox.k.${name}`, `essential.outbox.k.before.${name}`]),
  'essential.objections.0.topic', 'essential.objections.0.objection', 'essential.objections.0.at', 'essential.consent.value', 'essential.consent.at',
  'behaviour.recent', 'behaviour.seats.base', 'behaviour.seats.since', 'behaviour.nps.score', 'behaviour.nps.at', 'behaviour.csat.score', 'behaviour.csat.at',
]

type Part = Record<string, unknown>

/** Every path of a value, lists' places included. */
const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...pathsOf(inner, [...path, name])]) : []

const changed = (path: string[], change: (part: Part, name: string) => void): unknown => {
  const snapshot = full()
  const part = path.slice(0, -1).reduce<Part>((inner, name) => inner[name] as Part, snapshot)
  change(part, path.at(-1)!)
  return snapshot
}

const isTaken = (snapshot: unknown): boolean => typeof readSnapshot(snapshot, SUBJECT) === 'object'

const all = pathsOf(full())
const inLists = all.filter(path => /^\d+$/.test(path.at(-1)!))

describe('a snapshot', () => {
  test('is taken whole, and copied', () => {
    const given = full()
    const read = readSnapshot(given, SUBJECT) as Snapshot
    expect(read).toEqual(given)
    expect(read.essential).not.toBe(given.essential)
  })

  test.each(all.filter(([name]) => name !== 'version').map(path => [path.join('.'), path] as const))('X1 with a %s of another kind is refused', (_, path) => {
    for (const wrong of [null, true, typeof path.reduce<unknown>((inner, name) => (inner as Part)[name], full()) === 'number' ? '1' : 1])
      expect(readSnapshot(changed(path, (part, name) => (part[name] = wrong)), SUBJECT)).toBe('The snapshot is not what onStateChange() or exportData() gave; it is refused.')
  })

  test.each(all.filter(path => !inLists.includes(path)).map(path => [path.join('.'), path] as const))('X1 without %s is refused only where nothing works without it', (name, path) => {
    expect(isTaken(changed(path, (part, name) => delete part[name]))).toBe(!NEEDED.includes(name) && !inLists.includes(path))
  })

  test.each(['essential.meters', 'essential.trials', 'essential.enrolments.0.steps', 'essential.outbox', 'essential.offers', 'behaviour.recent'])('X1 with a list for the records of %s is refused', path =>
    expect(isTaken(changed(path.split('.'), (part, name) => (part[name] = [])))).toBe(false))

  test('X1 with an event that never happened is refused', () => expect(isTaken(changed(['behaviour', 'recent', 'pricing_viewed'], (part, name) => (part[name] = [])))).toBe(false))

  test.each([[0, false], [1, true], [2, true], [99, true]])('X1 of version %i: %s', (version, taken) => expect(isTaken({ ...full(), version })).toBe(taken))

  test('X1 without behaviour has none', () => {
    const { behaviour: _, ...given } = full()
    expect(readSnapshot(given, SUBJECT)).toEqual({ ...given, behaviour: { recent: {} } })
  })

  test('X1 that JSON cannot say is refused', () => {
    const round: Part = full()
    round.self = round
    for (const given of [round, { ...full(), at: 1n }, undefined, () => 1, null, 3, 'text', []]) expect(isTaken(given)).toBe(false)
  })

  test('X1 of somebody else is refused, and says of whom it should be', () =>
    expect(readSnapshot(full(), 'a2/u1')).toBe('The snapshot is of another account or user than a2/u1; it is refused.'))

  test('X1 I7 is at most 128 KiB long', () => {
    const long = (size: number) => ({ ...full(), later: 'x'.repeat(size - JSON.stringify({ ...full(), later: '' }).length) })
    expect(isTaken(long(131_072))).toBe(true)
    expect(readSnapshot(long(131_073), SUBJECT)).toBe('The snapshot has 131073 characters, of at most 131072; it is refused.')
  })
})

test('X1 a fingerprint tells what is known, not by whom, when or in which order', () => {
  const one = full() as unknown as Snapshot
  const { essential: { meters, ...rest }, ...others } = one
  const same = { essential: { ...rest, meters }, ...others, subject: 'x/y', at: 1234 } as Snapshot
  expect(fingerprint(same)).toBe(fingerprint(one))
  expect(fingerprint({ ...one, behaviour: { recent: { pricing_viewed: [1, 2] } } })).not.toBe(fingerprint(one))
})
