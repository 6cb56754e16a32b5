import type { Catalog } from '../../src/model/catalog.js'
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
  addOns: [{ id: 'pack', name: 'Pack 5000', kind: 'capacity', price: { once: 12 }, meter: 'emails', quantity: 5000 }],
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

const intent = (campaign: string, step: string, template: string, kind: Intent['kind'], topic: Intent['topic'], dueIn: number): Intent =>
  ({ action: 'schedule', revision: 1, campaign, step, template, kind, topic, dueAt: NOW + dueIn * DAY })
const meter = { type: 'meter', id: 'emails' } as const
const topic = { type: 'feature', id: 'automations' } as const

export interface Case { row: string; intent: Intent; facts: Facts; fr: string; en: string }

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
}

export const LOCALES = ['fr', 'en'] as const
export const TEMPLATES: string[] = Object.keys(CASES)
