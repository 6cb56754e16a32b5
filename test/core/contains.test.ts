import { expect, test } from 'vitest'
import { contains } from '../../src/core/contains.js'
import type { Catalog } from '../../src/model/catalog.js'

const catalog: Catalog = {
  currency: 'EUR',
  plans: [
    { id: 'solo', name: 'Solo', price: { monthly: 10 }, features: ['forms'] },
    { id: 'team', name: 'Équipe', price: { monthly: 8, perSeat: true }, features: ['forms', 'reports'] },
    { id: 'tiers', name: 'Paliers', price: { tiers: [{ from: 1, price: 8 }] }, features: [] },
    { id: 'seated', name: 'Sièges', price: { monthly: 40 }, features: [], limits: { people: 5, mails: 10 } },
    { id: 'mails', name: 'E-mails', price: { monthly: 40 }, features: [], limits: { mails: 10 } },
    { id: 'none', name: 'Aucun siège', price: 'custom', features: [], limits: { people: 0 } },
    { id: 'quote', name: 'Devis', price: 'custom', features: ['reports'] },
  ],
  features: [{ id: 'brand', name: 'Marque', addOn: 'white-label' }, { id: 'reports', name: 'Rapports', plan: 'team' }],
  addOns: [
    { id: 'white-label', name: 'Marque blanche', kind: 'feature', price: { monthly: 5 } },
    { id: 'more-mails', name: 'E-mails', kind: 'capacity', price: { once: 5 }, meter: 'mails' },
  ],
  meters: [{ id: 'mails', name: 'E-mails', enforcement: 'notify' }, { id: 'people', name: 'Personnes', enforcement: 'notify', model: 'seat' }],
  bundles: [{ id: 'growth', name: 'Croissance', price: 10, items: [{ type: 'add-on', id: 'white-label' }, { type: 'plan', id: 'solo' }] }, { id: 'empty', name: 'Vide', price: 0, items: [] }],
}

test.each([
  ['feature:forms', 'feature:forms', true], ['feature:forms', 'feature:reports', false], ['feature:forms', 'product:forms', false], ['product:crm', 'product:crm', true], ['product:crm', 'feature:forms', false],
  ['plan:team', 'feature:reports', true], ['plan:solo', 'feature:reports', false], ['plan:solo', 'plan:team', false], ['plan:team', 'product:reports', false], ['feature:reports', 'plan:team', false],
  ['plan:solo', 'meter:mails', true], ['plan:gone', 'meter:mails', false], ['plan:gone', 'feature:forms', false], ['plan:gone', 'plan:gone', true], ['feature:solo', 'feature:forms', false], ['product:solo', 'meter:mails', false],
  ['plan:solo', 'seats:seats', false], ['plan:team', 'seats:seats', true], ['plan:tiers', 'seats:seats', true], ['plan:seated', 'seats:seats', true], ['plan:mails', 'seats:seats', false], ['plan:none', 'seats:seats', true], ['plan:quote', 'seats:seats', false], ['plan:quote', 'feature:reports', true],
  ['add-on:white-label', 'feature:brand', true], ['add-on:white-label', 'feature:reports', false], ['add-on:more-mails', 'feature:brand', false], ['add-on:white-label', 'feature:gone', false],
  ['add-on:more-mails', 'meter:mails', true], ['add-on:more-mails', 'meter:people', false], ['add-on:white-label', 'meter:mails', false], ['add-on:gone', 'meter:mails', false], ['add-on:more-mails', 'seats:mails', false], ['add-on:solo', 'feature:forms', false],
  ['bundle:growth', 'feature:brand', true], ['bundle:growth', 'feature:forms', true], ['bundle:growth', 'plan:solo', true], ['bundle:growth', 'add-on:white-label', true], ['bundle:growth', 'feature:reports', false], ['bundle:empty', 'plan:solo', false], ['bundle:gone', 'plan:solo', false], ['bundle:growth', 'bundle:growth', true],
  ['nothing', 'feature:forms', false], ['plan:solo', 'nothing', false], ['nothing', 'nothing', false],
])('I9 whoever has %s has %s: %s', (whole, part, expected) => {
  expect(contains(catalog, whole, part)).toBe(expected)
})

test('I9 a catalogue that declares nothing gives nothing but the thing itself', () => {
  for (const whole of ['plan:solo', 'add-on:more-mails', 'bundle:growth']) {
    for (const part of ['feature:forms', 'meter:mails', 'seats:seats']) expect([whole, part, contains({ currency: 'EUR' }, whole, part)]).toEqual([whole, part, false])
    expect(contains({ currency: 'EUR' }, whole, whole)).toBe(true)
  }
  expect(contains({ currency: 'EUR', plans: [{ id: 'p', name: 'P', price: { monthly: 1 }, features: [] }] }, 'plan:p', 'seats:seats')).toBe(false)
})
