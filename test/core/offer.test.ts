import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENDLESS, announceOffer, settleOffers } from '../../src/core/deadline.js'
import { emptyState } from '../../src/core/empty.js'
import { factsOf, messageOf } from '../../src/core/facts.js'
import { offeredTopic, offerFor, promisedIn, promiseOf } from '../../src/core/offer.js'
import { compileRules } from '../../src/core/rules.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { BlockName } from '../../src/model/campaign.js'
import type { Campaign, Trigger } from '../../src/model/campaign.js'
import type { Catalog, Offer } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import type { OfferTerms } from '../../src/model/message.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import type { Intent } from '../../src/model/handoff.js'
import type { State } from '../../src/model/state.js'
import { DAY, HOUR, catalog as base } from '../shell/world.js'
import { holdTrue } from './hold-true.js'

const NOW = Date.UTC(2026, 0, 5, 9)

const catalog: Catalog = {
  ...base,
  features: [...base.features!, { id: 'support', name: 'Assistance', addOn: 'premium-support' }],
  plans: [...base.plans!, { id: 'old', name: 'Ancien', price: { monthly: 60 }, features: [], available: false }, { id: 'quote', name: 'Devis', price: 'custom', features: [] }],
  products: [{ id: 'crm', name: 'CRM', price: { monthly: 49.99, yearly: 500, lowest30Days: { yearly: 480 } }, checklist: [{ text: 'Importer', event: 'contacts_imported' }] }],
  addOns: [...base.addOns!, { id: 'premium-support', name: 'Assistance', kind: 'support', price: { monthly: 10 } }, { id: 'per-mail', name: 'À l’unité', kind: 'capacity', price: { perUnit: 1 } }],
  bundles: [{ id: 'growth', name: 'Croissance', items: [{ type: 'product', id: 'crm' }], price: 100 }],
}

const situationWith = (offers: unknown[], more: Partial<Situation> = {}): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog: { ...catalog, offers: offers as Offer[] },
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' }, ...more,
})

const campaign = (id: string, trigger: Trigger = { on: 'usage', from: 80 }): Campaign => ({ id, version: 1, trigger, steps: [] })
const vip = campaign('vip-offer', { on: 'signal', all: ['promoter'], about: 'offer' })
const scored = campaign('upsell-offer', { on: 'score' })
const grown = campaign('seats-growth', { on: 'signal', any: ['seats-short'], about: { type: 'plan', id: 'pro' } })
const asked = campaign('asked', { on: 'event', events: ['x'], about: 'offer' })
const plain = campaign('cross-sell', { on: 'event', events: ['x'], about: ['product'] })

const topic = (key: string): Topic => {
  const [type, id] = key.split(':') as [Topic['type'], string]
  return { type, id }
}
const pro = topic('plan:pro')
const offer = (more: object = {}): object => ({ id: 'spring', topic: pro, percent: 20, on: 'yearly', duration: '7d', ...more })
const find = (offers: object[], about: Topic = pro, by: Campaign = plain, state: State = emptyState(NOW), now = NOW) => offerFor(situationWith(offers), state, by, about, now)
const about = (key: string, more: object = {}): object => offer({ topic: topic(key), on: undefined, ...more })

