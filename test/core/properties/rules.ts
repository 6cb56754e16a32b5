import { ALL_SIGNALS } from '../../../src/catalogue/all-signals.js'
import { hear } from '../../../src/core/answer.js'
import { compileCondition } from '../../../src/core/condition.js'
import { conclude } from '../../../src/core/conclude.js'
import type { Speech } from '../../../src/core/draft.js'
import { compileRules, type Rules } from '../../../src/core/rules.js'
import { SHAPES } from '../../../src/core/shapes.js'
import { AFFINITY_MATRIX } from '../../../src/catalogue/affinities.js'
import type { Campaign, Catalog, Policy } from '../../../src/index.js'
import { BUYING_ROLES } from '../../../src/model/account.js'
import { DEFAULT_POLICY } from '../../../src/model/policy.js'
import type { Situation } from '../../../src/model/situation.js'
import { willing } from './shop.js'

const border = { parse: Date.parse, complain: () => {}, shapes: SHAPES }

/** Campaigns as the half that speaks has them. */
export const rulesOf = (campaigns: readonly Campaign[]): Rules<Campaign> => ({
  ...compileRules(campaigns, ALL_SIGNALS),
  when: new Map(campaigns.flatMap(({ id, when }) => (when ? [[id, compileCondition(when, () => {}, id)] as const] : []))),
})

export const speechOf = (rules: Rules<Campaign>): Speech => ({
  hear: (draft, input) => hear(draft, input, rules, border),
  conclude: (draft, before) => conclude(draft, rules, before, border),
})

export const situationOf = (catalog: Catalog, policy: Partial<Policy> = {}): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, consent: 'granted', catalog: { affinities: [...AFFINITY_MATRIX], ...catalog }, durable: true,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], ...policy }, handlers: Object.keys(willing) as Situation['handlers'],
  page: { visible: true, held: false, tab: 't', path: '/' },
})
