import { page, userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Catalog, Plan } from '../../src/model/catalog.js'
import type { Facts } from '../../src/model/message.js'
import { galleryMessages } from '../../demo/gallery-messages.js'
import { changed, openUi, plain, stage, step, stubReport, hostElement } from './stage.js'

const withCatalog = (name: string, change: (catalog: Catalog) => Partial<Catalog>, more: Partial<Facts> = {}): Facts => {
  const { facts } = step(name)
  return { ...facts, catalog: { ...facts.catalog, ...change(facts.catalog) }, ...more }
}
const texts = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => plain(textContent))
const heads = (root: Element) => texts(root.querySelectorAll('th[scope=col]'))

describe('comparison', () => {
  test('P1 dearest plan first, in the order of the document; the current one and the proposed one say so', async () => {
    const { root } = await stage('quota-limit.j3')
    expect(heads(root)).toEqual(['Scale', 'ProSuggéré', 'BasicVotre plan'])
    const lefts = [...root.querySelectorAll('th[scope=col]')].map((head) => head.getBoundingClientRect().left)
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
  })

  test('P1 a price on request comes last, unless that plan is the proposed one', async () => {
    const facts = withCatalog('quota-limit.j3', ({ plans }) => ({ plans: [...plans!, { id: 'custom', name: 'Sur mesure', price: 'custom', features: [] }] }))
    const { root, drawn } = await stage('quota-limit.j3', { facts })
    expect(heads(root).at(-1)).toBe('Sur mesure')
    expect(plain(root.querySelector('tbody tr td:last-child')!.textContent)).toBe('Sur devis')
    drawn.remove()
    const target = facts.catalog.plans!.at(-1)!
    const proposed = await stage('quota-limit.j3', { facts: { ...facts, target } })
    expect(heads(proposed.root)[0]).toBe('Sur mesureSuggéré')
  })

  test('P2 a plan off sale is never shown', async () => {
    const facts = withCatalog('quota-limit.j3', ({ plans }) => ({ plans: changed(plans, ({ id }) => ({ available: id !== 'scale' })) }))
    const { root } = await stage('quota-limit.j3', { facts })
    expect(heads(root)).toEqual(['ProSuggéré', 'BasicVotre plan'])
  })

  test('Q1 only what differs is stressed', async () => {
    const { root } = await stage('quota-limit.j3')
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => [plain(row.querySelector('th')!.textContent), row.className])
    expect(rows).toEqual([
      ['Prix', 'differs'], ['E-mails', 'differs'], ['Fiches contact', ''], ['Rapports', ''],
      ['Automatisations', 'differs'], ['Accès API', 'differs'], ['Support prioritaire', 'differs'],
    ])
  })

  test('Q1 shows both prices where nothing chooses between them', async () => {
    const { root } = await stage('quota-limit.j3')
    expect(texts(root.querySelectorAll('tbody tr:first-child td'))).toEqual([
      '149 € par moisou 1 490 € par an', '59 € par moisou 590 € par an', '29 € par moisou 290 € par an',
    ])
  })

  test('P1 at 320 px an amount is never broken', async () => {
    await page.viewport(320, 800)
    const facts = withCatalog('upsell-offer.j0', ({ plans }) => ({ plans: changed([...plans!, { ...plans![2]!, id: 'max' }], () => ({ price: { monthly: 1241.67, yearly: 14_900.04 } })) }))
    const { root, surface } = await stage('upsell-offer.j0', { facts: { ...facts, plan: { ...facts.catalog.plans![0]!, price: { monthly: 1000 } } } }, { locale: 'en' })
    root.querySelectorAll<HTMLElement>('[type=radio]')[1]!.click()
    const lines = [...root.querySelectorAll('tbody tr:first-child td')].map(({ firstChild: text }) => {
      const range = document.createRange()
      range.setStart(text!, 0)
      range.setEnd(text!, '€1,241.67'.length)
      expect(range.toString()).toBe('€1,241.67')
      return new Set([...range.getClientRects()].map(({ top }) => top)).size
    })
    const [width, room] = [surface.scrollWidth, surface.clientWidth]
    await page.viewport(1280, 800)
    expect(lines).toEqual([1, 1, 1, 1])
    expect(width).toBeLessThanOrEqual(room)
  })

  test('without a proposed plan there is nothing to compare', async () => {
    const { facts } = step('quota-limit.j3')
    const { root } = await stage('quota-limit.j3', { facts: { ...facts, target: undefined, gained: undefined } })
    expect(root.querySelector('table, [part=benefits], [part=roi]')).toBeNull()
    expect(root.textContent).not.toMatch(/undefined|NaN|\{/)
  })
})

