import { expect, test } from 'vitest'
import { CONVERSIONS, DAYS, STAMPS } from '../../src/core/capacity.js'
import { emptyState } from '../../src/core/empty.js'
import { merge } from '../../src/core/merge.js'
import { OBJECTIONS } from '../../src/core/objection.js'
import type { Intent } from '../../src/model/handoff.js'
import type { Behaviour, Conversion, Essential, Objected, State } from '../../src/model/state.js'

type Given = Partial<Essential> & Partial<Behaviour>
const BEHAVIOUR = ['recent', 'seats', 'days', 'nps', 'csat']

const stateOf = (given: Given): State => {
  const state = emptyState(0)
  for (const [name, value] of Object.entries(structuredClone(given))) Object.assign(BEHAVIOUR.includes(name) ? state.behaviour : state.essential, { [name]: value })
  return state
}
const intent = (more: Partial<Intent>): { k: Intent } => ({ k: { action: 'schedule', revision: 1, campaign: 'c', step: 's', topic: { type: 'feature', id: 'a' }, kind: 'marketing', template: 't', dueAt: 5, ...more } })
const bought = (at: number, revenue?: number): Conversion => ({ at, kind: 'upsell', topics: [], revenue })
const dear = (at: number): Objected => ({ topic: 'feature:a', objection: 'price', at })
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n)

test.each<[title: string, a: Given, b: Given, both: Given]>([
  ['a reading counts whole, the latest', { meters: { m: { used: 9, limit: 10, at: 1, period: 'p', resetsAt: 7 } } }, { meters: { m: { used: 2, at: 2, period: '' } } }, { meters: { m: { used: 2, at: 2, period: '' } } }],
  ['what was done about it counts by itself', { meters: { m: { used: 9, at: 2, period: '', blockedAt: 3 } } }, { meters: { m: { used: 2, at: 1, period: '', blockedAt: 4, askedAt: 1 } } }, { meters: { m: { used: 9, at: 2, period: '', blockedAt: 4, askedAt: 1 } } }],
  ['what one page alone knows of stays there', { meters: { m: { used: 2, at: 2, period: '', blockedAt: 3, lost: true } } }, {}, { meters: { m: { used: 2, at: 2, period: '', blockedAt: 3 } } }],
  ['one trial ever', { trials: { t: { startedAt: 3, endsAt: 9, uses: 2 } } }, { trials: { t: { startedAt: 4, endsAt: 8, uses: 5, converted: true } } }, { trials: { t: { startedAt: 3, endsAt: 8, uses: 5, converted: true } } }],
  ['of an offer the earliest end', { offers: { o: 9 } }, { offers: { o: 7, p: 3 } }, { offers: { o: 7, p: 3 } }],
  ['what was given up, once', { lost: 3 }, { lost: 2 }, { lost: 3 }],
  ['the latest consent', { consent: { value: 'granted', at: 1 } }, { consent: { value: 'denied', at: 2 } }, { consent: { value: 'denied', at: 2 } }],
  ['the later revision of a mail', { outbox: intent({ revision: 2, dueAt: 9 }) }, { outbox: intent({ acceptedAt: 3 }) }, { outbox: intent({ revision: 2, dueAt: 9 }) }],
  ['of one revision what the host has', { outbox: intent({ dueAt: 9 }) }, { outbox: intent({ acceptedAt: 3 }) }, { outbox: intent({ acceptedAt: 3 }) }],
  ['the first time that it took it', { outbox: intent({ acceptedAt: 7 }) }, { outbox: intent({ acceptedAt: 3 }) }, { outbox: intent({ acceptedAt: 3 }) }],
  ['what is given up, before what is not', { outbox: intent({ dropped: 1 }) }, { outbox: intent({ dueAt: 1 }) }, { outbox: intent({ dropped: 1 }) }],
  ['another revision of it says nothing', { outbox: intent({ revision: 2, dropped: 1, dueAt: 9 }) }, { outbox: intent({ revision: 2, dropped: 2 }) }, { outbox: intent({ revision: 2, dropped: 2 }) }],
  ['purchases, each once, the oldest first', { conversions: [bought(3), bought(5)] }, { conversions: [bought(1), bought(5)] }, { conversions: [bought(1), bought(3), bought(5)] }],
  ['two at one moment are two', { conversions: [bought(3, 1)] }, { conversions: [bought(3, 2)] }, { conversions: [bought(3, 1), bought(3, 2)] }],
  ['the latest of them', { conversions: range(0, CONVERSIONS).map(at => bought(at)) }, { conversions: [bought(99)] }, { conversions: [...range(1, CONVERSIONS - 1), 99].map(at => bought(at)) }],
  ['objections, each once', { objections: [dear(3)] }, { objections: [dear(1), dear(3)] }, { objections: [dear(1), dear(3)] }],
  ['the latest of those', { objections: range(0, OBJECTIONS).map(dear) }, { objections: [dear(99)] }, { objections: [...range(1, OBJECTIONS - 1), 99].map(dear) }],
  ['occurrences: several at one moment stay several', { recent: { e: [1, 4, 4] } }, { recent: { e: [2, 4] } }, { recent: { e: [1, 2, 4, 4] } }],
  ['the latest of these', { recent: { e: range(0, STAMPS) } }, { recent: { e: [99] } }, { recent: { e: [...range(1, STAMPS - 1), 99] } }],
  ['days of use', { days: [1, 3] }, { days: [2, 3] }, { days: [1, 2, 3] }],
  ['the latest days', { days: range(0, DAYS) }, { days: [99] }, { days: [...range(1, DAYS - 1), 99] }],
  ['the latest answer to a question', { nps: { score: 2, at: 1 } }, { nps: { score: 9, at: 5 } }, { nps: { score: 9, at: 5 } }],
  ['the latest growth of the team', { seats: { base: 4, since: 1, grownAt: 8 } }, { seats: { base: 9, since: 7 } }, { seats: { base: 4, since: 1, grownAt: 8 } }],
  ['or its latest measure', { seats: { base: 4, since: 9 } }, { seats: { base: 3, since: 7, grownAt: 8 } }, { seats: { base: 4, since: 9 } }],
  ['what a newer version keeps stays', { later: 1 } as Given, {}, { later: 1 } as Given],
])('on two devices: %s', (_, a, b, both) => {
  for (const [mine, theirs] of [[a, b], [b, a]] as const) {
    const found = merge(stateOf(mine), stateOf(theirs))
    // Undefined is not written.
    for (const [name, value] of Object.entries(JSON.parse(JSON.stringify(both)) as Given)) expect({ ...found.essential, ...found.behaviour }[name as 'meters']).toEqual(value)
  }
})
