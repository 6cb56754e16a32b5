import { describe, expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { targetOf } from '../../src/core/target.js'
import type { Catalog } from '../../src/model/catalog.js'
import type { Topic } from '../../src/model/event.js'
import type { State } from '../../src/model/state.js'
import { situationOf } from './properties/rules.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 0, 5, 9)

const target = (type: Topic['type'], id: string, { plan = 'free', catalog = shop, given = () => {} }: { plan?: string | null; catalog?: Catalog; given?: (state: State) => unknown } = {}) => {
  const state = emptyState(NOW)
  given(state)
  return targetOf({ ...situationOf(catalog), traits: plan === null ? {} : { plan } }, state, { type, id }, NOW)?.id
}

test.each([
  ['plan', 'max', 'max'], ['feature', 'automations', 'pro'], ['meter', 'emails', 'pro'],
  ['product', 'crm', undefined], ['add-on', 'phone', undefined], ['seats', 'seats', undefined], ['bundle', 'growth', undefined], ['question', 'nps', undefined],
] as const)('what is sold beside the plans proposes none: %s %s', (type, id, expected) => expect(target(type, id)).toBe(expected))

// Dearer by one step each: one that has the feature, one that raises the meter.
const plan = (id: string, monthly: number, features: string[], emails: number) => ({ id, name: id, price: { monthly }, features, limits: { emails } })
const steps: Catalog = { currency: 'EUR', features: [{ id: 'other', name: 'Other', plan: 'free' }, { id: 'reports', name: 'Reports', plan: 'max' }], plans: [plan('free', 0, [], 100), plan('plus', 10, [], 100), plan('pro', 20, ['reports'], 100), plan('max', 30, ['reports'], 900)] }
const counted = ({ essential }: State) => (essential.meters = { emails: { used: 90, limit: 100, at: NOW, period: '' } })

describe('the nearest plan that answers', () => {
  test.each<[title: string, found: string | undefined, expected: string | undefined]>([
    ['a feature: the one that has it', target('feature', 'reports', { catalog: steps }), 'pro'],
    ['a feature that none has: the next one', target('feature', 'unknown', { catalog: steps }), 'plus'],
    ['a meter that is counted: the one that raises it', target('meter', 'emails', { catalog: steps, given: counted }), 'max'],
    ['a meter that is not: the next one', target('meter', 'emails', { catalog: steps }), 'plus'],
    ['a feature of the same name as a meter', target('feature', 'emails', { catalog: steps, given: counted }), 'plus'],
    ['the dearest has no next', target('feature', 'reports', { catalog: steps, plan: 'max' }), undefined],
    ['of an unknown plan, what the catalogue says of the feature', target('feature', 'reports', { catalog: steps, plan: null }), 'max'],
    ['and nothing of one that it does not know', target('feature', 'unknown', { catalog: steps, plan: null }), undefined],
    ['nor in a catalogue without features', target('feature', 'reports', { catalog: { currency: 'EUR' }, plan: null }), undefined],
    ['nor of a meter', target('meter', 'emails', { catalog: steps, plan: null, given: counted }), undefined],
    ['a plan is itself, whatever is known', target('plan', 'pro', { catalog: steps, plan: null }), 'pro'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})
