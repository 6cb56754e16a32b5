import type { Catalog, Handlers } from '../../../src/index.js'

/** A host that sells one of everything. */
export const shop: Catalog = {
  currency: 'EUR',
  links: { pricing: 'https://app.test/pricing' },
  features: [
    { id: 'automations', name: 'Automatisations', plan: 'pro', useCases: ['Relancer'] },
    { id: 'reports', name: 'Rapports', plan: 'pro', trialDays: 3 },
    { id: 'sso', name: 'SSO', addOn: 'sso-pack' },
  ],
  plans: [
    { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000, seats: 5 } },
    { id: 'pro', name: 'Pro', price: { monthly: 30, yearly: 300, perSeat: true }, features: ['automations', 'reports'], limits: { emails: 10_000, seats: 50 }, trialDays: 14, target: true },
    { id: 'max', name: 'Max', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
  ],
  products: [
    { id: 'crm', name: 'Contacts', category: 'crm', price: { monthly: 20 }, searches: ['client'] },
    { id: 'mailer', name: 'Relances', category: 'marketing-automation', price: { monthly: 25 }, useCases: ['Nurturing'], replaces: ['mailsy'] },
  ],
  addOns: [
    { id: 'more-emails', name: '5 000 e-mails', kind: 'capacity', price: { once: 20 }, meter: 'emails', quantity: 5000 },
    { id: 'sso-pack', name: 'SSO', kind: 'feature', price: { monthly: 40 }, trialDays: 10 },
    { id: 'care', name: 'Support dédié', kind: 'support', price: { monthly: 60 }, solves: ['slow'] },
  ],
  meters: [
    { id: 'emails', name: 'E-mails', enforcement: 'read-only', addOn: 'more-emails' },
    { id: 'seats', name: 'Sièges', enforcement: 'block', model: 'seat' },
    { id: 'files', name: 'Fichiers', enforcement: 'notify' },
  ],
  bundles: [{ id: 'growth', name: 'Croissance', items: [{ type: 'product', id: 'mailer' }, { type: 'add-on', id: 'care' }], price: 70 }],
  offers: [
    { id: 'spring', topic: { type: 'plan', id: 'pro' }, percent: 20, duration: '7d' },
    { id: 'vip', topic: { type: 'plan', id: 'max' }, percent: 15, duration: '5d', audience: 'vip' },
    { id: 'mailer-week', topic: { type: 'product', id: 'mailer' }, percent: 10, duration: '7d' },
    { id: 'dated', topic: { type: 'add-on', id: 'sso-pack' }, percent: 25, expiresAt: Date.UTC(2026, 1, 1) },
  ],
  detectors: [{ useCase: 'Nurturing', product: 'mailer', event: 'list_sorted', count: 3, within: '7d' }],
}

const done = () => {}

export const willing: Handlers = {
  upgrade: done, comparePlans: done, buyAddOn: done, addSeats: done, startTrial: done, contactSales: done, openChat: done, notifyAdmin: done, learnMore: done, bookDemo: done,
}

/** Each fails in its own way. */
export const unwilling: Handlers = {
  ...willing,
  upgrade: () => { throw new Error('upgrade') },
  comparePlans: () => Promise.reject(new Error('comparePlans')),
  startTrial: () => new Promise(() => {}),
  learnMore: (() => ({ then: () => { throw new Error('then') } })) as never,
}
