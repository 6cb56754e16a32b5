import { expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { recall } from '../../src/core/recall.js'
import type { Draft } from '../../src/core/draft.js'
import type { Enrolment } from '../../src/model/state.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const sequence = (more: Partial<Enrolment> = {}): Enrolment =>
  ({ campaign: 'cross-sell', version: 1, topic: { type: 'product', id: 'crm' }, at: 5, triggeredAt: 5, interestAt: 7, steps: {}, ...more })
const at = (...dates: (number | undefined)[]): Partial<Enrolment> =>
  ({ steps: Object.fromEntries(dates.map((remindAt, n) => [`j${n}`, { answer: 'snoozed', answeredAt: 6, remindAt }])) })
const again = (on: number, round: number): object => ({ at: on, triggeredAt: on, interestAt: undefined, steps: {}, round })

test.each<[title: string, before: Partial<Enrolment>, after: object]>([
  ['nobody chose a date', at(undefined), at(undefined)],
  ['no step was shown', {}, {}],
  ['the date is to come', at(NOW + 1), at(NOW + 1)],
  ['the date has come', at(NOW), again(NOW, 1)],
  ['it came days ago', at(NOW - 9), again(NOW - 9, 1)],
  ['the latest of two dates counts', at(NOW - 9, NOW - 4), again(NOW - 4, 1)],
  ['and one that is to come is waited for', at(NOW - 9, NOW + 4), at(NOW - 9, NOW + 4)],
  ['for the third time', { ...at(NOW), round: 2 }, again(NOW, 3)],
  ['it has ended meanwhile', { ...at(NOW), exit: { reason: 'converted', at: 9 } }, { ...at(NOW), exit: { reason: 'converted', at: 9 } }],
])('a date to be reminded: %s', (_, before, after) => {
  const state = emptyState(NOW)
  state.essential.enrolments = [sequence(before)]
  recall({ state, now: NOW } as Draft)
  expect(state.essential.enrolments).toEqual([sequence(after as Partial<Enrolment>)])
})
