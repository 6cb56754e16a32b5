import type { Catalog, Expansion, Handlers, Reason, Rule, Subject, Verdict } from '../../src/index.js'
import { catalog, DAY, handlers, type World } from './world.js'

/** Three distinct views of one premium feature. */
export const lookThrice = async (expansion: Expansion, rest: World['rest'], feature = 'automations'): Promise<void> => {
  for (let n = 0; n < 3; n++) {
    expansion.track('premium_feature_viewed', { feature })
    await rest(31_000)
  }
}

export const quota = (used: number, more: object = {}): ['quota_updated', { meter: string; used: number; limit: number }] => ['quota_updated', { meter: 'emails', used, limit: 1000, ...more }]

/** What one rule answers for a campaign. */
export const verdict = (expansion: Expansion, campaign: string, rule: Rule): Verdict | undefined =>
  expansion.explain(campaign)[0]?.reasons.find(one => one.rule === rule)

export const reason = (expansion: Expansion, campaign: string, rule: Rule): Reason | undefined => verdict(expansion, campaign, rule)?.reason

/** A catalogue in which every built-in campaign finds something to sell. */
export const shop: Catalog = {
  ...catalog,
  features: [...catalog.features!, { id: 'exports', name: 'Exports', addOn: 'exports-pack' }],
  plans: catalog.plans!.map(plan => ({ ...plan, limits: { ...plan.limits, members: plan.id === 'free' ? 5 : 50 } })),
  products: [
    { id: 'crm', name: 'CRM', category: 'CRM', price: { monthly: 20 } },
    { id: 'mailing', name: 'Mailing', category: 'Marketing Automation', price: { monthly: 25 }, trialDays: 14, useCases: ['newsletter'], searches: ['emailing'], replaces: ['mailchimp'], checklist: [{ text: 'Importer', event: 'list_imported' }] },
  ],
  addOns: [
    ...catalog.addOns!,
    { id: 'exports-pack', name: 'Exports', kind: 'feature', price: { monthly: 9 }, trialDays: 7, solves: ['exports'] },
    { id: 'support', name: 'Support', kind: 'support', price: { percentOfPlan: 20 }, solves: ['slow-answers'] },
  ],
  meters: [...catalog.meters!, { id: 'members', name: 'Membres', enforcement: 'notify', model: 'seat' }],
  bundles: [{ id: 'growth', name: 'Croissance', items: [{ type: 'product', id: 'mailing' }, { type: 'add-on', id: 'exports-pack' }], price: 27 }],
  offers: [{ id: 'vip', topic: { type: 'plan', id: 'pro' }, percent: 20, on: 'yearly', audience: 'VIP', duration: '60d' }],
}

export const shopper: Subject = { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', products: ['crm'] } }

/** By campaign, what brings it about. */
export const BRINGS: Record<string, (expansion: Expansion, rest: World['rest']) => Promise<unknown> | void> = {
  'quota-limit': on => on.track(...quota(820)),
  'feature-trial': lookThrice,
  'contextual-add-on': on => on.track('access_denied', { resource: 'exports' }),
  'pain-point-solution': on => on.track('pain_point_reported', { topic: 'slow-answers' }),
  'seats-growth': on => on.track('member_invited', { count: 3 }),
  'cross-sell': on => on.track('use_case_detected', { useCase: 'newsletter' }),
  'native-alternative': on => on.track('integration_added', { integration: 'Mailchimp' }),
  'upsell-offer': on => {
    on.track('premium_feature_requested', { feature: 'reports' })
    on.track('premium_feature_viewed', { feature: 'reports' })
    on.track('pricing_viewed')
  },
  'vip-offer': async (on, rest) => {
    on.track('nps_answered', { score: 10 })
    for (let day = 0; day < 10; day++) {
      on.track('worked')
      await rest(DAY)
    }
  },
  'growth-bundle': on => on.track('business_event', { type: 'funding' }),
}

export const everyHandler: Handlers = { ...handlers, addSeats: () => {}, bookDemo: () => {}, notifyAdmin: () => {} }