describe('benefits', () => {
  test('U11 lists only what is gained', async () => {
    const { root } = await stage('quota-limit.j3')
    expect(texts(root.querySelectorAll('[part=benefits] li'))).toEqual(['50 000 e-mails au lieu de 10 000', 'Automatisations', 'Accès API'])
  })

  test('U11 a lower limit is no benefit, an unlimited one is', async () => {
    const { facts } = step('quota-limit.j3')
    const target: Plan = { ...facts.target!, limits: { emails: 5_000 } }
    const { root, drawn } = await stage('quota-limit.j3', { facts: { ...facts, target } })
    expect(texts(root.querySelectorAll('[part=benefits] li'))).toEqual(['Automatisations', 'Accès API'])
    drawn.remove()
    const unlimited = await stage('quota-limit.j3', { facts: { ...facts, target: { ...target, limits: undefined } } })
    expect(texts(unlimited.root.querySelectorAll('[part=benefits] li'))[0]).toBe('E-mails : illimité')
  })
})

describe('return on investment', () => {
  test('Q1 computes at once on the person’s own figures, formula shown', async () => {
    const { get, root } = await stage('quota-limit.j3')
    const output = () => plain(root.querySelector('output')!.textContent)
    const formula = () => plain(root.querySelector('[part=roi] .quiet')!.textContent)
    expect(output()).toBe('Vous y gagneriez 150 € par mois.')
    expect(formula()).toBe('4 h × 45 € − 30 € de différence de prix = 150 € par mois')
    await userEvent.fill(get.getByLabelText('Heures gagnées par mois'), '2.5')
    expect(output()).toBe('Vous y gagneriez 82,50 € par mois.')
    await userEvent.fill(get.getByLabelText(/Coût d’une heure/), '12')
    expect(output()).toBe('À ces chiffres, cela se vaut.')
    await userEvent.fill(get.getByLabelText(/Coût d’une heure/), '4')
    expect(output()).toBe('À ces chiffres, Pro vous coûterait 20 € par mois de plus qu’il ne rapporte.')
    expect(formula()).toMatch(/= [-−]20 € par mois$/)
  })

  test('without figures it asks for them and claims nothing', async () => {
    const { root, get } = await stage('quota-limit.j3', { facts: withCatalog('quota-limit.j3', () => ({ evidence: undefined })) })
    expect(root.querySelector('output')!.textContent).toBe('')
    await userEvent.fill(get.getByLabelText('Heures gagnées par mois'), '4')
    expect(root.querySelector('output')!.textContent).toBe('')
    await userEvent.fill(get.getByLabelText(/Coût d’une heure/), '45')
    expect(plain(root.querySelector('output')!.textContent)).toBe('Vous y gagneriez 150 € par mois.')
  })

  test('a price per seat, or on request, has no known difference: no calculator', async () => {
    const { facts } = step('quota-limit.j3')
    const { root } = await stage('quota-limit.j3', { facts: { ...facts, target: { ...facts.target!, price: 'custom' } } })
    expect(root.querySelector('[part=roi]')).toBeNull()
  })
})