/** Row, what it shows, what is declared, on which topic, in which campaign, and what comes of it; null for nothing. */
const TERMS: [row: string, title: string, offers: object[], on: string, by: Campaign, terms: Partial<OfferTerms> | null][] = [
  ['H8', 'the price is reckoned from the catalogue', [offer()], 'plan:pro', plain, { id: 'spring', on: 'yearly', full: 300, price: 240, percent: 20, was: undefined, endsAt: NOW + 7 * DAY }],
  ['H8', 'prices are whole cents', [about('product:crm', { percent: 33 })], 'product:crm', plain, { on: 'monthly', full: 49.99, price: 33.49 }],
  ['H3', 'without a known lowest price nothing is struck through', [offer({ price: 200, percent: undefined })], 'plan:pro', plain, { price: 200, was: undefined, percent: undefined }],
  ['L3', 'the percentage is of the lowest price of 30 days, rounded down', [offer({ lowest30Days: 290 })], 'plan:pro', plain, { price: 240, was: 290, percent: 17 }],
  ['L3', 'the catalogue’s own lowest price serves as well', [about('product:crm', { on: 'yearly' })], 'product:crm', plain, { price: 400, was: 480, percent: 16 }],
  ['L3', 'below the lowest price only is there a reduction to speak of', [offer({ lowest30Days: 200 })], 'plan:pro', plain, { price: 240, was: undefined, percent: undefined }],
  ['L3', 'a former price was never above today’s', [offer({ lowest30Days: 1000 })], 'plan:pro', plain, { was: 300, percent: 20 }],
  ['L3', 'no saving, no offer', [offer({ price: 300 })], 'plan:pro', plain, null],
  ['L3', 'a dearer price is no offer', [offer({ percent: -20 })], 'plan:pro', plain, null],
  ['L3', 'more than everything is no offer', [offer({ percent: 120 })], 'plan:pro', plain, null],
  ['L3', 'a discount that is not declared is none', [offer({ percent: undefined })], 'plan:pro', plain, null],
  ['H5', 'a plan that cannot be bought has no offer', [about('plan:old')], 'plan:old', plain, null],
  ['H5', 'a price on request has no offer', [about('plan:quote')], 'plan:quote', plain, null],
  ['P5', 'an add-on paid once', [about('add-on:more-emails')], 'add-on:more-emails', plain, { on: undefined, full: 20, price: 16 }],
  ['P5', 'a price by the unit has no words here', [about('add-on:per-mail')], 'add-on:per-mail', plain, null],
  ['P5', 'a bundle', [about('bundle:growth', { percent: 10 })], 'bundle:growth', plain, { on: undefined, full: 100, price: 90 }],
  ['P5', 'a feature that is an add-on', [about('feature:support')], 'feature:support', plain, { full: 10, price: 8 }],
  ['P5', 'a feature of the proposed plan', [about('feature:reports', { on: 'monthly' })], 'feature:reports', plain, { full: 30, price: 24 }],
  ['P5', 'the proposed plan’s offer counts for a feature', [offer()], 'feature:reports', plain, { id: 'spring' }],
  ['P5', 'the proposed plan’s offer counts for a meter', [offer()], 'meter:emails', plain, { id: 'spring' }],
  ['P5', 'the proposed plan’s offer says nothing of a product', [offer()], 'product:crm', plain, null],
  ['P5', 'an offer on a product says nothing of a feature', [about('product:crm')], 'feature:reports', plain, null],
  ['P5', 'an offer on another plan does not fit', [offer({ topic: topic('plan:max') })], 'plan:pro', plain, null],
  ['L1', 'the earlier of two ends holds', [offer({ expiresAt: NOW + DAY })], 'plan:pro', plain, { endsAt: NOW + DAY }],
  ['L1', 'no end is made up', [offer({ duration: undefined })], 'plan:pro', plain, { id: 'spring', endsAt: undefined }],
  ['L1', 'an end that cannot be read takes the offer away', [offer({ expiresAt: 'soon' })], 'plan:pro', plain, null],
  ['H2', 'an end in the past takes it away', [offer({ expiresAt: NOW })], 'plan:pro', plain, null],
  ['H2', 'the next declared one follows', [offer({ expiresAt: NOW }), offer({ id: 'next' })], 'plan:pro', plain, { id: 'next' }],
  ['P5', 'the first declared one is made', [offer(), offer({ id: 'next' })], 'plan:pro', plain, { id: 'spring' }],
  ['X5', 'an audience is not for everyone', [offer({ audience: 'vip' })], 'plan:pro', scored, null],
  ['X5', 'an audience is for the campaign about offers', [offer({ audience: 'vip' })], 'plan:pro', vip, { id: 'spring', personalised: true }],
  ['X5', 'an offer that is public is not called exclusive', [offer()], 'plan:pro', vip, null],
  ['X5', 'nor is one that is public and reserved to the campaign', [offer({ campaigns: ['vip-offer'] })], 'plan:pro', vip, null],
  ['X5', 'an audience of another campaign', [offer({ audience: 'vip', campaigns: ['other'] })], 'plan:pro', vip, null],
  ['X5', 'a campaign that is named', [offer({ audience: 'vip', campaigns: ['cross-sell'] })], 'plan:pro', plain, { personalised: true }],
  ['L4', 'a score that chose says so', [offer()], 'plan:pro', scored, { personalised: true }],
  ['X5', 'a public one is for a campaign about something else, whatever brings it', [offer()], 'plan:pro', grown, { id: 'spring', personalised: true }],
  ['X5', 'an audience is not for whoever asks', [offer({ audience: 'vip' })], 'plan:pro', asked, null],
  ['P5', 'whoever asks for offers is told the public one', [offer()], 'plan:pro', asked, { id: 'spring', personalised: undefined }],
  ['L4', 'an act of one’s own chose nothing', [offer()], 'plan:pro', plain, { personalised: undefined }],
]

