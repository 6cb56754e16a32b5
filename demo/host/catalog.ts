import type { Catalog, Plan } from '../../src/model/catalog.js'
import { say } from './locale.js'

export const EMAILS = 'emails'
export const PACK = { id: 'pack-5000', quantity: 5000, price: 12 }
const site = 'https://pli.example'

export const PLANS: Plan[] = [
  {
    id: 'essentiel', name: say('Essentiel', 'Essential'), price: { monthly: 29, yearly: 290 },
    features: ['editor'], limits: { [EMAILS]: 10_000 },
  },
  {
    id: 'croissance', name: say('Croissance', 'Growth'), price: { monthly: 59, yearly: 590 }, target: true, trialDays: 14,
    features: ['editor', 'automations', 'reports'], limits: { [EMAILS]: 50_000 },
  },
  {
    id: 'echelle', name: say('Échelle', 'Scale'), price: { monthly: 149, yearly: 1490 },
    features: ['editor', 'automations', 'reports', 'ab-tests', 'dedicated-ip'], limits: { [EMAILS]: 200_000 },
  },
  {
    id: 'sur-mesure', name: say('Sur mesure', 'Custom'), price: 'custom',
    features: ['editor', 'automations', 'reports', 'ab-tests', 'dedicated-ip', 'sso'],
  },
]

/** What Pli sells, in the words of the SDK's catalogue. */
export const CATALOG: Catalog = {
  currency: 'EUR',
  links: { pricing: `${site}/tarifs`, billing: `${site}/facturation` },
  plans: PLANS,
  features: [
    { id: 'editor', name: say('Éditeur de campagnes', 'Campaign editor') },
    {
      id: 'automations', name: say('Automatisations', 'Automations'), plan: 'croissance', trialDays: 7,
      useCases: [
        say('accueillir chaque nouvel inscrit', 'welcome every new subscriber'),
        say('relancer un panier abandonné', 'follow up an abandoned basket'),
        say('souhaiter les anniversaires', 'wish customers a happy birthday'),
      ],
      tutorialUrl: `${site}/guides/automatisations`, url: `${site}/automatisations`,
    },
    {
      id: 'reports', name: say('Rapports avancés', 'Advanced reports'), plan: 'croissance', trialDays: 7,
      useCases: [
        say('comparer deux périodes', 'compare two periods'),
        say('trouver la meilleure heure d’envoi', 'find the best sending hour'),
        say('suivre le chiffre d’affaires par campagne', 'follow revenue by campaign'),
      ],
      tutorialUrl: `${site}/guides/rapports`, url: `${site}/rapports`,
    },
    { id: 'ab-tests', name: say('Tests A/B', 'A/B tests'), plan: 'echelle' },
    { id: 'dedicated-ip', name: say('Adresse IP dédiée', 'Dedicated IP address'), plan: 'echelle' },
    { id: 'sso', name: say('Connexion unique (SSO)', 'Single sign-on (SSO)'), plan: 'sur-mesure' },
  ],
  addOns: [
    {
      id: PACK.id, name: say('Pack 5 000 e-mails', '5,000 e-mail pack'), kind: 'capacity',
      price: { once: PACK.price }, meter: EMAILS, quantity: PACK.quantity,
    },
  ],
  meters: [
    { id: EMAILS, name: say('E-mails envoyés', 'E-mails sent'), unit: 'e-mails', enforcement: 'read-only', addOn: PACK.id, model: 'usage' },
  ],
  offers: [
    {
      id: 'croissance-premiere-annee', topic: { type: 'plan', id: 'croissance' }, campaigns: ['quota-limit'],
      percent: 20, on: 'yearly', term: say('la première année', 'for the first year'), lowest30Days: 590, duration: '7d',
      conditions: say('Paiement annuel, une fois par compte.', 'Yearly payment, once per account.'), termsUrl: `${site}/conditions`,
    },
  ],
}

export const planOf = (id: string): Plan => PLANS.find((plan) => plan.id === id) ?? PLANS[0]!
export const featureName = (id: string): string => CATALOG.features?.find((feature) => feature.id === id)?.name ?? id
export const monthlyPrice = (plan: Plan): number | undefined => (plan.price === 'custom' ? undefined : plan.price.monthly)
