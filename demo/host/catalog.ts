import pages from '../pages.svg?no-inline'
import type { Bundle, Catalog, Feature, Offer } from '../../src/model/catalog.js'
import { ADD_ONS, addOnOf, PACK } from './addOns.js'
import { EVIDENCE } from './evidence.js'
import { say } from './locale.js'
import { EMAILS, planOf, PLANS, SEATS } from './plans.js'
import { productOf, PRODUCTS } from './products.js'
import { SITE } from './site.js'

const FEATURES: Feature[] = [
  { id: 'editor', name: say('Éditeur de campagnes', 'Campaign editor') },
  {
    id: 'automations', name: say('Automatisations', 'Automations'), plan: 'croissance', trialDays: 7,
    useCases: [
      say('accueillir chaque nouvel inscrit', 'welcome every new subscriber'),
      say('relancer un panier abandonné', 'follow up an abandoned basket'),
      say('souhaiter les anniversaires', 'wish customers a happy birthday'),
    ],
    tutorialUrl: `${SITE}/guides/automatisations`, url: `${SITE}/automatisations`,
  },
  {
    id: 'reports', name: say('Rapports avancés', 'Advanced reports'), plan: 'croissance', trialDays: 7,
    useCases: [
      say('comparer deux périodes', 'compare two periods'),
      say('trouver la meilleure heure d’envoi', 'find the best sending hour'),
      say('suivre le chiffre d’affaires par campagne', 'follow revenue by campaign'),
    ],
    tutorialUrl: `${SITE}/guides/rapports`, url: `${SITE}/rapports`,
  },
  { id: 'ab-tests', name: say('Tests A/B', 'A/B tests'), plan: 'echelle' },
  { id: 'dedicated-ip', name: say('Adresse IP dédiée', 'Dedicated IP address'), plan: 'echelle' },
  { id: 'sso', name: say('Connexion unique (SSO)', 'Single sign-on (SSO)'), plan: 'sur-mesure' },
  { id: 'detailed-export', name: say('Export détaillé', 'Detailed export'), addOn: 'export-detaille' },
]

const once = say('Paiement annuel, une fois par compte.', 'Yearly payment, once per account.')
const firstYear = say('la première année', 'for the first year')

const OFFERS: Offer[] = [
  {
    id: 'croissance-premiere-annee', topic: { type: 'plan', id: 'croissance' }, campaigns: ['quota-limit'],
    percent: 20, on: 'yearly', term: firstYear, lowest30Days: 590, duration: '7d', conditions: once, termsUrl: `${SITE}/conditions`,
  },
  {
    id: 'pages-decouverte', topic: { type: 'product', id: 'pages' },
    percent: 20, on: 'yearly', term: firstYear, lowest30Days: 190, duration: '30d', conditions: once, termsUrl: `${SITE}/conditions`,
  },
  {
    id: 'croissance-fidelite', topic: { type: 'plan', id: 'croissance' }, audience: say('Clients fidèles', 'Loyal customers'),
    percent: 30, on: 'yearly', term: firstYear, lowest30Days: 590, duration: '14d', conditions: once, termsUrl: `${SITE}/conditions`,
  },
]

export const BUNDLE: Bundle = {
  id: 'lancement', name: say('Lancement', 'Launch'), price: 36,
  items: [{ type: 'product', id: 'pages' }, { type: 'product', id: 'formulaires' }, { type: 'product', id: 'sms' }],
}

/** What Pli sells, in the words of the SDK's catalogue. */
export const CATALOG: Catalog = {
  currency: 'EUR',
  links: { pricing: `${SITE}/tarifs`, billing: `${SITE}/facturation` },
  plans: PLANS,
  features: FEATURES,
  products: PRODUCTS,
  addOns: ADD_ONS,
  meters: [
    { id: EMAILS, name: say('E-mails envoyés', 'E-mails sent'), unit: 'e-mails', enforcement: 'read-only', addOn: PACK.id, model: 'usage' },
    { id: SEATS, name: say('Sièges', 'Seats'), enforcement: 'block', model: 'seat' },
  ],
  offers: OFFERS,
  bundles: [BUNDLE],
  evidence: EVIDENCE,
  media: { 'product:pages': { src: pages, alt: say('L’éditeur de Pli Pages', 'The editor of Pli Pages'), width: 640, height: 360 } },
  // Three campaigns begun within a week: someone who would have a use for a page to send people to.
  detectors: [{ useCase: 'Email marketing', product: 'pages', event: 'campaign_created', count: 3, within: '7d', anchor: '#new-campaign' }],
}

export const featureName = (id: string): string => FEATURES.find((feature) => feature.id === id)?.name ?? id

/** What a topic of the SDK is called here. */
export function topicName(type: string, id: string): string {
  if (type === 'plan') return planOf(id).name
  return (type === 'product' ? productOf(id) : type === 'add-on' ? addOnOf(id) : undefined)?.name ?? featureName(id)
}

/** What the first year costs with an offer on a plan. */
export function offerOn(id: string | undefined): { plan: string; price: number; full: number } | undefined {
  const offer = OFFERS.find((each) => each.id === id)
  const price = offer?.topic.type === 'plan' ? planOf(offer.topic.id).price : undefined
  if (!offer?.percent || !price || price === 'custom' || !price.yearly) return undefined
  return { plan: offer.topic.id, price: Math.round(price.yearly * (100 - offer.percent)) / 100, full: price.yearly }
}
