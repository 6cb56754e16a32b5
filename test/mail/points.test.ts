import { describe, expect, it } from 'vitest'
import type { Intent } from '../../src/model/handoff.js'
import type { Facts } from '../../src/model/message.js'
import { type Mail, writeMail } from '../../src/mail/index.js'
import { CASES, LOCALES, NOW, TEMPLATES, catalog, offer, productOffer, vip, withOffers } from './cases.js'

/** Any kind of space compares alike. */
const flat = (text: string): string => text.replace(/\s/g, ' ')
const unescaped = (html: string): string => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(+code))

const write = async (template: string, locale: string, facts: Partial<Facts> = {}, intent: Partial<Intent> = {}): Promise<Mail> => {
  const base = CASES[template]!
  const mail = await writeMail({ ...base.intent, ...intent }, { ...base.facts, ...facts }, { locale, accountName: 'Acme' })
  return { ...mail, subject: flat(mail.subject), text: flat(mail.text), html: flat(unescaped(mail.html)) }
}

const bare: Partial<Facts> = { catalog: { currency: 'EUR' }, plan: undefined, target: undefined, gained: undefined, feature: undefined, trial: undefined, product: undefined, current: undefined, addOn: undefined, bundle: undefined, seats: undefined, cause: undefined, done: undefined }
const noEvidence: Partial<Facts> = { catalog: { ...catalog, evidence: undefined } }
const noMeter: Partial<Facts> = { meter: undefined }