describe('terms', () => {
  for (const [row, title, offers, on, by, terms] of TERMS)
    test(`${row} ${title}`, () => {
      const found = find(offers, topic(on), by)
      expect(!!found).toBe(!!terms)
      for (const [name, value] of Object.entries(terms ?? {})) expect(found![name as 'id'], name).toBe(value)
    })

  test('L3 an offer whose names are those of every object is one like any other', () => {
    const state = emptyState(NOW)
    for (const id of ['__proto__', 'constructor']) {
      expect(find([offer({ id })], pro, plain, state)).toMatchObject({ id, endsAt: NOW + 7 * DAY })
      announceOffer(state, { id, endsAt: NOW + DAY })
      expect(find([offer({ id })], pro, plain, structuredClone(state), NOW + HOUR)!.endsAt).toBe(NOW + DAY)
    }
  })

  test('S10 one on seats is reckoned from the account’s own plan, where that is paid by the seat', () => {
    const plans = [...catalog.plans!, { id: 'team', name: 'Équipe', price: { monthly: 8, perSeat: true }, features: [] }]
    const on = (plan: string) => offerFor(situationWith([], { traits: { plan }, catalog: { ...catalog, plans, offers: [about('seats:seats') as Offer] } }), emptyState(NOW), plain, topic('seats:seats'), NOW)
    expect(on('team')).toMatchObject({ full: 8, price: 6.4, perSeat: true })
    for (const plan of ['free', 'pro', 'quote', 'gone']) expect(on(plan)).toBeUndefined()
  })

  test('X5 I9 the campaign about offers speaks of what its offer is about', () => {
    const offers = [offer(), offer({ id: 'late', audience: 'vip', expiresAt: NOW }), offer({ id: 'crm', topic: topic('product:crm'), audience: 'vip' })]
    expect(offeredTopic(situationWith(offers), emptyState(NOW), vip, NOW)).toEqual(topic('product:crm'))
    expect(offeredTopic(situationWith([offer()]), emptyState(NOW), vip, NOW)).toBeUndefined()
    expect(offeredTopic(situationWith(offers, { traits: { plan: 'free', products: ['crm'] } }), emptyState(NOW), vip, NOW)).toBeUndefined()
  })
})

/** A later moment of the same browser: the record is written and read again, and what passed is settled. */
const later = (state: State, now: number): State => {
  const read = JSON.parse(JSON.stringify(state)) as State
  const { clock } = read.essential
  read.essential.clock = now < clock.last ? { last: now, back: now } : { ...clock, last: now }
  settleOffers(read)
  return read
}

