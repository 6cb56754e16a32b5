import type { Catalog, Plan } from '../../src/model/catalog.js'
import type { Intent } from '../../src/model/handoff.js'
import type { Facts } from '../../src/model/message.js'

export const NOW: number = Date.UTC(2026, 2, 1, 9)
const DAY = 864e5

export const catalog: Catalog = {
  currency: 'EUR',
  links: {
    pricing: 'https://app.example/pricing', billing: 'https://app.example/billing',
    contactSales: 'https://app.example/sales', openChat: 'https://app.example/chat', unsubscribe: 'https://app.example/unsubscribe',
  },
  plans: [
    { id: 'basic', name: 'Basic', price: { monthly: 19, yearly: 190 }, features: ['editor'], limits: { emails: 10_000 } },
    { id: 'pro', name: 'Pro', price: { monthly: 49, yearly: 490 }, features: ['editor', 'automations', 'reports'], limits: { emails: 50_000 } },
  ],
  features: [
    { id: 'editor', name: 'Editor' },
    {
      id: 'automations', name: 'Automations', plan: 'pro', url: 'https://app.example/automations', tutorialUrl: 'https://app.example/tutorial',
      useCases: ['welcome new subscribers', 'follow up abandoned baskets', 'wish happy birthday', 'thank the faithful'],
    },
    { id: 'reports', name: 'Reports', plan: 'pro' },
  ],
  addOns: [
    { id: 'pack', name: 'Pack 5000', kind: 'capacity', price: { once: 12 }, meter: 'emails', quantity: 5000 },
    { id: 'exports', name: 'Fast exports', kind: 'feature', price: { monthly: 9 }, solves: ['slow-exports'] },
  ],
  products: [
    { id: 'crm', name: 'CRM', category: 'crm', price: { monthly: 30 } },
    {
      id: 'emailing', name: 'Email Marketing', category: 'email-marketing', price: { monthly: 20 }, trialDays: 14, url: 'https://app.example/emailing',
      checklist: [{ text: 'Import your contacts', event: 'contacts_imported' }, { text: 'Send a first campaign', event: 'campaign_sent' }, { text: 'Read the guide' }],
    },
  ],
  bundles: [{ id: 'duo', name: 'Duo', items: [{ type: 'product', id: 'crm' }, { type: 'product', id: 'emailing' }], price: 35 }],
  meters: [{ id: 'emails', name: 'E-mails', unit: 'messages', enforcement: 'read-only', addOn: 'pack' }],
  evidence: {
    roi: { hoursSaved: 12, hourlyRate: 45, inactionCost: 600 },
    testimonials: [{ quote: 'A calm month end', author: 'Ada Martin', organisation: 'Pli', date: '2026-01-15', verified: true }],
    cases: [{ title: 'Two days a month', summary: 'How Pli gave its team time back.', url: 'https://app.example/case' }],
  },
}

export const offer: NonNullable<Catalog['offers']>[number] = {
  id: 'spring', topic: { type: 'plan', id: 'pro' }, percent: 20, on: 'yearly', lowest30Days: 490, duration: '7d',
  term: 'first year', conditions: 'Once per account.', termsUrl: 'https://app.example/terms',
}

export const withOffers = (...offers: NonNullable<Catalog['offers']>): Partial<Facts> => ({ catalog: { ...catalog, offers } })

const [plan, target] = catalog.plans!
const feature = catalog.features![1]!
const base: Facts = { now: NOW, currency: 'EUR', catalog, plan, target, gained: catalog.features!.slice(1) }
const quota = (used: number): Facts => ({
  ...base, meter: { ...catalog.meters![0]!, used, limit: 10_000, percent: used / 100, resetsAt: Date.UTC(2026, 3, 1) },
})
const trial = (uses: number): Facts => ({
  ...base, feature, trial: { days: 7, startedAt: NOW - DAY, endsAt: NOW + 6 * DAY, uses },
})

