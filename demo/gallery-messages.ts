import type { BlockName, Button } from '../src/model/campaign.js'
import type { Catalog } from '../src/model/catalog.js'
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
  return {
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
    'upsell-offer.j7': message('upsell-offer', 'j7', 'card',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }],
      ['annual'], { ...marketing, later: { days: 90, long: true }, facts: offer }),
  }
}

export const galleryNotice = (locale: 'fr' | 'en'): Notice => ({
  campaign: 'quota-limit', step: 'j7', mode: 'read-only', facts: galleryFacts(locale, 10_000),
})