describe('deadlines', () => {
  const shown = () => {
    const state = emptyState(NOW)
    announceOffer(state, find([offer()])!)
    return state
  }
  const at = (state: State, now: number, offers: object[] = [offer()]) => offerFor(situationWith(offers), later(state, now), plain, pro, now)

  test('H1 one instant, whenever it is shown again, and whatever the clock says', () => {
    for (const now of [NOW + 1, NOW + 3 * DAY, NOW + 7 * DAY - 1, NOW - DAY, NOW - 400 * DAY]) expect(at(shown(), now)!.endsAt).toBe(NOW + 7 * DAY)
  })
  test('H1 L1 a longer duration or a later end changes nothing, an earlier one holds', () => {
    expect(at(shown(), NOW + DAY, [offer({ duration: '30d' })])!.endsAt).toBe(NOW + 7 * DAY)
    expect(at(shown(), NOW + DAY, [offer({ duration: undefined, expiresAt: NOW + 90 * DAY })])!.endsAt).toBe(NOW + 7 * DAY)
    expect(at(shown(), NOW + DAY, [offer({ expiresAt: NOW + 2 * DAY })])!.endsAt).toBe(NOW + 2 * DAY)
  })
  test('H2 an end that was seen is final, even for a clock that is set back', () => {
    const over = later(shown(), NOW + 7 * DAY)
    for (const now of [NOW, NOW + 6 * DAY, NOW + 8 * DAY, NOW + 399 * DAY, NOW + 4000 * DAY]) expect(at(over, now)).toBeUndefined()
    expect(at(over, NOW + DAY, [offer(), offer({ id: 'next' })])!.id).toBe('next')
  })
  test('P5 the offer that was shown stays before one that was declared ahead of it meanwhile', () => {
    expect(at(shown(), NOW + DAY, [offer({ id: 'newer' }), offer()])!.id).toBe('spring')
  })
  test('P5 of two that were shown, the first declared one', () => {
    const state = shown()
    announceOffer(state, { id: 'second', endsAt: NOW + 5 * DAY })
    expect(at(state, NOW + DAY, [offer(), offer({ id: 'second' })])!.id).toBe('spring')
  })
  test('L1 an end that is given to an endless offer counts from when it is first told', () => {
    const state = emptyState(NOW)
    announceOffer(state, find([offer({ duration: undefined })])!)
    expect(at(state, NOW + DAY)!.endsAt).toBe(NOW + 8 * DAY)
  })
  test('I7 H2 at most 32 are kept; one whose deadline could not be kept is not made', () => {
    let state = emptyState(NOW)
    const many = (n: number) => offer({ id: `o${n}` })
    for (let n = 0; n < 40; n++) {
      const found = offerFor(situationWith([many(n)]), state, plain, pro, NOW)
      expect(!!found).toBe(n < 32)
      announceOffer(state, { id: `o${n}`, endsAt: NOW + 7 * DAY })
    }
    expect(Object.keys(state.essential.offers!)).toHaveLength(32)
    state = later(later(state, NOW + 8 * DAY), NOW + 407 * DAY)
    expect(offerFor(situationWith([many(0)]), state, plain, pro, NOW + 407 * DAY)).toBeUndefined()
    expect(offerFor(situationWith([many(50)]), state, plain, pro, NOW + 407 * DAY)).toBeUndefined()
    state = later(state, NOW + 408 * DAY)
    expect(offerFor(situationWith([many(50)]), state, plain, pro, NOW + 408 * DAY)).toBeDefined()
    announceOffer(state, { id: 'o50', endsAt: NOW + 410 * DAY })
    expect(Object.keys(state.essential.offers!)).toHaveLength(32)
  })
})

describe('mails', () => {
  const due = NOW + 3 * DAY
  const mailed = (facts: Intent['facts'], more: Partial<Intent> = {}): Intent =>
    ({ action: 'schedule', revision: 1, campaign: 'cross-sell', step: 'j3', topic: pro, kind: 'marketing', template: 't', dueAt: due, acceptedAt: NOW, facts, ...more })
  const promise = (state = emptyState(NOW), offers: object[] = [offer()], more: Partial<Situation> = {}) => promiseOf(situationWith(offers, more), state, plain, pro, due, NOW)

  test('L1 a mail promises from the day it leaves', () => expect(promise()).toEqual({ 'offer:spring': due + 7 * DAY }))
  test('L1 an offer shown before is promised with its own end', () => {
    const state = emptyState(NOW)
    announceOffer(state, { id: 'spring', endsAt: NOW + 5 * DAY })
    expect(promise(state)).toEqual({ 'offer:spring': NOW + 5 * DAY })
  })
  test('H2 one that will have ended when the mail leaves is not promised', () => {
    expect(promise(emptyState(NOW), [offer({ expiresAt: due })])).toBeUndefined()
    expect(promise(emptyState(NOW), [offer({ expiresAt: due }), offer({ id: 'next' })])).toEqual({ 'offer:next': due + 7 * DAY })
  })
  test('L4 nobody is persuaded who may not be', () => expect(promise(emptyState(NOW), [offer()], { consent: 'denied' })).toBeUndefined())
  test('L1 the deadline starts at the mail’s day, shown or not', () => {
    const state = emptyState(NOW)
    state.essential.outbox.k = mailed(promise())
    expect(later(state, due - 1).essential.offers).toBeUndefined()
    expect(offerFor(situationWith([offer()]), later(state, due + DAY), plain, pro, due + DAY)!.endsAt).toBe(due + 7 * DAY)
    expect(later(state, due + 7 * DAY).essential.offers).toEqual({ spring: -(due + 7 * DAY) })
  })
  test('L1 a mail that was cancelled or never handed over starts nothing', () => {
    for (const more of [{ action: 'cancel' }, { acceptedAt: undefined }] as const) {
      const state = emptyState(NOW)
      state.essential.outbox.k = mailed(promise(), more)
      expect(later(state, due + DAY).essential.offers).toBeUndefined()
    }
  })
  test('H8 only what was promised enters the body', () => {
    const offers = [offer(), offer({ id: 'next' })] as Offer[]
    expect(promisedIn({ facts: { 'offer:next': 1, level: 95 } }, { ...catalog, offers })).toEqual([offers[1]])
    expect(promisedIn({}, { ...catalog, offers })).toEqual([])
  })
})

