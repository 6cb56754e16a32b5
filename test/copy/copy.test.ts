import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { enMore } from '../../src/copy/en-more.js'
import { enObjections } from '../../src/copy/en-objections.js'
import { en } from '../../src/copy/en.js'
import { fill, languageOf, type Values } from '../../src/copy/fill.js'
import { frMore } from '../../src/copy/fr-more.js'
import { frObjections } from '../../src/copy/fr-objections.js'
import { fr } from '../../src/copy/fr.js'

const language = languageOf('fr')
const copies: Record<string, Record<string, string>> = { fr: { ...fr, ...frMore, ...frObjections }, en: { ...en, ...enMore, ...enObjections } }

describe('filling a template', () => {
  test.each([
    ['{days} {days|jour|jours}', { days: 1 }, '1\u00a0jour'],
    ['{days} {days|jour|jours}', { days: 14 }, '14\u00a0jours'],
    ['{n|mois offert|mois offerts}', { n: 0 }, 'mois offert'],
    ['Bonjour {name}', { name: '{days}' }, 'Bonjour {days}'],
    ['Bonjour {name}', { name: undefined }, undefined],
    ['Bonjour {name}', {}, undefined],
    ['{constructor}', {}, undefined],
    ['Pourquoi ?', {}, 'Pourquoi\u00a0?'],
    ['« Plus tard » : oui', {}, '«\u00a0Plus tard\u00a0»\u00a0: oui'],
    ['le 1er décembre', {}, 'le 1er\u00a0décembre'],
  ])('%s', (template, values, text) => {
    expect(fill(template, values, language)).toBe(text)
  })

  test.each([
    ['fr', [0, 1, 2, 1_000_000], 'jour jour jours jours'],
    ['en', [0, 1, 2], 'days day days'],
    ['pl', [1, 3, 5, 1.5], 'dzień dni dni dnia'],
    ['ar', [0, 1, 2, 3, 11, 100], 'zero one two few many other'],
    ['ja', [1, 5], '日 日'],
  ] as const)('plurals of %s are those of its own rules', (locale, counts, wanted) => {
    const forms = { fr: 'jour|jours', en: 'day|days', pl: 'dzień|dni|dni|dnia', ar: 'zero|one|two|few|many|other', ja: '日' }[locale]
    expect(counts.map((n) => fill(`{n|${forms}}`, { n }, languageOf(locale))).join(' ')).toBe(wanted)
  })

  test('names on a polluted prototype are no values', () => {
    Reflect.set(Object.prototype, 'polluted', 'x')
    expect(fill('{polluted}', {}, language)).toBeUndefined()
    Reflect.deleteProperty(Object.prototype, 'polluted')
  })
})

describe.each(Object.entries(copies))('%s', (_, copy) => {
  test('has the same names as the other language', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).toSorted()
    for (const key of Object.keys(copies.fr!)) expect(new Set(names(copy[key]!)), key).toEqual(new Set(names(copies.fr![key]!)))
  })

  test('states no figure of its own', () => {
    for (const [key, text] of Object.entries(copy)) expect(text, key).not.toMatch(/\d/)
  })

  test('does not press, shame or shout', () => {
    for (const [key, text] of Object.entries(copy)) {
      expect(text, key).not.toMatch(/!.*!|dernière chance|last chance|urgent|\bvite\b|hurry|tant pis|dommage|don’t want to|je refuse|perdez|risque/i)
    }
  })

  test('uses typographic apostrophes', () => {
    for (const [key, text] of Object.entries(copy)) expect(text, key).not.toContain("'")
  })

  test('has a title, a reason and every label for each step that is drawn', () => {
    for (const { id, steps } of CAMPAIGNS) {
      for (const { id: step, surface, buttons = [] } of steps) {
        if (!surface) continue
        const has = (part: string) => Object.keys(copy).some((key) => key.startsWith(`${id}.${step}.`) && key.endsWith(part))
        expect(has('.title'), `${id}.${step}`).toBe(true)
        expect(has('.why'), `${id}.${step}`).toBe(true)
        for (const { label } of buttons) expect(copy, label).toHaveProperty([`button.${label}`])
      }
    }
  })
})

