import { describe, expect, test } from 'vitest'
import { mergeEnrolments } from '../../src/core/merge-enrolments.js'
import type { Enrolment, StepRecord } from '../../src/model/state.js'

const one = (more: Partial<Enrolment> = {}): Enrolment =>
  ({ campaign: 'feature-trial', version: 1, topic: { type: 'feature', id: 'reports' }, at: 5, triggeredAt: 5, steps: {}, ...more })
const steps = (record: StepRecord) => one({ steps: { j0: record } })
const exit = (reason: 'declined' | 'converted' | 'expired', at: number) => ({ exit: { reason, at } })

describe('one sequence on two devices', () => {
  test.each<[title: string, a: Enrolment, b: Enrolment, merged: Partial<Enrolment>]>([
    ['what brought it about is what did so first', one({ at: 3, cause: { by: 'first' } }), one({ at: 4, cause: { by: 'second' } }), { at: 3, cause: { by: 'first' } }],
    ['an end is known to both', one(), one(exit('expired', 9)), exit('expired', 9)],
    ['the earliest end counts', one(exit('expired', 9)), one(exit('converted', 7)), exit('converted', 7)],
    ['a refusal outlasts an earlier end', one(exit('declined', 9)), one(exit('converted', 7)), exit('declined', 9)],
    ['of two refusals the earlier', one(exit('declined', 9)), one(exit('declined', 8)), exit('declined', 8)],
    ['the latest answer', steps({ answer: 'snoozed', answeredAt: 4, remindAt: 40 }), steps({ answer: 'clicked', answeredAt: 6 }), steps({ answer: 'clicked', answeredAt: 6 })],
    ['but a refusal outlasts it', steps({ answer: 'declined', answeredAt: 4 }), steps({ answer: 'clicked', answeredAt: 6 }), steps({ answer: 'declined', answeredAt: 4 })],
    ['an answer without a date gives way to one with', steps({ answer: 'dismissed' }), steps({ answer: 'snoozed', answeredAt: 1 }), steps({ answer: 'snoozed', answeredAt: 1 })],
    ['no answer gives way to any', steps({ seen: 1 }), steps({ answer: 'dismissed' }), steps({ answer: 'dismissed', seen: 1 })],
    ['the wording that was shown first', steps({ firstAt: 4, variant: 'used' }), steps({ firstAt: 3, variant: 'unused' }), steps({ firstAt: 3, variant: 'unused' })],
    ['a wording that was shown, before one that was not', steps({ variant: 'used' }), steps({ firstAt: 3, variant: 'unused' }), steps({ firstAt: 3, variant: 'unused' })],
    ['a later round alone counts', one({ round: 1, at: 8, ...exit('declined', 9) }), one({ round: 2, at: 30 }), { round: 2, at: 30, exit: undefined }],
    ['and the first has no number', one({ ...exit('declined', 9) }), one({ round: 1, at: 30 }), { round: 1, at: 30, exit: undefined }],
  ])('%s', (_, a, b, merged) => {
    for (const pair of [[a, b], [b, a]] as const) {
      const found = mergeEnrolments([pair[0]], [pair[1]])
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)))
      if ('exit' in merged) expect(found[0]!.exit).toEqual(merged.exit)
    }
  })

  test.each<[what: string, other: Partial<Enrolment>]>([['campaign', { campaign: 'cross-sell' }], ['topic', { topic: { type: 'feature', id: 'forms' } }], ['period', { period: 'p2' }]])('of another %s they are two', (_, other) =>
    expect(mergeEnrolments([one()], [one(other)])).toHaveLength(2))
})
