import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import type { Draft } from '../../src/core/draft.js'
import { emptyState } from '../../src/core/empty.js'
import { onRare } from '../../src/core/rare.js'
import { SHAPES } from '../../src/core/shapes.js'
import type { Border, Problem } from '../../src/model/shape.js'
import type { Situation } from '../../src/model/situation.js'
import type { State } from '../../src/model/state.js'
import { rulesOf, situationOf } from './properties/rules.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const rules = rulesOf(CAMPAIGNS)

function after(name: string, props: Record<string, unknown> = {}, more: Partial<Situation> = {}): State & { problems: Problem[] } {
  const state = emptyState(NOW)
  const problems: Problem[] = []
  const border: Border = { parse: Date.parse, complain: problem => problems.push(problem), shapes: SHAPES }
  const draft: Draft = { state, situation: { ...situationOf(shop), ...more }, now: NOW, outcomes: [] }
  onRare(draft, { type: 'event', name, props, at: NOW }, rules, border)
  return { ...state, problems }
}

describe('what comes seldom is counted', () => {
  test.each<[title: string, name: string, props: object, counted: string[]]>([
    ['by its name', 'hiring_detected', {}, ['hiring_detected']],
    ['and by what it named', 'competitor_viewed', { competitor: 'mailchimp' }, ['competitor_viewed', 'competitor_viewed:mailchimp']],
    ['a refused feature', 'access_denied', { resource: 'reports' }, ['access_denied', 'access_denied:reports']],
    ['a refused seat has a name of its own', 'access_denied', { resource: 'seat' }, ['access_denied:seat']],
    ['so have several', 'access_denied', { resource: 'seats' }, ['access_denied:seat']],
    ['what only looks like one has not', 'access_denied', { resource: 'seatsmap' }, ['access_denied', 'access_denied:seatsmap']],
    ['nor ends like one', 'access_denied', { resource: 'car-seats' }, ['access_denied', 'access_denied:car-seats']],
    ['another meter is none', 'access_denied', { resource: 'emails' }, ['access_denied', 'access_denied:emails']],
    ['only a refusal is about seats', 'competitor_viewed', { competitor: 'seats' }, ['competitor_viewed', 'competitor_viewed:seats']],
    ['an event of the host that begins alike', 'integrity_checked', { name: 'x' }, ['integrity_checked', 'integrity_checked:x']],
    ['not a purchase', 'converted', { kind: 'upsell', plan: 'pro' }, []],
    ['nor what says too little', 'competitor_viewed', {}, []],
  ])('%s', (_, name, props, counted) => expect(Object.keys(after(name, { ...props }).behaviour.recent)).toEqual(counted))

  test('a meter of seats under another name', () =>
    expect(Object.keys(after('access_denied', { resource: 'members' }, { catalog: { ...shop, meters: [...shop.meters!, { id: 'members', name: 'Members', enforcement: 'notify', model: 'seat' }] } }).behaviour.recent)).toEqual(['access_denied:seat']))
  test('a catalogue without meters', () => expect(Object.keys(after('access_denied', { resource: 'members' }, { catalog: { currency: 'EUR' } }).behaviour.recent)).toEqual(['access_denied', 'access_denied:members']))
  test('nothing against the will of the person', () => expect(after('competitor_viewed', { competitor: 'x' }, { consent: 'denied' }).behaviour).toEqual(emptyState(NOW).behaviour))
})

test('satisfaction is kept with its date, of that event alone', () => {
  expect(after('csat_answered', { score: 4 }).behaviour.csat).toEqual({ score: 4, at: NOW })
  expect(after('hiring_detected', { score: 4 }).behaviour.csat).toBeUndefined()
})

test('what says too little is told to the developer', () => expect(after('competitor_viewed').problems).toHaveLength(1))

test.each<[title: string, name: string, props: object, begun: string[]]>([
  ['a refused seat begins what is about seats', 'access_denied', { resource: 'seat' }, ['seats-growth']],
  ['a trial that was not taken up begins nothing', 'trial_ended', { topic: { type: 'feature', id: 'reports' } }, []],
])('%s', (_, name, props, begun) => expect(after(name, { ...props }).essential.enrolments.map(({ campaign }) => campaign)).toEqual(begun))