/** Offers are shown in tabs, promised by mails, time passes, clocks jump, pages reload. */
type Act = { do: 'show' | 'glance'; by: number } | { do: 'mail'; in: number; cancelled: boolean } | { do: 'wait' | 'jump'; ms: number } | { do: 'declare'; offers: number[] }
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom('show' as const, 'show' as const, 'glance' as const), by: fc.nat(2) }),
  fc.record({ do: fc.constant('mail' as const), in: fc.constantFrom(0, HOUR, 3 * DAY, 20 * DAY), cancelled: fc.boolean() }),
  fc.record({ do: fc.constantFrom('wait' as const), ms: fc.constantFrom(0, 1000, HOUR, DAY, 6 * DAY, 30 * DAY) }),
  fc.record({ do: fc.constantFrom('jump' as const), ms: fc.constantFrom(-HOUR, -3 * DAY, -400 * DAY, HOUR, 10 * DAY, 400 * DAY) }),
  fc.record({ do: fc.constant('declare' as const), offers: fc.uniqueArray(fc.nat(5), { maxLength: 6 }) }),
)
const DECLARED = [
  offer(), offer({ id: 'two-days', duration: '48h' }), offer({ id: 'fixed', duration: undefined, expiresAt: NOW + 40 * DAY }),
  offer({ id: 'both', duration: '30d', expiresAt: NOW + 45 * DAY }), offer({ id: 'spring', duration: '90d' }), offer({ id: 'endless', duration: undefined }),
]
const MAKERS = [plain, scored, vip]

test('I5 H1 H2 a deadline never moves later, and an offer that was seen to end never returns', () =>
  holdTrue(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 40 }), async acts => {
      let state = emptyState(NOW)
      let now = NOW
      let offers = DECLARED.slice(0, 4)
      let mails = 0
      /** What people were told, and what was seen to be over. */
      const told = new Map<string, number>()
      const over = new Set<string>()
      const tell = (id: string, end: number) => told.set(id, Math.min(told.get(id) ?? ENDLESS, end))
      for (const one of acts) {
        if (one.do === 'wait' || one.do === 'jump') now += one.ms
        const before = state.essential.offers ?? {}
        state = later(state, now)
        for (const { action, dueAt, facts = {} } of Object.values(state.essential.outbox))
          if (action === 'schedule' && dueAt <= now) for (const [fact, end] of Object.entries(facts)) tell(fact.slice(6), +end)
        for (const [id, end] of told) if (now >= end) over.add(id)
        for (const [id, end] of Object.entries(before)) expect(state.essential.offers![id]).toBeLessThanOrEqual(end)
        const situation = situationWith(offers)
        if (one.do === 'declare') offers = one.offers.map(at => DECLARED[at]!)
        if (one.do === 'mail') {
          const dueAt = now + one.in
          const facts = promiseOf(situation, state, plain, pro, dueAt, now)
          for (const [fact, end] of Object.entries(facts ?? {})) expect(end).toBeLessThanOrEqual(told.get(fact.slice(6)) ?? ENDLESS)
          state.essential.outbox[`m${mails++}`] = { action: one.cancelled ? 'cancel' : 'schedule', revision: 1, campaign: 'cross-sell', step: 'j3', topic: pro, kind: 'marketing', template: 't', dueAt, facts, acceptedAt: now }
        }
        if (one.do !== 'show' && one.do !== 'glance') continue
        const found = offerFor(situation, state, MAKERS[one.by]!, pro, now)
        if (!found) continue
        const { id, endsAt = ENDLESS } = found
        expect(over).not.toContain(id)
        expect(endsAt).toBeGreaterThan(now)
        expect(endsAt).toBeLessThanOrEqual(told.get(id) ?? ENDLESS)
        // Another tab, another language, another campaign: the same instant, once it was seen.
        if (one.do === 'show') {
          announceOffer(state, found)
          tell(id, endsAt)
          for (const by of [plain, scored]) expect(offerFor(situation, JSON.parse(JSON.stringify(state)) as State, by, pro, now)?.endsAt).toBe(found.endsAt)
        }
      }
    }),
    200,
  ))

