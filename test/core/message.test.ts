import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { DAY } from '../../src/core/duration.js'
import { emptyState } from '../../src/core/empty.js'
import { factsOf, messageOf } from '../../src/core/facts.js'
import type { Presentation } from '../../src/model/decision.js'
import type { Topic, TopicKey } from '../../src/model/event.js'
import type { Facts, Message } from '../../src/model/message.js'
import type { Situation } from '../../src/model/situation.js'
import type { Essential, Impression, Meter, Objected } from '../../src/model/state.js'
import { rulesOf, situationOf } from './properties/rules.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 1, 5, 9)
const rules = rulesOf(CAMPAIGNS)
const topic = (key: string): Topic => {
  const [type, id] = key.split(':') as [Topic['type'], string]
  return { type, id }
}
const meter = (used: number, limit?: number, more: Partial<Meter> = {}): Meter => ({ used, limit, at: NOW, ...more }) as Meter
const stateOf = (essential: Partial<Essential>) => {
  const state = emptyState(NOW)
  Object.assign(state.essential, essential)
  return state
}

describe('what a message is made from', () => {
  const facts = (about: string, essential: Partial<Essential> = {}, more: Partial<Situation> = {}): Facts => factsOf({ ...situationOf(shop), ...more }, stateOf(essential), topic(about), NOW)
  const seats = (essential: Partial<Essential>, more?: Partial<Situation>) => facts('feature:reports', essential, more).seats

  test.each<[title: string, found: unknown, expected: unknown]>([
    ['a trial to come ends as many days from now as the catalogue says', facts('feature:reports').trial, { days: 14, endsAt: NOW + 14 * DAY }],
    ['one that runs ends when it does', facts('feature:reports', { trials: { 'feature:reports': { startedAt: NOW - DAY, endsAt: NOW + 2 * DAY, uses: 4 } } }).trial, { days: 3, startedAt: NOW - DAY, endsAt: NOW + 2 * DAY, uses: 4 }],
    ['whoever tried it elsewhere has none', facts('feature:reports', {}, { traits: { plan: 'free', pastTrials: ['feature:reports'] } }).trial, undefined],
    ['what has no trial has none', facts('add-on:migration').trial, undefined],
    ['seats that are counted', seats({ meters: { seats: meter(7, 10) } }), { used: 7, limit: 10 }],
    ['other meters count no seats', seats({ meters: { emails: meter(7, 10) } }), undefined],
    ['until their period is over', seats({ meters: { seats: meter(7, 10, { resetsAt: NOW + 1 }) } }), { used: 7, limit: 10 }],
    ['then they say nothing', seats({ meters: { seats: meter(7, 10, { resetsAt: NOW }) } }), undefined],
    ['seats that the host said', seats({}, { traits: { plan: 'free', seats: 5 } }), { limit: 5 }],
    ['a catalogue without meters', seats({ meters: { seats: meter(7, 10) } }, { catalog: { currency: 'EUR' } }), undefined],
    ['a meter, with what the catalogue says of it', facts('meter:emails', { meters: { emails: meter(400, 1000, { resetsAt: 9 }) } }).meter, { ...shop.meters![0], used: 400, limit: 1000, percent: 40, resetsAt: 9 }],
    ['a meter that the catalogue does not know', facts('meter:sms', { meters: { sms: meter(30, 60) } }).meter, { id: 'sms', name: 'sms', enforcement: 'notify', used: 30, limit: 60, percent: 50, resetsAt: undefined }],
    ['a meter without a limit', facts('meter:sms', { meters: { sms: meter(30) } }).meter, undefined],
    ['a limit that nothing counts towards', facts('meter:emails').meter, undefined],
    ['what counts towards an add-on of capacity', facts('add-on:more-emails', { meters: { emails: meter(400, 1000) } }).meter?.percent, 40],
    ['an add-on that adds to nothing', facts('add-on:migration', { meters: { emails: meter(400, 1000) } }).meter, undefined],
    ['the add-on of a meter', facts('meter:emails').addOn?.id, 'more-emails'],
    ['a meter without one', facts('meter:seats').addOn, undefined],
    ['an add-on is itself', facts('add-on:migration').addOn?.id, 'migration'],
    ['a feature is no add-on', facts('feature:reports').addOn, undefined],
    ['a feature', [facts('feature:reports').feature?.id, facts('product:crm').feature], ['reports', undefined]],
    ['a product', [facts('product:crm').product?.id, facts('feature:crm').product], ['crm', undefined]],
    ['satisfaction is asked from one to five', facts('question:csat').scale, [1, 5]],
    ['and recommending from nought to ten', facts('question:nps').scale, [0, 10]],
    ['nothing else is a question', facts('feature:csat').scale, undefined],
    ['what was done since a trial began', facts('product:emailing', { trials: { 'product:emailing': { startedAt: NOW - DAY, endsAt: NOW + DAY } } }).done, {}],
    ['is not known without consent', facts('product:emailing', { trials: { 'product:emailing': { startedAt: NOW - DAY, endsAt: NOW + DAY } } }, { consent: 'denied' }).done, undefined],
    ['nor before there was one', facts('product:emailing').done, undefined],
    ['who says nothing sells nothing', facts('feature:reports').sells, undefined],
    ['a campaign sells what it says, else the next plan', [{ id: 'a', trigger: CAMPAIGNS[0]!.trigger }, { id: 'b', trigger: CAMPAIGNS[0]!.trigger, sells: 'add-on' as const }].map(one => factsOf(situationOf(shop), emptyState(NOW), topic('feature:reports'), NOW, undefined, one).sells), ['upsell', 'add-on']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

describe('what a message offers to do', () => {
  const REPORTS: TopicKey = 'feature:reports'
  const later = { label: 'later', answer: 'snoozed' } as const
  const no = { label: 'decline', answer: 'declined' } as const
  const yes = { label: 'startTrial', handler: 'startTrial' } as const
  const message = (more: Partial<Presentation>, essential: Partial<Essential> = {}): Message =>
    messageOf(rules, situationOf(shop), stateOf(essential), { campaign: 'feature-trial', step: 'j0', topic: topic(REPORTS), surface: 'modal', kind: 'marketing', buttons: [yes, later], blocks: [], ...more }, 'c', NOW)
  const snoozed = (count: number): Impression[] =>
    Array.from({ length: count }, (_, n) => ({ campaign: 'feature-trial', step: 'j0', topic: REPORTS, surface: 'modal', kind: 'marketing', at: n, end: n, answer: 'snoozed' }))
  const dear = (count: number): Objected[] => Array.from({ length: count }, (_, n) => ({ topic: REPORTS, objection: 'price', at: n }))

  test.each<[title: string, found: unknown, expected: unknown]>([
    ['closing it is “later” where it says so', message({}).closes, 'snoozed'],
    ['before “no”', message({ buttons: [no, later] }).closes, 'snoozed'],
    ['“no” where there is no later', message({ buttons: [yes, no] }).closes, 'declined'],
    ['else nothing was said', message({ buttons: [yes] }).closes, 'dismissed'],
    ['a blocking modal is not closed so', message({ surface: 'blocking-modal' }).closes, undefined],
    ['later is in fourteen days', message({}).later, { days: 14, long: false, braked: undefined }],
    ['for the second time as well', message({}, { history: snoozed(1) }).later, { days: 14, long: false, braked: undefined }],
    ['for the third it is long', message({}, { history: snoozed(2) }).later, { days: 90, long: true, braked: undefined }],
    ['who once found it dear is told what twice would mean', message({}, { objections: dear(1) }).later, { days: 14, long: false, braked: 90 }],
    ['and twice is left alone for long', message({}, { objections: dear(2) }).later, { days: 90, long: true, braked: undefined }],
    ['without “later” there is none', message({ buttons: [yes] }).later, undefined],
    ['marketing may answer objections', message({}).answers?.map(({ label }) => label), ['startTrial', 'bookDemo', 'contactSales']],
    ['service does not', message({ kind: 'service' }).answers, undefined],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})
