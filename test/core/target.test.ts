import { expect, test } from 'vitest'
import { emptyState } from '../../src/core/empty.js'
import { factsOf } from '../../src/core/facts.js'
import type { Topic } from '../../src/model/event.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import { shop } from './shop.js'

const NOW = Date.UTC(2026, 0, 5, 9)

const target = (type: Topic['type'], id: string) =>
  factsOf({
    accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog: shop,
    policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: [], durable: true, page: { visible: true, held: false, tab: 't1' },
  }, emptyState(NOW), { type, id }, NOW).target?.id

test.each([
  ['plan', 'max', 'max'], ['feature', 'automations', 'pro'], ['meter', 'emails', 'pro'],
  ['product', 'crm', undefined], ['add-on', 'phone', undefined], ['seats', 'seats', undefined], ['bundle', 'growth', undefined],
] as const)('what is sold beside the plans proposes none: %s %s', (type, id, expected) => expect(target(type, id)).toBe(expected))
