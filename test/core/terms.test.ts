import { describe, expect, test } from 'vitest'
import { isAbout, isMeant, type Sale, termsOf } from '../../src/core/terms.js'
import { ENDLESS } from '../../src/core/deadline.js'
import type { Catalog, Offer, Plan } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import type { OfferTerms } from '../../src/model/message.js'

const plan = (id: string, price: Plan['price'], more: Partial<Plan> = {}): Plan => ({ id, name: id, price, features: [], ...more })
const free = plan('free', { monthly: 0 })
const team = plan('team', { monthly: 10, perSeat: true })
const pro = plan('pro', { monthly: 100, yearly: 1000 }, { features: ['reports'] })
const catalog: Catalog = {
  currency: 'EUR',
  plans: [free, team, pro, plan('quote', 'custom'), plan('old', { monthly: 60 }, { available: false })],
  features: [{ id: 'reports', name: 'Reports' }, { id: 'support', name: 'Support', addOn: 'help' }, { id: 'forms', name: 'Forms' }],
  addOns: [{ id: 'help', name: 'Help', kind: 'support', price: { monthly: 8 } }, { id: 'other', name: 'Other', kind: 'support', price: { monthly: 4 } }],
  products: [{ id: 'mail', name: 'Mail', price: { monthly: 30 } }, { id: 'crm', name: 'CRM', price: { monthly: 50 } }],
  bundles: [{ id: 'small', name: 'Small', items: [], price: 70 }, { id: 'growth', name: 'Growth', items: [], price: 90 }],
}
const sale = (more: Partial<Sale> = {}): Sale => ({ catalog, plan: free, target: pro, ...more })
const topic = (key: string): Topic => {
  const [type, id] = key.split(':') as [Topic['type'], string]
  return { type, id }
}
const offer = (about: string, more: Partial<Offer> = {}): Offer => ({ id: 'spring', topic: topic(about), percent: 50, ...more }) as Offer
const terms = (about: string, more?: Partial<Offer>, by?: Partial<Sale>): OfferTerms | undefined => termsOf(offer(about, more), sale(by), ENDLESS)

describe('whose price an offer is of', () => {
  test.each<[about: string, by: Partial<Sale>, full: number | undefined]>([
    ['plan:pro', {}, 100], ['plan:team', {}, 10], ['plan:team', { target: undefined }, 10], ['plan:old', {}, undefined], ['plan:quote', {}, undefined], ['plan:unknown', {}, undefined],
    ['feature:reports', {}, 100], ['feature:reports', { target: team }, undefined], ['feature:reports', { target: undefined }, undefined],
    ['feature:support', {}, 8], ['feature:forms', {}, undefined],
    ['add-on:help', {}, 8], ['add-on:other', {}, 4], ['add-on:unknown', {}, undefined],
    ['product:crm', {}, 50], ['product:mail', {}, 30], ['product:unknown', {}, undefined],
    ['bundle:growth', {}, 90], ['bundle:small', {}, 70], ['bundle:unknown', {}, undefined],
    ['meter:emails', {}, 100], ['meter:emails', { plan: team }, 100],
    ['seats:seats', { plan: team }, 10], ['seats:seats', {}, 100], ['seats:seats', { plan: plan('quote', 'custom') }, 100], ['seats:seats', { plan: undefined }, 100],
  ])('%s with %j: %s', (about, by, full) => expect(terms(about, {}, by)?.full).toBe(full))

  test.each(['plan:pro', 'feature:reports', 'add-on:help', 'product:crm', 'bundle:growth', 'meter:emails', 'seats:seats'])('in a catalogue of nothing, %s has none', about =>
    expect(terms(about, {}, { catalog: { currency: 'EUR' }, plan: undefined, target: undefined })).toBeUndefined())
})

describe('what an offer comes to', () => {
  test.each<[title: string, about: string, more: Partial<Offer>, by: Partial<Sale>, said: Partial<OfferTerms> | undefined]>([
    ['a share of the first price there is', 'plan:pro', {}, {}, { on: 'monthly', price: 50, full: 100, percent: 50 }],
    ['of the price it names', 'plan:pro', { on: 'yearly' }, {}, { on: 'yearly', price: 500, full: 1000 }],
    ['of a price that is not there', 'product:crm', { on: 'yearly' }, {}, undefined],
    ['once', 'bundle:growth', {}, {}, { on: undefined, price: 45, full: 90 }],
    ['a price of its own tells no percentage', 'plan:pro', { percent: undefined, price: 60 }, {}, { price: 60, percent: undefined, was: undefined }],
    ['for nothing', 'plan:pro', { percent: undefined, price: 0 }, {}, { price: 0 }],
    ['dearer than without it', 'plan:pro', { percent: undefined, price: 100 }, {}, undefined],
    ['less than nothing', 'plan:pro', { percent: undefined, price: -1 }, {}, undefined],
    ['off the lowest price of thirty days', 'plan:pro', { lowest30Days: 80 }, {}, { price: 50, was: 80, percent: 37 }],
    ['no more than the price of today', 'plan:pro', { lowest30Days: 120 }, {}, { price: 50, was: 100, percent: 50 }],
    ['it has been as cheap', 'plan:pro', { lowest30Days: 50 }, {}, { price: 50, was: undefined, percent: undefined }],
    ['by seat', 'plan:team', {}, {}, { perSeat: true, price: 5 }],
  ])('%s', (_, about, more, by, said) => {
    const found = terms(about, more, by)
    if (said) expect(found).toMatchObject(said)
    else expect(found).toBeUndefined()
  })

  test('an end that is none is not told', () => {
    expect(terms('plan:pro')!.endsAt).toBeUndefined()
    expect(termsOf(offer('plan:pro'), sale(), 7)!.endsAt).toBe(7)
  })
})

test.each<[about: string, of: string, target: Plan | undefined, yes: boolean]>([
  ['plan:pro', 'plan:pro', pro, true], ['plan:pro', 'feature:reports', pro, true], ['plan:pro', 'meter:emails', pro, true], ['plan:pro', 'product:crm', pro, false], ['plan:pro', 'seats:seats', pro, false],
  ['plan:pro', 'feature:reports', team, false], ['plan:pro', 'feature:reports', undefined, false], ['feature:reports', 'feature:forms', pro, false],
])('an offer about %s is one about %s: %4$s', (about, of, target, yes) => expect(isAbout(offer(about), topic(of), sale({ target }))).toBe(yes))

test.each<[campaigns: string[] | undefined, audience: object | undefined, exclusive: boolean, yes: boolean]>([
  [undefined, undefined, false, true], [['upsell-offer'], undefined, false, true], [['other'], undefined, false, false], [undefined, {}, false, false],
  [undefined, {}, true, true], [undefined, undefined, true, false], [['upsell-offer'], undefined, true, false], [['upsell-offer'], {}, true, true], [['other'], {}, true, false],
])('an offer for %j with audience %j is meant for upsell-offer, exclusive %s: %s', (campaigns, audience, exclusive, yes) =>
  expect(isMeant({ ...offer('plan:pro'), campaigns, audience } as Offer, 'upsell-offer', exclusive)).toBe(yes))
