import { expect, test } from 'vitest'
import { companionOf, naturalProducts, suited } from '../../src/core/suited.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import type { Catalog } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import { shop } from './shop.js'

const catalog: Catalog = {
  ...shop,
  affinities: [{ from: 'crm', to: 'Analytics', affinity: 'medium' }, { from: 'CRM', to: 'landing-pages', affinity: 'high' }, { from: 'Helpdesk', to: 'Knowledge Base', affinity: 'high' }, { from: 'CRM', to: 'Marketing Automation', affinity: 'very-high' }],
  bundles: [{ id: 'dear', name: 'Cher', price: 400, items: [{ type: 'product', id: 'crm' }, { type: 'product', id: 'emailing' }] }, { id: 'saves', name: 'Utile', price: 30, items: [{ type: 'product', id: 'crm' }, { type: 'product', id: 'emailing' }] }],
}

const situationWith = (products: string[] | undefined = ['crm'], sold: Catalog = catalog): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', products }, consent: 'granted', catalog: sold,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
})

const NATURAL = 'automation landing analytics'

/** What an event says, of which type something is wanted, and what is found, the best first. */
test.each<[row: string, type: Topic['type'], props: Record<string, unknown>, found: string]>([
  ['C8', 'product', { product: 'landing', query: 'crm' }, 'landing'],
  ['C8', 'product', { product: 'gone' }, ''],
  ['C9', 'product', { useCase: 'Mass mailing' }, 'emailing'],
  ['C9', 'product', { useCase: 'email-campaigns' }, 'emailing'],
  ['C9', 'product', { useCase: 'nothing like it' }, NATURAL],
  ['C8', 'product', { query: 'une landing page, vite' }, 'landing'],
  ['C8', 'product', { query: 'newsletters' }, 'emailing'],
  ['C8', 'product', { query: 'Time tracking' }, 'time'],
  ['C8', 'product', { query: 'rien' }, NATURAL],
  ['C8', 'product', {}, NATURAL],
  ['C12', 'product', { competitor: 'HubFlow' }, 'automation'],
  ['C12', 'product', { competitor: 'nobody' }, NATURAL],
  ['C11', 'product', { integration: 'Mailchimp' }, 'emailing'],
  ['C11', 'product', { integration: 'nobody' }, ''],
  ['C10', 'product', { topic: 'repeated questions' }, 'knowledge'],
  ['C10', 'product', { topic: 'nothing like it' }, ''],
  ['A6', 'add-on', { addOn: 'phone', resource: 'export' }, 'phone'],
  ['A6', 'add-on', { addOn: 'gone' }, ''],
  ['A6', 'add-on', { resource: 'export' }, 'fast-exports'],
  ['A6', 'add-on', { resource: 'slow exports' }, 'fast-exports'],
  ['A6', 'add-on', { resource: 'Fast exports' }, 'fast-exports'],
  ['A6', 'add-on', { resource: 'emails' }, 'more-emails'],
  ['A6', 'add-on', { feature: 'emails' }, ''],
  ['A6', 'add-on', { feature: 'white-label' }, 'white-label'],
  ['A6', 'add-on', { resource: 'white-label' }, 'white-label'],
  ['A6', 'add-on', { feature: 'reports' }, ''],
  ['X7', 'add-on', { topic: 'no answer' }, 'phone'],
  ['X7', 'add-on', { topic: 'white' }, ''],
  ['A6', 'add-on', {}, ''],
  ['U2', 'feature', { feature: 'reports' }, 'reports'],
  ['U2', 'feature', { feature: 'gone' }, ''],
  ['U11', 'plan', { plan: 'pro' }, 'pro'],
  ['U11', 'plan', { plan: 'gone' }, ''],
  ['X6', 'bundle', { type: 'funding' }, 'saves'],
  ['S10', 'seats', { seats: 3 }, ''],
  ['A1', 'meter', { meter: 'emails' }, ''],
])('%s %s for %j: %s', (_, type, props, found) => {
  expect(suited(situationWith(), [type], props).map(one => one.id).join(' ')).toBe(found)
})

test('A6 of several types, the first one first', () =>
  expect(suited(situationWith(), ['add-on', 'feature'], { feature: 'white-label' })).toEqual([{ type: 'add-on', id: 'white-label' }, { type: 'feature', id: 'white-label' }]))

test('X6 where no bundle saves, the event is for people', () => {
  expect(suited(situationWith(['crm'], { ...catalog, bundles: [catalog.bundles![0]!] }), ['bundle'], { type: 'funding' })).toEqual([{ type: 'bundle', id: 'funding' }])
  expect(suited(situationWith(['crm'], { currency: 'EUR' }), ['bundle'], { type: 'funding' })).toEqual([{ type: 'bundle', id: 'funding' }])
})

test('C1–C7 what goes with the products in use', () => {
  expect(naturalProducts(situationWith(['helpdesk'])).map(({ id }) => id)).toEqual(['knowledge'])
  expect(naturalProducts(situationWith(['crm', 'helpdesk'])).map(({ id }) => id)).toEqual(['automation', 'landing', 'knowledge', 'analytics'])
  for (const products of [[], undefined, ['landing']]) expect(naturalProducts({ ...situationWith(), traits: { products } })).toEqual([])
  expect(naturalProducts(situationWith(['crm'], { currency: 'EUR' }))).toEqual([])
  const bare: Catalog = { currency: 'EUR', products: [{ id: 'crm', name: 'A' }, { id: 'analytics', name: 'B' }], affinities: catalog.affinities }
  expect(naturalProducts(situationWith(['crm'], bare)).map(({ id }) => id)).toEqual(['analytics'])
})

test('C1 the product in use that another goes with', () => {
  const companion = (products: string[], id: string) => companionOf(situationWith(products), catalog.products!.find(one => one.id === id))?.id
  expect(companion(['helpdesk', 'crm'], 'automation')).toBe('crm')
  expect(companion(['helpdesk', 'crm'], 'knowledge')).toBe('helpdesk')
  expect(companion(['helpdesk'], 'automation')).toBeUndefined()
  expect(companion([], 'automation')).toBeUndefined()
  expect(companion(['crm'], 'gone')).toBeUndefined()
  expect(companionOf(situationWith(['crm'], { currency: 'EUR' }), { id: 'x', name: 'X' })).toBeUndefined()
})

test('nothing is sold where nothing is declared', () => {
  for (const type of ['product', 'add-on', 'feature', 'plan'] as const)
    for (const props of [{}, { query: 'x' }, { resource: 'x' }, { feature: 'x' }, { plan: 'x' }, { useCase: 'x' }, { competitor: 'x' }]) expect(suited(situationWith(['crm'], { currency: 'EUR' }), [type], props)).toEqual([])
})
