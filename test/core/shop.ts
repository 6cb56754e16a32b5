import type { Catalog, HandlerName } from '../../src/index.js'

const product = (id: string, name: string, more: object = {}) => ({ id, name, category: name, price: { monthly: 20, yearly: 200 }, ...more })

/** Everything that a catalogue can declare, but for offers and bundles, which a case adds when it is about them. */
export const shop: Catalog = {
  currency: 'EUR',
  links: { pricing: 'https://app.test/pricing' },
  features: [
    { id: 'automations', name: 'Automatisations', plan: 'pro', useCases: ['Relancer', 'Accueillir', 'Fêter'] },
    { id: 'reports', name: 'Rapports avancés', plan: 'pro', trialDays: 14 },
    { id: 'white-label', name: 'Marque blanche', addOn: 'white-label' },
  ],
  plans: [
    { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000, seats: 10 } },
    { id: 'pro', name: 'Pro', price: { monthly: 30, yearly: 300 }, features: ['automations', 'reports'], limits: { emails: 10_000, seats: 50 }, trialDays: 14, target: true },
    { id: 'max', name: 'Max', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
  ],
  meters: [
    { id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'more-emails' },
    { id: 'seats', name: 'Sièges', unit: 'sièges', enforcement: 'notify', model: 'seat' },
  ],
  products: [
    product('crm', 'CRM'),
    product('automation', 'Marketing Automation', { replaces: ['hubflow'] }),
    product('emailing', 'Email Marketing', {
      searches: ['newsletter'], useCases: ['mass-mailing'], replaces: ['mailchimp', 'sendblast'],
      checklist: [{ text: 'Importer ses contacts', event: 'contacts_imported' }, { text: 'Envoyer une campagne', event: 'campaign_sent' }],
    }),
    product('landing', 'Landing Pages', { searches: ['landing page'], replaces: ['unpage'] }),
    product('analytics', 'Analytics'),
    product('testing', 'A/B Testing'),
    product('helpdesk', 'Helpdesk'),
    product('knowledge', 'Knowledge Base', { useCases: ['repeated-questions'] }),
    product('projects', 'Project Management'),
    product('time', 'Time Tracking'),
    product('commerce', 'E-commerce'),
    product('accounting', 'Accounting'),
    product('invoicing', 'Invoicing'),
  ],
  addOns: [
    { id: 'more-emails', name: '5 000 e-mails', kind: 'capacity', price: { once: 20 }, meter: 'emails', quantity: 5000 },
    { id: 'fast-exports', name: 'Exports rapides', kind: 'feature', price: { monthly: 9 }, trialDays: 7, solves: ['export', 'slow-exports'] },
    { id: 'white-label', name: 'Marque blanche', kind: 'feature', price: { monthly: 15 } },
    { id: 'phone', name: 'Assistance téléphonique', kind: 'support', price: { percentOfPlan: 20 }, solves: ['no-answer'] },
    { id: 'migration', name: 'Migration', kind: 'service', price: { hourly: 120 }, solves: ['migration'] },
  ],
  detectors: [{ useCase: 'email-campaigns', product: 'emailing', event: 'marketing_email_created', count: 3, within: '7d', anchor: '#campaigns' }],
}

export const everyHandler: readonly HandlerName[] = ['upgrade', 'comparePlans', 'buyAddOn', 'addSeats', 'startTrial', 'contactSales', 'openChat', 'notifyAdmin', 'learnMore', 'bookDemo']