describe('monthly or yearly', () => {
  test('P6 a radio group, monthly first; the saving in money, whole months only when exact', async () => {
    const { get, root } = await stage('upsell-offer.j0')
    const group = get.getByRole('radiogroup', { name: 'Facturation' })
    expect(texts(group.querySelectorAll('label'))).toEqual(['Mensuelle', 'Annuelle'])
    expect(get.getByRole('radio', { name: 'Mensuelle' })).toHaveProperty('checked', true)
    expect(plain(root.querySelector('[part=annual] p')!.textContent)).toBe('À l’année, Pro coûte 118 € de moins. Soit 2 mois offerts.')
  })

  test('P6 30 × 12 − 300 = 60: two months; 310 is none', async () => {
    const { facts } = step('upsell-offer.j0')
    const priced = (yearly: number): Facts => ({ ...facts, target: { ...facts.target!, price: { monthly: 30, yearly } } })
    const even = await stage('upsell-offer.j0', { facts: priced(300) })
    expect(plain(even.root.querySelector('[part=annual] p')!.textContent)).toBe('À l’année, Pro coûte 60 € de moins. Soit 2 mois offerts.')
    even.drawn.remove()
    const odd = await stage('upsell-offer.j0', { facts: priced(310) })
    expect(plain(odd.root.querySelector('[part=annual] p')!.textContent)).toBe('À l’année, Pro coûte 50 € de moins.')
    odd.drawn.remove()
    const dearer = await stage('upsell-offer.j0', { facts: priced(400) })
    expect(dearer.root.querySelector('[part=annual]')).toBeNull()
  })

  test('P6 a yearly price is told by the month, with what is billed', async () => {
    const { get, root } = await stage('upsell-offer.j0')
    get.getByRole('radio', { name: 'Annuelle' }).click()
    expect(texts(root.querySelectorAll('tbody tr:first-child td'))[1]).toBe('49,17 € par moisfacturé 590 € par an')
  })

  test('the card says the yearly saving, or nothing of it', async () => {
    const { surface, drawn } = await stage('upsell-offer.j7')
    expect(plain(surface.textContent)).toContain('À l’année, Pro coûte 118 € de moins. Soit 2 mois offerts.')
    expect(surface.querySelector('[type=radio]')).toBeNull()
    drawn.remove()
    const { facts } = step('upsell-offer.j7')
    const bare = await stage('upsell-offer.j7', { facts: { ...facts, target: { ...facts.target!, price: { monthly: 59 } } } })
    expect(plain(bare.surface.textContent)).not.toMatch(/mois offerts|de moins/)
  })
})

describe('meter and trial', () => {
  test('the meter tells its value in words', async () => {
    const { get } = await stage('quota-limit.j3')
    const meter = get.getByRole('meter', { name: 'E-mails' })
    expect(meter.getAttribute('aria-valuenow')).toBe('9120')
    expect(plain(meter.getAttribute('aria-valuetext'))).toBe('91 %, 9 120 sur 10 000')
  })

  test('T0 duration, end and what happens then', async () => {
    const { get, root } = await stage('feature-trial.j0')
    expect(get.getByRole('dialog', { name: 'Vous semblez intéressé par Automatisations' })).toBeTruthy()
    expect(texts(root.querySelectorAll('dl > div'))).toEqual([
      'Durée7 jours', 'Fin29 novembre', 'EnsuiteL’essai s’arrête de lui-même, rien n’est facturé.',
    ])
  })
})

const part = (root: Element, name: string) => root.querySelector<HTMLElement>(`[part=${name}]`)
const said = (root: Element, name: string) => plain(part(root, name)?.textContent)
const withFacts = (name: string, change: Partial<Facts>) => ({ facts: { ...step(name).facts, ...change } })
const HOUR = 3_600_000

