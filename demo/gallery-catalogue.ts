import type { Catalog, Evidence } from '../src/model/catalog.js'

/** What most steps are drawn with. */
export function galleryCatalog(locale: 'fr' | 'en'): Catalog {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en)
  return {
    currency: 'EUR',
    plans: [
      { id: 'basic', name: 'Basic', price: { monthly: 29, yearly: 290 }, features: ['contacts', 'reports'], limits: { emails: 10_000, seats: 3 } },
      { id: 'pro', name: 'Pro', price: { monthly: 59, yearly: 590 }, features: ['contacts', 'reports', 'automations', 'api'], limits: { emails: 50_000, seats: 10 }, trialDays: 14, target: true },
      { id: 'scale', name: 'Scale', price: { monthly: 149, yearly: 1490 }, features: ['contacts', 'reports', 'automations', 'api', 'sla'], limits: { emails: 250_000 } },
    ],
    features: [
      { id: 'contacts', name: say('Fiches contact', 'Contact records') },
      { id: 'reports', name: say('Rapports', 'Reports') },
      { id: 'automations', name: say('Automatisations', 'Automations'), plan: 'pro', useCases: [
        say('Relancer un devis resté sans réponse', 'Follow up on an unanswered quote'),
        say('Accueillir chaque nouveau contact', 'Welcome every new contact'),
        say('Prévenir l’équipe d’une grosse commande', 'Tell the team about a large order'),
      ], url: 'https://app.example/automations' },
      { id: 'api', name: say('Accès API', 'API access'), plan: 'pro' },
      { id: 'sla', name: say('Support prioritaire', 'Priority support'), plan: 'scale' },
    ],
    meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'emails-10k' }],
    addOns: [{ id: 'emails-10k', name: say('10 000 e-mails', '10,000 emails'), kind: 'capacity', price: { monthly: 9 }, meter: 'emails', quantity: 10_000 }],
    evidence: { roi: { hoursSaved: 4, hourlyRate: 45 } },
  }
}

/** What a shop with every kind of price has in its catalogue. */
export function galleryShop(locale: 'fr' | 'en'): Catalog {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en)
  const source = 'https://www.courrio.example/tarifs'
  return {
    ...galleryCatalog(locale),
    plans: [
      { id: 'solo', name: 'Solo', price: { monthly: 24, perSeat: true, tiers: [{ from: 10, price: 21.6 }] }, features: ['contacts'] },
      { id: 'team', name: 'Team', price: { monthly: 180 }, features: ['contacts', 'reports'], limits: { seats: 20 } },
    ],
    meters: [
      { id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'emails-10k' },
      { id: 'seats', name: say('Sièges', 'Seats'), enforcement: 'block', model: 'seat' },
    ],
    products: [
      {
        id: 'pages', name: say('Pages', 'Pages'), category: 'landing-pages', price: { monthly: 29, yearly: 290 },
        checklist: [
          { text: say('Choisir un modèle', 'Choose a template'), event: 'template_chosen' },
          { text: say('Relier votre nom de domaine', 'Connect your domain name'), event: 'domain_connected' },
          { text: say('Publier une première page', 'Publish a first page'), event: 'page_published' },
          { text: say('Inviter votre équipe', 'Invite your team'), event: 'page_shared' },
        ],
      },
      { id: 'forms', name: say('Formulaires', 'Forms'), price: { monthly: 19 } },
    ],
    addOns: [
      { id: 'emails-10k', name: say('10 000 e-mails', '10,000 emails'), kind: 'capacity', price: { monthly: 9 }, meter: 'emails', quantity: 10_000 },
      { id: 'exports', name: say('Exports illimités', 'Unlimited exports'), kind: 'feature', price: { monthly: 9, yearly: 90 }, trialDays: 14 },
      { id: 'care', name: say('Support prioritaire', 'Priority support'), kind: 'support', price: { percentOfPlan: 20 } },
      { id: 'hds', name: say('Hébergement de données de santé', 'Health data hosting'), kind: 'compliance', price: { yearly: 500 } },
      { id: 'training', name: say('Formation de l’équipe', 'Team training'), kind: 'service', price: { hourly: 90 } },
    ],
    bundles: [{
      id: 'growth', name: say('Croissance', 'Growth'), price: 54,
      items: [{ type: 'product', id: 'pages' }, { type: 'product', id: 'forms' }, { type: 'product', id: 'reports-plus' }],
    }],
    evidence: {
      cases: [{
        title: say('Maison Dorval publie ses pages en une heure', 'Maison Dorval publishes its pages within an hour'),
        summary: say('Une équipe de quatre personnes, sans développeur, a remplacé deux outils.', 'A team of four without a developer replaced two tools.'),
        url: 'https://pages.example/dorval',
      }],
      comparison: [
        { criterion: say('Domaines inclus', 'Domains included'), ours: '5', theirs: '1', competitor: 'Courrio', source, asOf: '2025-11-03' },
        { criterion: say('Visites par mois', 'Visits a month'), ours: say('50\u00a0000', '50,000'), theirs: say('100\u00a0000', '100,000'), competitor: 'Courrio', source, asOf: '2025-11-03' },
        { criterion: say('Tests A/B', 'A/B tests'), ours: say('Inclus', 'Included'), theirs: say('En option', 'As an option'), competitor: 'Courrio', source: say('Documentation publique, version 4', 'Public documentation, version 4'), asOf: '2025-10-20' },
      ],
    },
  }
}

/** Something to answer to every objection. */
export function galleryEvidence(locale: 'fr' | 'en', { cases, comparison }: Evidence = {}): Evidence {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en)
  return {
    cases, comparison,
    roi: { hoursSaved: 4, hourlyRate: 45, inactionCost: 180 },
    guarantee: { days: 30, termsUrl: 'https://app.example/guarantee' },
    ownership: { licence: 480, migration: 300, training: 150 },
    testimonials: [{
      quote: say('Nous sommes revenus pour les automatisations, et pour quelqu’un qui répond.', 'We came back for the automations, and for someone who answers.'),
      author: 'Inès Marchal', organisation: 'Atelier Nord', date: '2025-09-14', verified: true,
    }],
  }
}
