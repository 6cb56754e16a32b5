import type { BlockName, Button } from '../src/model/campaign.js'
import type { Catalog, Evidence } from '../src/model/catalog.js'
import type { Facts, Message, Notice } from '../src/model/message.js'

const NOW = Date.UTC(2025, 10, 22, 10)
const DAY = 86_400_000

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

export function galleryFacts(locale: 'fr' | 'en', used = 8_432): Facts {
  const catalog = galleryCatalog(locale)
  const [plan, target] = catalog.plans!
  return {
    now: NOW,
    currency: 'EUR',
    catalog,
    plan,
    target,
    gained: catalog.features!.filter(({ id }) => id === 'automations' || id === 'api'),
    meter: { ...catalog.meters![0]!, used, limit: 10_000, percent: used / 100, resetsAt: Date.UTC(2025, 11, 1, 12) },
  }
}

/** What a shop with every kind of price has in its catalogue. */
function galleryShop(locale: 'fr' | 'en'): Catalog {
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
function galleryEvidence(locale: 'fr' | 'en', { cases, comparison }: Evidence = {}): Evidence {
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

/** Every step, by name: what the gallery and the tests of the interface draw. */
export function galleryMessages(locale: 'fr' | 'en'): Record<string, Message> {
  const facts = galleryFacts(locale)
  const feature = facts.catalog.features!.find(({ id }) => id === 'automations')!
  const message = (
    campaign: string, step: string, surface: Message['surface'], buttons: Button[], blocks: BlockName[], rest: Partial<Message> = {},
  ): Message => ({
    id: `${campaign}.${step}`, campaign, step, surface, kind: 'service', buttons, blocks, facts,
    topic: { type: 'meter', id: 'emails' }, closes: 'dismissed', ...rest,
  })
  const limit: Button[] = [
    { label: 'upgrade', handler: 'upgrade' }, { label: 'buyCapacity', handler: 'buyAddOn' },
    { label: 'wait', answer: 'dismissed' }, { label: 'chat', handler: 'openChat' },
  ]
  const full = { ...galleryFacts(locale, 10_000), links: { export: 'https://app.example/export', billing: '/billing', logout: () => {} } }
  const featureFacts = { ...facts, meter: undefined, feature, trial: { days: 7, endsAt: NOW + 7 * DAY } }
  const started = { ...featureFacts, trial: { days: 7, startedAt: NOW - 4 * DAY, endsAt: NOW + 3 * DAY, uses: 12 } }
  const offer = { ...facts, meter: undefined, trial: { days: 14, endsAt: NOW + 14 * DAY } }
  const marketing = { kind: 'marketing', topic: { type: 'plan', id: 'pro' }, closes: 'snoozed', later: { days: 14, long: false } } as const
  const card: Button[] = [{ label: 'discover', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }]
  const shop = galleryShop(locale)
  shop.products!.push({ id: 'reports-plus', name: locale === 'fr' ? 'Rapports +' : 'Reports +', price: { monthly: 32 } })
  const [solo] = shop.plans!
  const sold: Facts = { now: NOW, currency: 'EUR', catalog: shop, plan: solo, seats: { used: 8, limit: 8 } }
  const pages = { ...sold, product: shop.products![0]! }
  const seats = { ...marketing, topic: { type: 'seats', id: 'seats' }, facts: sold } as const
  const seatButtons: Button[] = [{ label: 'addSeats', handler: 'addSeats' }, { label: 'later', answer: 'snoozed' }]
  const no = { label: 'decline', answer: 'declined' } as const
  const learn: Button[] = [{ label: 'learnMore', handler: 'learnMore' }, { label: 'bookDemo', handler: 'bookDemo' }, no]
  const addOn = (id: string, change: Partial<Facts> = {}) => {
    const found = shop.addOns!.find((each) => each.id === id)!
    return message('contextual-add-on', 'j0', 'suggestion', [{ label: 'buyAddOn', handler: 'buyAddOn' }, no], ['addOn'], {
      kind: 'marketing', closes: 'declined', topic: { type: 'add-on', id }, facts: { ...sold, addOn: found, ...change },
    })
  }
  const crossSell = (step: string, surface: Message['surface'], buttons: Button[], blocks: BlockName[], change: Partial<Facts>, variant?: string) =>
    message('cross-sell', step, surface, buttons, blocks, {
      kind: 'marketing', closes: 'declined', variant, topic: { type: 'product', id: 'pages' }, facts: { ...pages, ...change },
    })
  const trial = { days: 14, startedAt: NOW - 12 * DAY, endsAt: NOW + 2 * DAY }
  const open: Button[] = [{ label: 'open', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }]
  const activate: Button[] = [{ label: 'activate', handler: 'upgrade' }, { label: 'close', answer: 'dismissed' }]
  const terms = {
    id: 'first-year', on: 'yearly', price: 232, full: 290, was: 290, percent: 20, endsAt: NOW + 7 * DAY + 3_600_000,
    term: locale === 'fr' ? 'la première année' : 'for the first year',
    conditions: locale === 'fr' ? 'Paiement annuel, une fois par compte.' : 'Yearly payment, once per account.',
    termsUrl: 'https://app.example/terms',
  } as const
  const promotion = { ...terms, term: undefined, conditions: undefined, on: 'monthly', price: 24, full: 29, was: undefined, percent: undefined, endsAt: NOW + 47.5 * 3_600_000 } as const
  /** With something to answer to every objection. */
  const doubted: Partial<Message> = {
    facts: { ...facts, meter: undefined, trial: { days: 14, endsAt: NOW + 14 * DAY }, catalog: { ...facts.catalog, evidence: galleryEvidence(locale, shop.evidence) } },
    answers: [{ label: 'startTrial', handler: 'startTrial' }, { label: 'bookDemo', handler: 'bookDemo' }, { label: 'contactSales', handler: 'contactSales' }],
    lock: { ...terms, price: 472, full: 590, was: undefined, percent: undefined },
  }
  return {
    'seats-growth.j0': message('seats-growth', 'j0', 'banner', seatButtons, ['seats'], seats),
    'seats-growth.j0.seat-refused': message('seats-growth', 'j0', 'modal', seatButtons, ['seats'], {
      ...seats, kind: 'service', variant: 'seat-refused', facts: { ...sold, catalog: { ...shop, plans: [solo!] } },
    }),
    'contextual-add-on.j0': addOn('exports'),
    'contextual-add-on.j0.capacity': addOn('emails-10k', { plan: { ...solo!, limits: { emails: 10_000 } } }),
    'contextual-add-on.j0.support': addOn('care', { plan: { id: 'basic', name: 'Basic', price: { monthly: 30, yearly: 300 }, features: [] } }),
    'contextual-add-on.j0.compliance': addOn('hds'),
    'contextual-add-on.j0.service': addOn('training'),
    'cross-sell.j0.use_case': crossSell('j0', 'suggestion', learn, [], { cause: { by: 'use_case_detected', named: 'landing-pages' } }),
    'cross-sell.j0.product_searched': crossSell('j0', 'suggestion', learn, ['offer'], { offer: promotion }, 'product_searched'),
    'cross-sell.j0.competitor_viewed': crossSell('j0', 'suggestion', learn, ['rivals'], { cause: { by: 'competitor_viewed', named: 'courrio' } }, 'competitor_viewed'),
    'cross-sell.j7': crossSell('j7', 'card', open, ['checklist'], { trial, done: { template_chosen: 2, domain_connected: 1 } }),
    'cross-sell.j12': crossSell('j12', 'card', activate, ['recap', 'offer'], { trial, done: { page_published: 9, template_chosen: 3 }, offer: terms }),
    'cross-sell.j12.unused': crossSell('j12', 'card', activate, ['recap', 'offer'], { trial, done: {} }),
    'vip-offer.j0': message('vip-offer', 'j0', 'modal', [{ label: 'seeOffer', handler: 'upgrade' }, { label: 'later', answer: 'snoozed' }], ['offer', 'benefits'], {
      ...marketing, facts: { ...facts, meter: undefined, offer: { ...terms, price: 472, full: 590, was: 590, personalised: true } },
    }),
    'growth-bundle.j0': message('growth-bundle', 'j0', 'card', [{ label: 'seeBundle', handler: 'upgrade' }, { label: 'later', answer: 'snoozed' }], ['bundle'], {
      ...marketing, topic: { type: 'bundle', id: 'growth' }, facts: { ...sold, bundle: shop.bundles![0]!, cause: { by: 'business_event', named: 'funding' } },
    }),
    'pain-point-solution.j0': message('pain-point-solution', 'j0', 'suggestion', [{ label: 'seeSolution', handler: 'learnMore' }, no], ['addOn', 'case'], {
      kind: 'marketing', closes: 'declined', topic: { type: 'add-on', id: 'exports' }, facts: { ...sold, addOn: shop.addOns![1]! },
    }),
    'native-alternative.j0': message('native-alternative', 'j0', 'suggestion', [{ label: 'learnMore', handler: 'learnMore' }, no], [], {
      kind: 'marketing', closes: 'declined', topic: { type: 'product', id: 'pages' }, facts: { ...pages, cause: { by: 'integration_added', named: 'Courrio' } },
    }),
    'quota-limit.j0': message('quota-limit', 'j0', 'banner', [{ label: 'seeOptions', handler: 'comparePlans' }, { label: 'close', answer: 'dismissed' }], []),
    'quota-limit.j3': message('quota-limit', 'j3', 'modal',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'contactSales', handler: 'contactSales' }],
      ['meter', 'comparison', 'benefits', 'roi'], { facts: galleryFacts(locale, 9_120) }),
    'quota-limit.j7': message('quota-limit', 'j7', 'blocking-modal', limit, ['meter'], { facts: full, closes: undefined }),
    'quota-limit.j7.notify': message('quota-limit', 'j7', 'modal', limit, ['meter'], {
      facts: { ...full, meter: { ...full.meter!, enforcement: 'notify' } },
    }),
    'feature-trial.j0': message('feature-trial', 'j0', 'modal',
      [{ label: 'startFeatureTrial', handler: 'startTrial' }, { label: 'later', answer: 'snoozed' }],
      ['trial'], { ...marketing, topic: { type: 'feature', id: 'automations' }, facts: featureFacts }),
    'feature-trial.j4.used': message('feature-trial', 'j4', 'card', card, [], { facts: started, variant: 'used' }),
    'feature-trial.j4.unused': message('feature-trial', 'j4', 'card', card, [], { facts: started, variant: 'unused' }),
    'upsell-offer.j0': message('upsell-offer', 'j0', 'modal',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'startTrial', handler: 'startTrial' }, { label: 'later', answer: 'snoozed' }],
      ['comparison', 'benefits', 'annual'], { ...marketing, facts: offer }),
    'upsell-offer.j0.objections': message('upsell-offer', 'j0', 'modal',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'startTrial', handler: 'startTrial' }, { label: 'later', answer: 'snoozed' }],
      ['benefits'], { ...marketing, later: { days: 14, long: false, braked: 90 }, ...doubted }),
    'upsell-offer.j7.objections': message('upsell-offer', 'j7', 'card',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }], ['annual'], { ...marketing, ...doubted }),
    'upsell-offer.j7': message('upsell-offer', 'j7', 'card',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }],
      ['annual'], { ...marketing, later: { days: 90, long: true }, facts: offer }),
  }
}

export const galleryNotice = (locale: 'fr' | 'en'): Notice => ({
  campaign: 'quota-limit', step: 'j7', mode: 'read-only', facts: galleryFacts(locale, 10_000),
})