describe('add-on', () => {
  test('A1 capacity: so many blocks, with unit, total and the new limit', async () => {
    const meter = { id: 'emails', name: 'E-mails', enforcement: 'notify', used: 9_000, limit: 10_000, percent: 90 } as const
    const { root, get, report } = await stage('contextual-add-on.j0.capacity', withFacts('contextual-add-on.j0.capacity', { meter }))
    expect(said(root, 'add-on')).toBe('−+9 €/mois9 € le pack10 000 e-mails × 1Nouvelle limite : 20 000 e-mails')
    get.getByRole('button', { name: 'Nombre de packs, Un de plus' }).click()
    expect(said(root, 'add-on')).toBe('−+18 €/mois9 € le pack10 000 e-mails × 2Nouvelle limite : 30 000 e-mails')
    get.getByRole('button', { name: 'Ajouter' }).click()
    expect(report.press.mock.lastCall).toMatchObject([{ label: 'buyAddOn' }, { quantity: 2 }])
  })

  test('A1 without the meter of the add-on no new limit is claimed: the plan’s own may not be all there is', async () => {
    const { root } = await stage('contextual-add-on.j0.capacity', withFacts('contextual-add-on.j0.capacity', { meter: undefined }))
    expect(said(root, 'add-on')).toBe('−+9 €/mois9 € le pack10 000 e-mails × 1')
  })

  test('A2 a feature: flat, by the month, or by the year where that is sold', async () => {
    const { root, get } = await stage('contextual-add-on.j0')
    expect(said(root, 'add-on')).toContain('+9 €/mois')
    get.getByRole('radio', { name: 'Annuelle' }).click()
    expect(said(root, 'add-on')).toContain('+90 €/anSoit 7,50 € par mois, facturé à l’année')
  })

  test('A3 support: a share of the plan, which follows the billing', async () => {
    const { root, get, report } = await stage('contextual-add-on.j0.support')
    expect(said(root, 'add-on')).toContain('+6 €/mois20 % du prix du plan Basic')
    get.getByRole('radio', { name: 'Annuelle' }).click()
    expect(said(root, 'add-on')).toContain('+60 €/an')
    get.getByRole('button', { name: 'Ajouter' }).click()
    expect(report.press.mock.lastCall![1]).toMatchObject({ billing: 'yearly', quantity: undefined })
  })

  test('A4 compliance: by the year, its month said to be one', async () => {
    const { root } = await stage('contextual-add-on.j0.compliance')
    expect(said(root, 'add-on')).toBe('Hébergement de données de santé+500 €/anSoit 41,67 € par mois, facturé à l’année')
  })

  test('A4 what is sold by the year alone is reported so', async () => {
    const { report, surface } = await stage('contextual-add-on.j0.compliance')
    surface.querySelector<HTMLElement>('.actions .primary')!.click()
    expect(report.press.mock.lastCall![1]).toMatchObject({ billing: 'yearly' })
  })

  test('A5 a service is never by the month', async () => {
    const { root, drawn } = await stage('contextual-add-on.j0.service')
    expect(said(root, 'add-on')).toBe('Formation de l’équipe90 € de l’heure')
    drawn.remove()
    const addOn = { ...step('contextual-add-on.j0.service').facts.addOn!, price: { monthly: 80 } }
    const monthly = await stage('contextual-add-on.j0.service', withFacts('contextual-add-on.j0.service', { addOn }))
    expect(part(monthly.root, 'add-on')).toBeNull()
  })
})