const [crm, emailing] = catalog.products!
const selling: Facts = { ...base, product: emailing, current: crm, target: undefined, gained: undefined }
const trying = (done: Facts['done']): Facts => ({ ...selling, done, trial: { days: 14, startedAt: NOW - DAY, endsAt: NOW + 13 * DAY } })
const perSeat = (id: string, name: string, monthly: number): Plan => ({ id, name, price: { monthly, perSeat: true, tiers: [{ from: 1, price: monthly }, { from: 20, price: monthly * 0.9 }] }, features: ['editor'] })
const team: Plan[] = [perSeat('solo', 'Solo', 24), perSeat('team', 'Team', 22)]

const intent = (campaign: string, step: string, template: string, kind: Intent['kind'], topic: Intent['topic'], dueIn: number): Intent =>
  ({ action: 'schedule', revision: 1, campaign, step, template, kind, topic, dueAt: NOW + dueIn * DAY })
const meter = { type: 'meter', id: 'emails' } as const
const topic = { type: 'feature', id: 'automations' } as const
const product = { type: 'product', id: 'emailing' } as const
const account = { type: 'plan', id: 'basic' } as const

/** Of the product, for the mails that sell it. */
export const productOffer: NonNullable<Catalog['offers']>[number] = { id: 'launch', topic: product, percent: 20, on: 'monthly', lowest30Days: 20, duration: '7d' }
/** For an audience alone. */
export const vip: NonNullable<Catalog['offers']>[number] = { ...offer, id: 'vip', campaigns: ['vip-offer'], audience: 'promoters' }

/** `offer` is what the golden mail is written with; the spring one when absent. */
export interface Case { row: string; intent: Intent; facts: Facts; fr: string; en: string; offer?: NonNullable<Catalog['offers']>[number] }