/** The specification's own words, with what makes each sentence whole. */
const WORDS: [row: string, key: string, values: Values, fr: string, en: string][] = [
  ['K0', 'cross-sell.j0.title', { product: 'Email Marketing' }, 'Avez-vous vu notre outil Email Marketing ?', 'Have you seen our Email Marketing tool?'],
  ['K0', 'cross-sell.j0.text', { product: 'Email Marketing', doing: 'vous créez des campagnes e-mail' }, 'On dirait que vous créez des campagnes e-mail…', 'It looks like vous créez des campagnes e-mail…'],
  ['X4', 'cross-sell.j0.text', { product: 'Email Marketing' }, 'Découvrez aussi Email Marketing, à partir de ce que vous faites déjà.', 'Discover Email Marketing as well, starting from what you already do.'],
  ['K3', 'cross-sell.j12.title', { product: 'Email Marketing' }, 'Votre essai Email Marketing se termine bientôt', 'Your Email Marketing trial ends soon'],
  ['K3 L1', 'button.activate', {}, 'Activer maintenant', 'Activate now'],
  ['K3', 'button.activate', { offerPercent: '20 %' }, 'Activer maintenant avec 20 % de réduction', 'Activate now with 20 % off'],
  ['X3', 'seats.cheaper', { n: 9, team: 'Team', saved: '24 €/mois' }, 'Pour 9 sièges, passez au plan Team et économisez 24 €/mois.', 'For 9 seats, move to the Team plan and save 24 €/mois.'],
  ['X3', 'seats-growth.j0.title', {}, 'Votre équipe grandit', 'Your team is growing'],
  ['X5', 'vip-offer.j0.title', {}, 'Offre exclusive pour vous', 'An exclusive offer for you'],
  ['X6', 'growth-bundle.j0.title', {}, 'Accompagnez votre croissance', 'Support your growth'],
  ['X7', 'pain-point-solution.j0.title', {}, 'Nous avons la solution', 'We have the solution'],
  ['X8', 'native-alternative.j0.title', { product: 'Email Marketing' }, 'Saviez-vous que nous avons Email Marketing ?', 'Did you know that we have Email Marketing?'],
  ...([
    ['K0', 'learnMore', 'En savoir plus', 'Learn more'], ['K0 C9', 'bookDemo', 'Voir une démo', 'See a demo'], ['K0', 'decline', 'Non merci', 'No thanks'], ['K2', 'open', 'Ouvrir', 'Open'],
    ['S10 X3', 'addSeats', 'Ajouter des sièges', 'Add seats'], ['X5', 'seeOffer', 'Découvrir mon offre', 'Discover my offer'], ['X6', 'seeBundle', 'Voir le pack', 'See the bundle'],
    ['X7', 'seeSolution', 'Voir la solution', 'See the solution'], ['A6', 'buyAddOn', 'Ajouter', 'Add'],
  ] as const).map(([row, label, fr, en]): [string, string, Values, string, string] => [row, `button.${label}`, {}, fr, en]),
  ['A8', 'button.startTrial', { days: 14 }, 'Essayer gratuitement 14 jours', 'Try free for 14 days'],
]

describe('the words of the specification', () => {
  const flat = (text: string | undefined) => text?.replace(/\s/g, ' ')
  const firstOf = (template: string, values: Values) => template.split('\n').flatMap((line) => fill(line, values, language) ?? [])[0]
  test.each(WORDS)('%s %s %o', (_, key, values, french, english) => {
    expect(flat(firstOf(copies.fr![key]!, values))).toBe(french)
    expect(flat(firstOf(copies.en![key]!, values))).toBe(english)
  })

  test('a campaign that is neither about a meter, a feature nor a plan has a title whatever is known', () => {
    for (const copy of Object.values(copies))
      for (const { id } of CAMPAIGNS.filter(({ id }) => !/^(quota|feature|upsell)/.test(id)))
        for (const [key, text] of Object.entries(copy)) if (key.startsWith(`${id}.`) && /j\d+\.title$/.test(key)) expect(firstOf(text, {}), key).toBeTruthy()
  })

  test('a variant has a campaign, a step and an event or signal that brings it about', () => {
    const causes = CAMPAIGNS.flatMap(({ trigger }) => ('events' in trigger ? trigger.events : trigger.on === 'signal' ? [...trigger.any ?? [], ...trigger.all ?? []] : []))
    const known = new Set([...causes, 'used', 'unused', 'notify', 'block', 'read-only'])
    for (const key of Object.keys(copies.fr!)) {
      const [campaign, step, variant, part] = key.split('.')
      if (!part || !CAMPAIGNS.some(({ id }) => id === campaign)) continue
      expect(CAMPAIGNS.find(({ id }) => id === campaign)!.steps.map(({ id }) => id), key).toContain(step)
      expect([...known], key).toContain(variant)
    }
  })
})