describe('seats', () => {
  test('S10 buttons, typing and arrow keys, never below the seats in use; the number travels with the press', async () => {
    const { root, get, report } = await stage('seats-growth.j0.seat-refused')
    const input = get.getByRole('spinbutton', { name: 'Nombre de sièges' }) as HTMLInputElement
    const total = () => plain(root.querySelector('output')!.textContent)
    expect([input.value, input.min, total()]).toEqual(['9', '8', '216 €/mois9 sièges à 24 €'])
    get.getByRole('button', { name: 'Nombre de sièges, Un de plus' }).click()
    expect([input.value, total()]).toEqual(['10', '216 €/mois10 sièges à 21,60 €'])
    await userEvent.click(input)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect([input.value, total()]).toEqual(['12', '259,20 €/mois12 sièges à 21,60 €'])
    await userEvent.fill(input, '3')
    await userEvent.tab()
    expect(input.value).toBe('12')
    const less = get.getByRole('button', { name: 'Nombre de sièges, Un de moins' })
    for (let press = 0; press < 9; press++) less.click()
    expect([input.value, less.getAttribute('aria-disabled')]).toEqual(['8', 'true'])
    get.getByRole('button', { name: 'Ajouter des sièges' }).click()
    expect(report.press.mock.lastCall).toMatchObject([{ label: 'addSeats' }, { quantity: 8 }])
  })

  test('S10 what was never touched travels as it was shown', async () => {
    const { get, report } = await stage('seats-growth.j0')
    get.getByRole('button', { name: 'Ajouter des sièges' }).click()
    expect(report.press.mock.lastCall![1]).toMatchObject({ quantity: 9 })
  })

  test('S10 starts above the seats in use where these are more than were paid for', async () => {
    const { get } = await stage('seats-growth.j0', withFacts('seats-growth.j0', { seats: { used: 11, limit: 8 } }))
    expect((get.getByRole('spinbutton') as HTMLInputElement).value).toBe('12')
  })

  test('S10 a seat that is paid by the year is reported so', async () => {
    const { facts } = step('seats-growth.j0')
    const { get, report } = await stage('seats-growth.j0', { facts: { ...facts, plan: { ...facts.plan!, price: { yearly: 240, perSeat: true } } } })
    get.getByRole('button', { name: 'Ajouter des sièges' }).click()
    expect(report.press.mock.lastCall![1]).toMatchObject({ billing: 'yearly', quantity: 9 })
  })

  test('S10 never above what the plan holds; what the host says of the proration is told', async () => {
    const { facts } = step('seats-growth.j0.seat-refused')
    const plan: Plan = { ...facts.plan!, limits: { seats: 9 } }
    const { get, root } = await stage('seats-growth.j0.seat-refused', { facts: { ...facts, plan } }, { copy: { 'seats.proration': 'Au prorata : 12 € aujourd’hui.' } })
    expect(get.getByRole('button', { name: 'Nombre de sièges, Un de plus' }).getAttribute('aria-disabled')).toBe('true')
    expect(said(root, 'seats')).toMatch(/Au prorata : 12 € aujourd’hui\.$/)
    expect(said(root, 'seats')).not.toContain('siège de plus :')
  })

  test('S11 the next break is computed', async () => {
    const { facts } = step('seats-growth.j0.seat-refused')
    const { root, drawn } = await stage('seats-growth.j0.seat-refused', { facts: { ...facts, seats: { used: 7, limit: 7 } } })
    expect(said(root, 'seats')).toContain('2 sièges de plus : −10 % (−24 €/mois)')
    drawn.remove()
    const past = await stage('seats-growth.j0.seat-refused', { facts: { ...facts, seats: { used: 10, limit: 10 } } })
    expect(said(past.root, 'seats')).not.toMatch(/de plus :|−0|%/)
  })

  test('X3 the cheaper plan for so many seats, beside the price and nowhere else; nothing of it when nothing is saved', async () => {
    const { root, surface, drawn } = await stage('seats-growth.j0')
    expect(plain(surface.querySelector('h2')!.textContent)).toBe('Votre équipe grandit')
    expect(said(root, 'seats')).toContain('Pour 9 sièges, passez au plan Team et économisez 36 €/mois.')
    expect(surface.querySelectorAll('.hint')).toHaveLength(1)
    drawn.remove()
    const few = await stage('seats-growth.j0', withFacts('seats-growth.j0', { seats: { used: 5, limit: 5 } }))
    expect(plain(few.surface.textContent)).not.toMatch(/Team|économis/)
  })

  test('without a number of seats, or a price of one, nothing is claimed', async () => {
    const { root, drawn } = await stage('seats-growth.j0', withFacts('seats-growth.j0', { seats: undefined }))
    expect(part(root, 'seats')).toBeNull()
    drawn.remove()
    const { facts } = step('seats-growth.j0')
    const flat = await stage('seats-growth.j0', { facts: { ...facts, plan: { ...facts.plan!, price: { monthly: 30 } } } })
    expect(flat.root.querySelector('output')).toBeNull()
    expect(flat.get.getByRole('spinbutton')).toBeTruthy()
  })
})