/** Row, template, what must be said in French and in English when the data exist, and the facts without which it is not. */
const POINTS: [row: string, template: string, fr: string, en: string, without: Partial<Facts>, having?: Partial<Facts>][] = [
  ['X1', 'quota-80', 'E-mails au 1er mars 2026 : 8 000 sur 10 000 messages', 'E-mails as of March 1, 2026: 8,000 of 10,000 messages', noMeter],
  ['Q0', 'quota-80', 'repart de zéro le 1er avril 2026', 'starts again on April 1, 2026', { meter: { ...CASES['quota-80']!.facts.meter!, resetsAt: undefined } }],
  ['Q0', 'quota-80', 'Voir mes options', 'See my options', bare],
  ['Q1', 'quota-90', 'Basic, votre plan : 19 € par mois · 10 000 messages', 'Basic, your plan: €19 a month · 10,000 messages', { plan: undefined }],
  ['Q1', 'quota-90', 'Pro : 49 € par mois · 50 000 messages', 'Pro: €49 a month · 50,000 messages', { target: undefined }],
  ['Q1 U11', 'quota-90', 'Avec Pro, vous gagnez : - Automations - Reports', 'With Pro, you gain: - Automations - Reports', { gained: [] }],
  ['Q1', 'quota-90', '12 h gagnées par mois × 45 € de l’heure = 540 €', '12 h saved a month × €45 an hour = €540', bare],
  ['Q1', 'quota-90', 'Supplément pour Pro : 30 € par mois, soit un gain net de 510 €', 'Extra cost of Pro: €30 a month, a net gain of €510', { plan: undefined }],
  ['Q1', 'quota-90', 'Comparer les plans', 'Compare plans', bare],
  ['Q1', 'quota-90', 'Contacter sales', 'Contact sales', bare],
  ['Q2', 'quota-95', 'est en lecture seule jusqu’au 1er avril 2026', 'is read-only until April 1, 2026', noMeter],
  ['Q2 L5', 'quota-95', '« A calm month end » – Ada Martin, Pli, janvier 2026', '“A calm month end” – Ada Martin, Pli, January 2026', bare],
  ['Q2', 'quota-95', '20 % de réduction, first year', '20% off, first year', {}, withOffers(offer)],
  ['Q2 L3', 'quota-95', '392 € par an, au lieu de 490 € : le prix le plus bas des 30 derniers jours', '€392 a year, instead of €490: the lowest price of the last 30 days', {}, withOffers(offer)],
  ['Q2 L1', 'quota-95', 'valable jusqu’au 10 mars 2026 à 09:00 UTC', 'valid until March 10, 2026 at 9:00 AM UTC', {}, withOffers(offer)],
  ['Q2', 'quota-95', 'Conditions : Once per account.', 'Conditions: Once per account.', {}, withOffers(offer)],
  ['Q2', 'quota-95', 'Upgrader avec 20 % de réduction', 'Upgrade with 20% off', {}, withOffers(offer)],
  ['Q3', 'quota-100', 'Passer au plan supérieur : Pro (49 € par mois)', 'Upgrade your plan: Pro (€49 a month)', { target: undefined }],
  ['Q3', 'quota-100', 'Ajouter de la capacité : Pack 5000 (12 € en une fois)', 'Add capacity: Pack 5000 (€12 once)', { catalog: { ...catalog, addOns: [] } }],
  ['Q3', 'quota-100', 'Attendre le renouvellement, le 1er avril 2026', 'Wait for the renewal, on April 1, 2026', { meter: { ...CASES['quota-100']!.facts.meter!, resetsAt: undefined } }],
  ['Q3', 'quota-100', 'rien n’est supprimé', 'nothing is deleted', noMeter],
  ['Q3', 'quota-100', 'Discuter avec nous', 'Chat with us', bare],
  ['T2', 'trial-welcome', 'welcome new subscribers - follow up abandoned baskets - wish happy birthday', 'welcome new subscribers - follow up abandoned baskets - wish happy birthday', bare],
  ['T2', 'trial-welcome', 'Tutoriel vidéo', 'Video tutorial', bare],
  ['T2', 'trial-welcome', 'le 7 mars 2026', 'March 7, 2026', { trial: undefined }],
  ['T3', 'trial-used', 'Vous avez utilisé Automations 12 fois', 'Uses so far: 12', { trial: undefined }],
  ['T3', 'trial-used', '- thank the faithful', '- thank the faithful', bare],
  ['T3', 'trial-unused', 'reste ouvert jusqu’au 7 mars 2026', 'stays open until March 7, 2026', { trial: undefined }],
  ['T4 H4', 'trial-last-day', 'Vous perdrez alors l’accès à Automations', 'You will then lose access to Automations', { trial: { ...CASES['trial-last-day']!.facts.trial!, uses: 0 } }],
  ['T4 H4', 'trial-last-day', 'Vous perdrez', 'You will then lose', { trial: undefined }],
  ['T4', 'trial-last-day', '20 % de réduction', '20% off', {}, withOffers(offer)],
  ['T4', 'trial-last-day', 'Garder l’accès', 'Keep access', bare],
  ['T5', 'trial-converted', 'Ouvrir Automations', 'Open Automations', bare],
  ['T5', 'trial-ended', 'valable jusqu’au 6 avril 2026', 'valid until April 6, 2026', {}, withOffers({ ...offer, duration: '30d' })],
  ['T5', 'trial-ended', 'Activer mon offre', 'Activate my offer', {}, withOffers(offer)],
  ['U9', 'upsell-roi', 'Étude de cas : Two days a month. How Pli gave its team time back.', 'Case study: Two days a month. How Pli gave its team time back.', bare],
  ['U9', 'upsell-roi', 'Voir mon plan', 'See my plan', bare],
  ['K1', 'cross-sell-synergy', 'Email Marketing et CRM vont ensemble', 'Email Marketing and CRM go together', { current: undefined }],
  ['K1', 'cross-sell-synergy', 'Étude de cas : Two days a month', 'Case study: Two days a month', noEvidence],
  ['K1 A7 L3b', 'cross-sell-synergy', 'Le pack Duo : 35 € par mois, au lieu de 50 € pris séparément, soit 15 € d’économie (30 %).', 'The Duo bundle: €35 a month, instead of €50 bought separately; you save €15 (30%).', { catalog: { ...catalog, bundles: [{ ...catalog.bundles![0]!, price: 50 }] } }],
  ['K1', 'cross-sell-synergy', 'Essayer gratuitement 14 jours <https://app.example/emailing>', 'Try free for 14 days <https://app.example/emailing>', { trial: undefined }],
  ['K1', 'cross-sell-synergy', 'Essayer gratuitement 1 jour <', 'Try free for 1 day <', bare, { trial: { days: 1, endsAt: NOW } }],
  ['K2', 'cross-sell-onboarding', 'Guide de démarrage rapide : - Import your contacts - Send a first campaign', 'Quick start guide: - Import your contacts - Send a first campaign', { product: { ...catalog.products![1]!, checklist: [] } }],
  ['K2', 'cross-sell-onboarding', 'Comment relier Email Marketing à CRM', 'How to connect Email Marketing with CRM', { current: undefined }],
  ['K2', 'cross-sell-onboarding', 'Support dédié : une question sur Email Marketing ?', 'Dedicated support: a question about Email Marketing?', bare],
  ['K2', 'cross-sell-onboarding', 'Ouvrir Email Marketing <https://app.example/emailing>', 'Open Email Marketing <https://app.example/emailing>', bare],
  ['K3', 'cross-sell-ending', 'se termine le 14 mars 2026', 'ends on March 14, 2026', { trial: undefined }],
  ['K3', 'cross-sell-ending', 'Pendant l’essai, Email Marketing vous a servi 13 fois. - Import your contacts × 1 - Send a first campaign × 12', 'Uses of Email Marketing during the trial: 13 - Import your contacts × 1 - Send a first campaign × 12', { done: {} }],
  ['K3', 'cross-sell-ending', 'pas encore utilisé Email Marketing', 'not used Email Marketing yet', {}, { done: { editor: 40 } }],
  ['K3', 'cross-sell-ending', 'pas encore utilisé', 'not used', { done: undefined }, { done: {} }],
  ['K3', 'cross-sell-ending', 'Valeur produite, une estimation par mois : 12 h gagnées × 45 € de l’heure = 540 €', 'Value produced, an estimate per month: 12 h saved × €45 an hour = €540', { done: {} }],
  ['K3', 'cross-sell-ending', 'Prix : 20 € par mois.', 'Price: €20 a month.', withOffers(productOffer)],
  ['K3 L1', 'cross-sell-ending', 'Activer maintenant avec 20 % de réduction <https://app.example/pricing>', 'Activate now with 20% off <https://app.example/pricing>', {}, withOffers(productOffer)],
  ['K3 L1', 'cross-sell-ending', 'Activer maintenant <https://app.example/pricing>', 'Activate now <https://app.example/pricing>', withOffers(productOffer)],
  ['X3 S11', 'seats-saving', 'Pour 12 sièges, le plan Team au lieu de Solo vous ferait économiser 24 € par mois.', 'For 12 seats, the Team plan instead of Solo would save you €24 a month.', { seats: undefined }],
  ['X3 S11', 'seats-saving', 'à partir de 20 sièges, −10 % (−48 € par mois)', 'from 20 seats on, −10% (−€48 a month)', { seats: { limit: 30 } }],
  ['X3', 'seats-saving', 'Ajouter des sièges', 'Add seats', bare],
  ['X5', 'vip-offer', 'c’est ce qui vous vaut cette offre', 'that is what this offer is for', {}, withOffers(vip)],
  ['X5 L1', 'vip-offer', 'valable jusqu’au 11 mars 2026 à 09:00 UTC', 'valid until March 11, 2026 at 9:00 AM UTC', {}, withOffers(vip)],
  ['X5 L4', 'vip-offer', 'Choisie automatiquement pour votre compte', 'Chosen automatically for your account', {}, withOffers(vip)],
  ['X5', 'vip-offer', 'Découvrir mon offre', 'Discover my offer', {}, withOffers(vip)],
  ['X7', 'pain-point-solution', 'Fast exports y répond', 'Fast exports answers it', bare],
  ['X7 A2', 'pain-point-solution', 'Prix : 9 € par mois.', 'Price: €9 a month.', bare],
  ['X7', 'pain-point-solution', 'Étude de cas : Two days a month', 'Case study: Two days a month', noEvidence],
  ['X7', 'pain-point-solution', 'Voir la solution', 'See the solution', bare],
  ['X6', 'crm', 'Événement signalé : funding', 'Event reported: funding', { cause: undefined }],
  ['X6', 'crm', 'Plan actuel : Basic (19 € par mois) · sièges : 11 sur 12', 'Current plan: Basic (€19 a month) · seats: 11 of 12', { plan: undefined }],
  ['X6', 'crm', 'Le pack Duo : 35 € par mois', 'The Duo bundle: €35 a month', bare],
]

