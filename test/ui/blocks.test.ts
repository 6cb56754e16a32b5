import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import type { Catalog, Plan } from '../../src/model/catalog.js'
import type { Facts } from '../../src/model/message.js'
import { changed, plain, stage, step } from './stage.js'

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