describe('offer', () => {
  afterEach(() => void vi.useRealTimers())

  test('H3 P5 its price, what it replaces, its end, its terms', async () => {
    const { root } = await stage('vip-offer.j0')
    expect(said(root, 'offer')).toBe(
      '472 €/anau lieu de 590 €−20 %la première année, puis 590 €/anJusqu’au 29 novembre, encore 7 jours.' +
      'Paiement annuel, une fois par compte. Voir les conditionsPrix personnalisé automatiquement, d’après votre activité.',
    )
    expect(root.querySelector('[part=offer] a')).toMatchObject({ href: 'https://app.example/terms', target: '_blank', rel: 'noreferrer' })
  })

  test('H3 without a known lowest price: no "instead of", no badge', async () => {
    const { root } = await stage('cross-sell.j0.product_searched')
    expect(said(root, 'offer')).toBe('24 €/moisJusqu’au 24 novembre, encore 47 heures. Voir les conditions')
    expect(root.querySelector('s, .badge')).toBeNull()
  })

  test('L4 only a personalised price says that it is one', async () => {
    const { root, drawn } = await stage('vip-offer.j0')
    expect(said(root, 'offer')).toContain('Prix personnalisé')
    drawn.remove()
    const { offer } = step('vip-offer.j0').facts
    const open = await stage('vip-offer.j0', withFacts('vip-offer.j0', { offer: { ...offer!, personalised: undefined } }))
    expect(said(open.root, 'offer')).not.toContain('Prix personnalisé')
  })

  test('L1 at its end price, button and title’s figures leave, whatever the clock says', async () => {
    const ui = await openUi()
    const message = step('vip-offer.j0')
    await ui.prepare!(message.blocks)
    vi.useFakeTimers()
    const { now, offer } = message.facts
    ui.draw({ ...message, facts: { ...message.facts, offer: { ...offer!, endsAt: now + 90_000 } } }, stubReport())
    const root = hostElement().shadowRoot!
    const labels = () => texts(root.querySelectorAll('.actions button'))
    expect(said(root.querySelector('.root')!, 'offer')).toContain('encore 1 minute.')
    expect(labels()).toEqual(['Découvrir mon offre', 'Plus tard'])
    vi.advanceTimersByTime(31_000)
    expect(said(root.querySelector('.root')!, 'offer')).toContain('encore moins d’une minute.')
    vi.setSystemTime(Date.now() - 24 * HOUR)
    root.querySelector<HTMLElement>('[aria-controls=why]')!.click()
    vi.advanceTimersByTime(59_001)
    expect(said(root.querySelector('.root')!, 'offer')).toBe('Cette offre est terminée.')
    expect(labels()).toEqual(['Plus tard'])
    expect(root.textContent).not.toContain('472')
  })

  test('L1 the button that may stay says no more of it; nothing is left running after the message', async () => {
    const ui = await openUi()
    const message = step('cross-sell.j12')
    await ui.prepare!(message.blocks)
    vi.useFakeTimers()
    const drawn = ui.draw({ ...message, facts: { ...message.facts, offer: { ...message.facts.offer!, endsAt: message.facts.now + HOUR } } }, stubReport())
    const labels = () => texts(hostElement().shadowRoot!.querySelectorAll('.actions button'))
    expect(labels()[0]).toBe('Activer maintenant avec 20 % de réduction')
    vi.advanceTimersByTime(HOUR + 1)
    expect(labels()[0]).toBe('Activer maintenant')
    expect(plain(hostElement().shadowRoot!.querySelector('h2')!.textContent)).toBe('Votre essai Pages se termine bientôt')
    drawn.remove()
    ui.draw(message, stubReport()).remove()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('H3 a price of one seat is told as one, and billed as the offer is', async () => {
    const { offer } = step('vip-offer.j0').facts
    const { root, get, report } = await stage('vip-offer.j0', withFacts('vip-offer.j0', { offer: { ...offer!, perSeat: true } }))
    expect(said(root, 'offer')).toMatch(/^472 € par an et par utilisateur.*puis 590 € par an et par utilisateur/)
    get.getByRole('button', { name: 'Découvrir mon offre' }).click()
    expect(report.press.mock.lastCall![1]).toMatchObject({ billing: 'yearly' })
  })

  test('L1 one that is over before it is drawn ends at once, its button too', async () => {
    const { now, offer } = step('vip-offer.j0').facts
    const { root } = await stage('vip-offer.j0', withFacts('vip-offer.j0', { offer: { ...offer!, endsAt: now } }))
    await vi.waitFor(() => expect(said(root, 'offer')).toBe('Cette offre est terminée.'))
    expect(plain(root.querySelector('h2')!.textContent)).toBe('Votre offre est terminée')
    expect(texts(root.querySelectorAll('.actions button'))).toEqual(['Plus tard'])
    expect(root.textContent).not.toContain('472')
  })
})

describe('bundle', () => {
  test('P4 A7 the sum, the bundle, the saving in money first', async () => {
    const { facts } = step('growth-bundle.j0')
    const bundle = { ...facts.bundle!, price: 70 }
    const catalog = { ...facts.catalog, products: changed(facts.catalog.products, ({ id }) => ({ price: { monthly: { pages: 40, forms: 25 }[id] ?? 35 } })) }
    const { root } = await stage('growth-bundle.j0', { facts: { ...facts, bundle, catalog } })
    expect(texts(root.querySelectorAll('[part=bundle] dl > div'))).toEqual([
      'Pages40 €/mois', 'Formulaires25 €/mois', 'Rapports +35 €/mois', 'Séparément100 €/mois', 'Avec le pack70 €/mois',
    ])
    expect(said(root, 'bundle')).toMatch(/Économisez 30 €\/mois, soit 30 %$/)
  })

  test('A7 nothing is shown when it is no cheaper', async () => {
    const { facts } = step('growth-bundle.j0')
    const { root } = await stage('growth-bundle.j0', { facts: { ...facts, bundle: { ...facts.bundle!, price: 80 } } })
    expect(part(root, 'bundle')).toBeNull()
  })
})

describe('trial of a product', () => {
  test('K2 what has happened is ticked, and said', async () => {
    const { root } = await stage('cross-sell.j7')
    expect(texts(root.querySelectorAll('[part=checklist] li'))).toEqual([
      'Fait : Choisir un modèle', 'Fait : Relier votre nom de domaine', 'Publier une première page', 'Inviter votre équipe',
    ])
    expect(said(root, 'checklist')).toMatch(/^2 sur 4/)
  })

  test('K3 the recap tells what was counted', async () => {
    const { root } = await stage('cross-sell.j12')
    expect(said(root, 'recap')).toBe('12 utilisations depuis le 10 novembrePublier une première page9 foisChoisir un modèle3 fois')
  })

  test('K3 the product itself is named, and what is not of it is not', async () => {
    const { product } = step('cross-sell.j12').facts
    const { root } = await stage('cross-sell.j12', withFacts('cross-sell.j12', { done: { [product!.id]: 4, automations: 40 }, trial: { ...step('cross-sell.j12').facts.trial!, uses: undefined } }))
    expect(said(root, 'recap')).toBe(`4 utilisations depuis le 10 novembre${product!.name}4 fois`)
  })

  test('K3 not used yet is said, and not counted is not said', async () => {
    const { root, drawn } = await stage('cross-sell.j12.unused')
    expect(said(root, 'recap')).toBe('Pas encore utilisé.')
    drawn.remove()
    const silent = await stage('cross-sell.j12.unused', withFacts('cross-sell.j12.unused', { done: undefined }))
    expect(part(silent.root, 'recap')).toBeNull()
  })
})

describe('evidence', () => {
  const rows = (root: Element) => texts(root.querySelectorAll('[part=rivals] tbody th'))

  test('L6 each row has its source and date; one without is left out', async () => {
    const { root, drawn } = await stage('cross-sell.j0.competitor_viewed')
    expect(heads(root)).toEqual(['Pages', 'Courrio'])
    expect(rows(root)).toEqual([
      'Domaines inclusSource : courrio.example, 3 novembre', 'Visites par moisSource : courrio.example, 3 novembre',
      'Tests A/BSource : Documentation publique, version 4, 20 octobre',
    ])
    expect(root.querySelector('time')).toBeNull()
    drawn.remove()
    const { facts } = step('cross-sell.j0.competitor_viewed')
    const { evidence } = facts.catalog
    const comparison = changed(evidence!.comparison, ({ criterion }) => (criterion === 'Tests A/B' ? { asOf: '' } : criterion === 'Domaines inclus' ? { source: '' } : {}))
    const bare = await stage('cross-sell.j0.competitor_viewed', { facts: { ...facts, catalog: { ...facts.catalog, evidence: { ...evidence, comparison } } } })
    expect(rows(bare.root)).toEqual(['Visites par moisSource : courrio.example, 3 novembre'])
  })

  test('L6 nothing is said of a competitor that no row is about', async () => {
    const { root } = await stage('cross-sell.j0.competitor_viewed', withFacts('cross-sell.j0.competitor_viewed', { cause: { by: 'competitor_viewed', named: 'Autre' } }))
    expect(part(root, 'rivals')).toBeNull()
  })

  test('a case has an address that can be followed', async () => {
    const { root, drawn } = await stage('pain-point-solution.j0')
    expect(root.querySelector('[part=case] a')).toMatchObject({ href: 'https://pages.example/dorval' })
    drawn.remove()
    const { facts } = step('pain-point-solution.j0')
    const cases = [{ title: 'A', summary: 'B', url: 'javascript:alert(1)' }]
    const bare = await stage('pain-point-solution.j0', { facts: { ...facts, catalog: { ...facts.catalog, evidence: { cases } } } })
    expect(part(bare.root, 'case')).toBeNull()
  })
})

describe('nouns and tiers', () => {
  test.each([
    ['S1', 'seat', '1 siège', '12 sièges'], ['S2', 'usage', '1 unité', '12 unités'], ['S3', 'tiered', '1 unité', '12 unités'],
    ['S4', 'project', '1 projet', '12 projets'], ['S5', 'transaction', '1 transaction', '12 transactions'],
  ] as const)('%s %s: its noun, its plural, its next tier', async (_, model, one, many) => {
    const { facts } = step('quota-limit.j3')
    const price = { monthly: 9, perSeat: model === 'seat', tiers: [{ from: 1, price: 3 }, { from: 12, price: 2.5 }] }
    const shown = async (limit: number) => {
      const { root, drawn } = await stage('quota-limit.j0', {
        blocks: ['meter'],
        facts: { ...facts, plan: { ...facts.plan!, price }, target: undefined, meter: { id: 'm', name: 'M', enforcement: 'notify', model, used: 1, limit, percent: 80 } },
      })
      const text = plain(root.querySelector('[data-campaign]')!.textContent)
      drawn.remove()
      return text
    }
    expect(await shown(1)).toContain(`1 sur ${one}.`)
    expect(await shown(12)).toContain(`1 sur ${many}.`)
    expect(await shown(12)).toContain(`Palier suivant à ${many} : 2,50 € par ${one.slice(2)} au lieu de 3 €`)
  })

  test('S2 the meter’s own unit goes before', async () => {
    const { surface } = await stage('quota-limit.j0', withFacts('quota-limit.j0', { meter: { ...step('quota-limit.j0').facts.meter!, model: 'transaction' } }))
    expect(plain(surface.textContent)).toContain('8 432 sur 10 000 e-mails.')
  })
})

describe('blocks', () => {
  test('are loaded for the steps that name one, and for no other', async () => {
    const ui = await openUi()
    expect(ui.prepare!([])).toBeUndefined()
    await ui.prepare!(['meter'])
    expect(ui.prepare!(['meter', 'comparison', 'benefits', 'roi', 'trial', 'annual'])).toBeUndefined()
    const loading = ui.prepare!(['offer', 'benefits'])
    expect(loading).toBeInstanceOf(Promise)
    await loading
    expect(ui.prepare!(['offer', 'seats'])).toBeUndefined()
  })

  test('drawn before they are there, they follow', async () => {
    const ui = await openUi()
    ui.draw(step('growth-bundle.j0'), stubReport())
    await vi.waitFor(() => expect(part(hostElement().shadowRoot!.querySelector('.root')!, 'bundle')).toBeTruthy())
  })

  test('a blocking modal that names none has the links of the host all the same', async () => {
    const ui = await openUi()
    ui.draw({ ...step('quota-limit.j7'), blocks: [] }, stubReport())
    await vi.waitFor(() => expect(hostElement().shadowRoot!.textContent).toContain('Exporter mes données'))
  })

  test.each(Object.keys(galleryMessages('fr')))('%s shows no hole, in either language', async (name) => {
    for (const locale of ['fr', 'en'] as const) {
      const { surface, drawn } = await stage(name, {}, { locale })
      expect(surface.textContent).not.toMatch(/undefined|NaN|\{|null|\[object/)
      drawn.remove()
    }
  })
})

test('FE1 texts of the host are texts', async () => {
  const evil = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
  const title = document.title
  const facts = withCatalog('quota-limit.j3', (catalog) => ({
    features: changed(catalog.features, ({ id }) => ({ name: evil + id })),
    plans: changed(catalog.plans, ({ id }) => ({ name: evil + id })),
    meters: changed(catalog.meters, () => ({ name: evil, unit: evil })),
  }))
  const [plan, target] = facts.catalog.plans!
  const { root } = await stage('quota-limit.j3', { facts: { ...facts, plan, target, meter: { ...facts.meter!, name: evil, unit: evil }, gained: facts.catalog.features } }, { copy: { 'button.contactSales': evil } })
  expect(root.querySelector('img, script')).toBeNull()
  expect(root.textContent).toContain(evil)
  expect(document.title).toBe(title)
})

test('a text of the host counts everywhere, or for one campaign when its name goes before', async () => {
  const copy = { 'button.close': 'Compris', 'upsell-offer/button.later': 'Un autre jour' }
  const labels = async (name: string) => {
    const { root, drawn } = await stage(name, {}, { copy })
    const all = [...root.querySelectorAll('.actions button')].map((button) => plain(button.textContent))
    drawn.remove()
    return all
  }
  expect(await labels('quota-limit.j0')).toContain('Compris')
  expect(await labels('upsell-offer.j0')).toContain('Un autre jour')
  expect(await labels('feature-trial.j0')).toContain('Plus tard')
})
