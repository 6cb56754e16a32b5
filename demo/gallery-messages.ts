import type { BlockName, Button } from '../src/model/campaign.js'
import type { Facts, Message, Notice } from '../src/model/message.js'
import { galleryEvidence, galleryShop } from './gallery-catalogue.js'
import { DAY, galleryFacts, NOW } from './gallery-facts.js'

export { galleryCatalog } from './gallery-catalogue.js'
export { galleryFacts } from './gallery-facts.js'

/** Served beside the gallery. */
const picture = new URL('./picture.png', import.meta.url).href

/** Every step, by name: what the gallery and the tests of the interface draw. */
export function galleryMessages(locale: 'fr' | 'en'): Record<string, Message> {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en)
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
  const ask = (id: string, scale: Facts['scale']) =>
    message(id, 'ask', 'card', [{ label: 'send', answer: 'clicked' }, no], ['ask'], {
      kind: 'marketing', closes: 'declined', topic: { type: 'question', id }, facts: { ...facts, meter: undefined, target: undefined, gained: undefined, scale },
    })
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
    'cross-sell.j12': crossSell('j12', 'card', activate, ['recap', 'losses', 'offer'], { trial, done: { page_published: 9, template_chosen: 3 }, offer: terms }),
    'cross-sell.j12.unused': crossSell('j12', 'card', activate, ['recap', 'losses', 'offer'], { trial, done: {} }),
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
    'nps.ask': ask('nps', [0, 10]),
    'csat.ask': ask('csat', [1, 5]),
    'cross-sell.j12.losses': crossSell('j12', 'card', activate, ['losses'], { trial, done: { page_published: 9, template_chosen: 3 } }),
    'cross-sell.j12.gains': crossSell('j12', 'modal', activate, ['losses'], {
      trial: { days: 14, endsAt: NOW + 2 * DAY },
      product: { ...pages.product, useCases: [say('Publier sans développeur', 'Publish without a developer'), say('Tester deux versions d’une page', 'Test two versions of a page')] },
    }),
    'upsell-offer.j7.testimonial': message('upsell-offer', 'j7', 'card',
      [{ label: 'comparePlans', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }], ['annual', 'testimonial'], { ...marketing, ...doubted }),
    'cross-sell.j0.media': crossSell('j0', 'suggestion', learn, ['media'], {
      cause: { by: 'use_case_detected', named: 'landing-pages' },
      catalog: { ...shop, media: { 'product:pages': { src: picture, alt: say('L’éditeur de pages', 'The page editor'), width: 1280, height: 800 } } },
    }),
    'cross-sell.j0.video': crossSell('j0', 'modal', learn, ['media'], {
      cause: { by: 'use_case_detected', named: 'landing-pages' },
      catalog: { ...shop, media: { 'cross-sell.j0': { type: 'video', src: 'https://app.example/pages.mp4', poster: picture, captions: '/pages.vtt', alt: say('Pages en deux minutes', 'Pages in two minutes'), width: 1280, height: 720 } } },
    }),
  }
}

export const galleryNotice = (locale: 'fr' | 'en'): Notice => ({
  campaign: 'quota-limit', step: 'j7', mode: 'read-only', facts: galleryFacts(locale, 10_000),
})