describe('subjects', () => {
  for (const locale of LOCALES)
    for (const template of TEMPLATES)
      it(`${CASES[template]!.row} ${template} in ${locale}`, async () => {
        const { offer, facts, [locale]: subject } = CASES[template]!
        expect((await write(template, locale, { catalog: { ...facts.catalog, offers: offer && [offer] } })).subject).toBe(subject)
      })

  it('X1 the mail of 80 % leads with « Vous approchez de votre limite »', async () => {
    expect((await write('quota-80', 'fr')).text).toMatch(/^Vous approchez de votre limite /)
  })

  it('Q0 shows the real percentage, rounded down', async () => {
    const meter = { ...CASES['quota-80']!.facts.meter!, percent: 89.97 }
    expect((await write('quota-80', 'fr', { meter })).subject).toBe('Vous avez utilisé 89 % de votre quota ce mois')
  })
})

describe('points of content', () => {
  for (const [row, template, fr, en, without, having] of POINTS)
    for (const [locale, said] of [['fr', fr], ['en', en]] as const)
      it(`${row} ${template} in ${locale} says « ${said} » when it is known`, async () => {
        const [known, unknown] = [await write(template, locale, having), await write(template, locale, without)]
        expect(known.text).toContain(said)
        for (const part of said.replace(/ <\S*$/, '').split(/(?:^| )- /)) expect(known.html).toContain(part)
        expect(unknown.text).not.toContain(said.replace(/^- /, ''))
      })

  it('T2 a tutorial never has a length, a welcome never a fourth idea', async () => {
    const { text } = await write('trial-welcome', 'fr')
    expect(text).not.toMatch(/\d ?min|thank the faithful/)
  })

  it('Q3 a meter that only notifies, or blocks, says what really happens', async () => {
    const meter = CASES['quota-100']!.facts.meter!
    expect((await write('quota-100', 'fr', { meter: { ...meter, enforcement: 'notify' } })).text).toContain('tout continue')
    expect((await write('quota-100', 'fr', { meter: { ...meter, enforcement: 'block' } })).text).toContain('accès est suspendu')
  })

  it('Q3 on the top plan the way up is a talk with sales', async () => {
    const { text } = await write('quota-100', 'fr', { target: undefined })
    expect(text).toContain('Contacter sales <https://app.example/sales>')
    expect(text).not.toContain('plan supérieur')
  })

  it('Q1 a plan without a limit is unlimited only where the catalogue states limits', async () => {
    const { plan, target } = CASES['quota-90']!.facts
    const open = { ...target!, limits: undefined }
    expect((await write('quota-90', 'fr', { target: open })).text).toContain('messages sans limite')
    expect((await write('quota-90', 'fr', { target: open, plan: { ...plan!, limits: undefined } })).text).not.toContain('sans limite')
  })

  it('Q1 a price on request, a price per user', async () => {
    const { target } = CASES['quota-90']!.facts
    expect((await write('quota-90', 'fr', { target: { ...target!, price: 'custom' } })).text).toContain('Pro : sur devis')
    const { text } = await write('quota-90', 'fr', { target: { ...target!, price: { monthly: 9.5, perSeat: true } } })
    expect(text).toContain('9,50 € par mois et par utilisateur')
    expect(text).not.toContain('Supplément')
  })

  it('K1 a trial that has begun is not offered again', async () => {
    const { text } = await write('cross-sell-synergy', 'fr', { trial: { days: 14, startedAt: NOW, endsAt: NOW + 14 * 864e5 } })
    expect(text).not.toContain('Essayer gratuitement')
    expect(text).toContain('Découvrir <https://app.example/emailing>')
  })

  it('X3 a plan that saves nothing is not proposed', async () => {
    const { facts } = CASES['seats-saving']!
    const { subject, text } = await write('seats-saving', 'fr', { plan: facts.catalog.plans![1] })
    expect(subject).toBe('Votre équipe grandit')
    expect(text).not.toMatch(/économi|Solo/)
  })

  it('X7 a product that answers, a support add-on that costs a share of the plan, a service paid by the hour', async () => {
    const solves = async (facts: Partial<Facts>, topic = CASES['pain-point-solution']!.intent.topic) => (await write('pain-point-solution', 'fr', { addOn: undefined, ...facts }, { topic })).text
    const addOn = { id: 'exports', name: 'Care', kind: 'support', price: { percentOfPlan: 20 } } as const
    expect(await solves({ product: catalog.products![1] }, { type: 'product', id: 'emailing' })).toContain('Email Marketing y répond.  Prix : 20 € par mois.')
    expect(await solves({ addOn })).toContain('Prix : 3,80 € par mois.')
    expect(await solves({ addOn: { ...addOn, kind: 'service', price: { hourly: 90 } } })).toContain('Prix : 90 € de l’heure.')
  })

  const told = async (template: string, intent: Partial<Intent> = {}, facts: Partial<Facts> = {}): Promise<Mail> => write(template, 'fr', facts, intent)

  for (const template of ['crm', 'retention', 'advocacy'])
    it(`${CASES[template]!.row} ${template} speaks to people: no greeting, no button, no way to unsubscribe`, async () => {
      const { text, html, fields } = await told(template)
      expect(text).not.toMatch(/Bonjour|https:|Ne plus en recevoir/)
      expect(html).not.toContain('<a ')
      expect(fields).not.toHaveProperty('link')
      expect(text).toContain('n’est pas envoyé au client')
    })

  it('X6 an account without a name is called by its identifier, in a case alone', async () => {
    const name = async (template: string) => (await writeMail(CASES[template]!.intent, CASES[template]!.facts, { locale: 'fr', accountId: 'a1' })).fields.account
    expect([await name('crm'), await name('cross-sell-synergy')]).toEqual(['a1', undefined])
    expect((await told('crm')).fields).toMatchObject({ event: 'funding', plan: 'Basic', seats: 11, seatsLimit: 12, bundle: 'Duo', bundleSaving: 15 })
  })

  it.each([['detractor', 'basse : 0 sur 10'], ['severe-ticket', 'ticket grave'], ['payment-failed', 'paiement a échoué'], ['at-risk', 'à risque'], ['readiness', 'pas prêt']])('B1 retention is told why: %s', async (reason, said) => {
    const { text, fields } = await told('retention', { facts: { reason, nps: 0 } }, { meter: CASES['quota-80']!.facts.meter })
    expect(text).toContain(said)
    expect(fields).toMatchObject({ reason, nps: 0, plan: 'Basic' })
  })

  it('V5 advocacy has the figures of all four conditions, and what to ask for', async () => {
    const { text, fields } = await told('advocacy')
    expect(text).toContain('- Satisfaction : 5 sur 5 - Recommandation : 9 sur 10 - Utilisations de la nouveauté : 12 - Client depuis 120 jours')
    expect(text).toContain('- le programme ambassadeurs - le parrainage - un témoignage ou une étude de cas')
    expect(fields).toMatchObject({ csat: 5, nps: 9, usage: 12, tenureDays: 120, targets: ['program', 'referral', 'testimonial'] })
  })

  for (const template of TEMPLATES)
    it(`${CASES[template]!.row} ${template} still is a mail when next to nothing is known`, async () => {
      const mail = await write(template, 'fr', { ...bare, ...noMeter })
      expect(mail.subject).not.toBe('')
      expect(mail.text + mail.html).not.toMatch(/undefined|NaN|null|\{\w|\[object/)
    })
})

describe('what is sold, and what it brings', () => {
  it.each([
    ['a product', { topic: { type: 'product', id: 'emailing' } }, { product: catalog.products![1] }, 'Email Marketing'],
    ['seats', { topic: { type: 'seats', id: 'seats' } }, {}, 'Basic'],
    ['a bundle', { topic: { type: 'bundle', id: 'duo' } }, { bundle: catalog.bundles![0] }, 'Duo'],
    ['a plan', {}, {}, 'Pro'],
  ] as [string, Partial<Intent>, Partial<Facts>, string][])('names %s, not the next plan', async (_, intent, facts, name) => {
    expect((await write('upsell-roi', 'fr', facts, intent)).fields.sold).toBe(name)
  })

  it('A3 a share of a plan is of the seats in use where nobody said how many are paid for', async () => {
    const plan = { ...catalog.plans![0]!, price: { monthly: 10, perSeat: true } }
    const addOn = { id: 'phone', name: 'Phone', kind: 'support', price: { percentOfPlan: 20 } } as const
    const { fields } = await write('pain-point-solution', 'fr', { plan, addOn, seats: { used: 5 } }, { topic: { type: 'add-on', id: 'phone' } })
    expect(fields.soldPrice).toBe(10)
  })

  it('Q1 reckons the extra cost in whole cents, by the month where both are paid by the year, and not by the seat', async () => {
    const priced = (before: object, after: object) => write('quota-90', 'fr', { plan: { ...catalog.plans![0]!, price: before }, target: { ...catalog.plans![1]!, price: after } })
    expect((await priced({ monthly: 29.9 }, { monthly: 59.7 })).fields).toMatchObject({ extraCost: 29.8, roiNet: 510.2 })
    expect((await priced({ yearly: 120 }, { yearly: 240 })).fields.extraCost).toBe(10)
    expect((await priced({ monthly: 9, perSeat: true }, { monthly: 59 })).fields.extraCost).toBeUndefined()
  })

  it('Q1 money is written as on screen: whole cents of the worth, and a rate that is finer than one whole', async () => {
    const evidence = { roi: { hoursSaved: 3, hourlyRate: 15.335 } }
    const { text, fields } = await write('quota-90', 'fr', { catalog: { ...catalog, evidence } })
    expect(fields.roiWorth).toBe(46.01)
    expect(text).toContain('3 h gagnées par mois × 15,335 € de l’heure = 46,01 €')
  })
})