describe('facts', () => {
  const speaking: Campaign = {
    ...plain, sells: 'cross-sell',
    steps: [
      { id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', blocks: ['benefits'], variants: { searched: { blocks: ['offer'] } } },
    ],
  }
  const facts = (about: string, situation = situationWith([]), state = emptyState(NOW)) => factsOf(situation, state, topic(about), NOW, undefined, speaking)

  test('X4 X6 A6 what a topic names is found', () => {
    expect(facts('product:crm')).toMatchObject({ product: { name: 'CRM' }, sells: 'cross-sell' })
    expect(facts('bundle:growth').bundle!.price).toBe(100)
    expect(facts('add-on:premium-support').addOn!.name).toBe('Assistance')
    expect(facts('meter:emails').addOn!.id).toBe('more-emails')
  })
  test('S1 seats are those that a meter counts, else those the host knows of', () => {
    const seats = { ...catalog, meters: [{ id: 'team', name: 'Sièges', enforcement: 'notify' as const, model: 'seat' as const }] }
    const situation = situationWith([], { catalog: seats, traits: { plan: 'free', seats: 12 } })
    const state = emptyState(NOW)
    expect(facts('seats:seats', situation).seats).toEqual({ limit: 12 })
    state.essential.meters.team = { used: 9, limit: 10, period: 'a', at: NOW }
    expect(facts('seats:seats', situation, state).seats).toEqual({ used: 9, limit: 10 })
  })
  test('K2 what was done is counted since the trial began', () => {
    const state = emptyState(NOW)
    expect(facts('product:crm', undefined, state).done).toBeUndefined()
    state.essential.trials['product:crm'] = { startedAt: NOW - DAY, endsAt: NOW + 13 * DAY }
    state.behaviour.recent = { contacts_imported: [NOW - 2 * DAY, NOW - HOUR], 'feature_used:forms': [NOW - 1, NOW], pricing_viewed: [NOW] }
    expect(facts('product:crm', undefined, state).done).toEqual({ contacts_imported: 1 })
  })
  test('L4 beside a fact, no offer to whoever may not be persuaded', () => {
    expect(facts('plan:pro', situationWith([offer()])).offer).toMatchObject({ id: 'spring' })
    for (const more of [{ consent: 'denied' }, { traits: { plan: 'free', atRisk: true } }] as const) expect(facts('plan:pro', situationWith([offer()], more)).offer).toBeUndefined()
  })
  test('P5 a message tells the offer only where it shows it, and what brought it about', () => {
    const state = emptyState(NOW)
    const cause = { by: 'searched', named: 'crm' }
    state.essential.enrolments.push({ campaign: 'cross-sell', version: 1, topic: pro, cause, at: NOW, triggeredAt: NOW, steps: {} })
    const message = (blocks: BlockName[]) =>
      messageOf(compileRules([speaking], []), situationWith([offer()]), state, { campaign: 'cross-sell', step: 'j0', topic: pro, surface: 'card', kind: 'marketing', buttons: [], blocks, variant: 'searched' }, 'c1', NOW)
    expect(message(['benefits']).blocks).toEqual(['benefits'])
    expect(message([]).facts).toMatchObject({ cause })
    expect(message(['benefits']).facts.offer).toBeUndefined()
    expect(message(['offer'])).toMatchObject({ blocks: ['offer'], facts: { offer: { id: 'spring' } } })
  })
})