/** Every template with all its data, and the subject that it must have. */
export const CASES: Record<string, Case> = {
  'quota-80': {
    row: 'Q0 X1', intent: intent('quota-limit', 'j0', 'quota-80', 'service', meter, 0), facts: quota(8000),
    fr: 'Vous avez utilisé 80 % de votre quota ce mois', en: 'You have used 80% of your quota this month',
  },
  'quota-90': {
    row: 'Q1', intent: intent('quota-limit', 'j3', 'quota-90', 'service', meter, 3), facts: quota(9000),
    fr: 'Votre quota est presque atteint', en: 'Your quota is almost reached',
  },
  'quota-95': {
    row: 'Q2', intent: intent('quota-limit', 'j5', 'quota-95', 'marketing', meter, 2), facts: quota(9512),
    fr: 'Évitez toute interruption de service', en: 'Avoid any interruption of service',
  },
  'quota-100': {
    row: 'Q3', intent: intent('quota-limit', 'j7', 'quota-100', 'service', meter, 0), facts: quota(10_000),
    fr: 'Votre quota est atteint', en: 'Your quota is reached',
  },
  'trial-welcome': {
    row: 'T2', intent: intent('feature-trial', 'j1', 'trial-welcome', 'service', topic, 0), facts: trial(0),
    fr: 'Bien démarrer avec Automations', en: 'Getting started with Automations',
  },
  'trial-used': {
    row: 'T3', intent: intent('feature-trial', 'j4', 'trial-used', 'service', topic, 3), facts: trial(12),
    fr: 'Bravo ! Allez plus loin avec Automations', en: 'Well done! Go further with Automations',
  },
  'trial-unused': {
    row: 'T3', intent: intent('feature-trial', 'j4', 'trial-unused', 'service', topic, 3), facts: trial(0),
    fr: 'N’oubliez pas votre essai gratuit Automations', en: 'Don’t forget your free Automations trial',
  },
  'trial-last-day': {
    row: 'T4', intent: intent('feature-trial', 'j6', 'trial-last-day', 'service', topic, 5), facts: trial(12),
    fr: 'Dernier jour pour Automations', en: 'Last day for Automations',
  },
  'trial-converted': {
    row: 'T5', intent: intent('feature-trial', 'j7', 'trial-converted', 'service', topic, 6), facts: trial(12),
    fr: 'Merci d’avoir choisi Automations', en: 'Thank you for choosing Automations',
  },
  'trial-ended': {
    row: 'T5', intent: intent('feature-trial', 'j7', 'trial-ended', 'marketing', topic, 6), facts: trial(12),
    fr: 'La porte reste ouverte', en: 'The door stays open',
  },
  'upsell-roi': {
    row: 'U9', intent: intent('upsell-offer', 'j3', 'upsell-roi', 'marketing', { type: 'plan', id: 'pro' }, 0), facts: base,
    fr: 'Ce que Pro changerait pour vous', en: 'What Pro would change for you',
  },
  'cross-sell-synergy': {
    row: 'K1', intent: intent('cross-sell', 'j3', 'cross-sell-synergy', 'marketing', product, 0), facts: { ...selling, trial: { days: 14, endsAt: NOW + 14 * DAY } },
    fr: 'Décuplez vos résultats avec Email Marketing', en: 'Multiply your results with Email Marketing', offer: productOffer,
  },
  'cross-sell-onboarding': {
    row: 'K2', intent: intent('cross-sell', 'j7', 'cross-sell-onboarding', 'service', product, 3), facts: trying({}),
    fr: 'Bien démarrer avec Email Marketing', en: 'Getting started with Email Marketing', offer: productOffer,
  },
  'cross-sell-ending': {
    row: 'K3', intent: intent('cross-sell', 'j12', 'cross-sell-ending', 'service', product, 11), facts: trying({ contacts_imported: 1, campaign_sent: 12, editor: 40 }),
    fr: 'Votre essai Email Marketing se termine bientôt', en: 'Your Email Marketing trial ends soon', offer: productOffer,
  },
  'seats-saving': {
    row: 'X3', intent: intent('seats-growth', 'j3', 'seats-saving', 'marketing', { type: 'seats', id: 'seats' }, 3),
    facts: { ...base, catalog: { ...catalog, plans: team }, plan: team[0], target: undefined, gained: undefined, seats: { used: 11, limit: 12 } },
    fr: 'Passez au plan Team et économisez 24 € par mois', en: 'Move to the Team plan and save €24 a month',
  },
  'vip-offer': {
    row: 'X5', intent: intent('vip-offer', 'j3', 'vip-offer', 'marketing', { type: 'plan', id: 'pro' }, 3), facts: base,
    fr: 'Offre exclusive pour vous', en: 'An exclusive offer for you', offer: vip,
  },
  'pain-point-solution': {
    row: 'X7', intent: intent('pain-point-solution', 'j3', 'pain-point-solution', 'marketing', { type: 'add-on', id: 'exports' }, 0),
    facts: { ...base, addOn: catalog.addOns![1], cause: { by: 'pain_point_reported', named: 'slow-exports' } },
    fr: 'Nous avons la solution', en: 'We have the solution',
  },
  crm: {
    row: 'X6', intent: { ...intent('growth-bundle', 'j0', 'crm', 'marketing', { type: 'bundle', id: 'duo' }, 0), channel: 'crm' },
    facts: { ...base, bundle: catalog.bundles![0], seats: { used: 11, limit: 12 }, cause: { by: 'business_event', named: 'funding' } },
    fr: 'Croissance à accompagner : Acme', en: 'Growth to support: Acme',
  },
  retention: {
    row: 'B1', intent: { ...intent('upsell-offer', 'j0', 'retention', 'service', account, 0), channel: 'retention', facts: { reason: 'detractor', nps: 0 } }, facts: base,
    fr: 'Compte à suivre : Acme', en: 'Account to look after: Acme',
  },
  advocacy: {
    row: 'V5', intent: { ...intent('upsell-offer', 'j0', 'advocacy', 'service', account, 0), channel: 'advocacy', facts: { csat: 5, nps: 9, usage: 12, tenureDays: 120 } }, facts: base,
    fr: 'Ambassadeur possible : Acme', en: 'Possible advocate: Acme',
  },
}

export const LOCALES = ['fr', 'en'] as const
export const TEMPLATES: string[] = Object.keys(CASES)
