import { describe, expect, test, vi } from 'vitest'
import { galleryMessages } from '../../demo/gallery-messages.js'
import { createExpansion, type Catalog, type Expansion, type Options } from '../../src/index.js'
import type { Media } from '../../src/model/catalog.js'
import type { Facts, Message } from '../../src/model/message.js'
import { createFakePlatform } from '../../src/testing.js'
import { gapsOf } from '../../src/ui/gaps.js'
import { hostElement, openUi, plain, stage, step, stubReport } from './stage.js'

const part = (root: Element, name: string) => root.querySelector<HTMLElement>(`[part=${name}]`)
const facts = (name: string, change: Partial<Facts>): Partial<Message> => ({ facts: { ...step(name).facts, ...change } })
const catalog = (name: string, change: Partial<Catalog>) => facts(name, { catalog: { ...step(name).facts.catalog, ...change } })

describe('losses', () => {
  test('P3 H4 what stops is what was used, before a known end; what stays is said beside it', async () => {
    const { surface } = await stage('cross-sell.j12.losses')
    const said = plain(part(surface, 'losses')!.textContent)
    expect(said).toBe('Sans activation d’ici au 24 novembreVous gardezVotre plan Solo et tout ce qu’il comprendVous n’aurez plus accès àPublier une première pageChoisir un modèle')
  })

  test('P3 beside the recap of the same uses, it names the product alone', async () => {
    const { surface } = await stage('cross-sell.j12')
    expect([...surface.querySelectorAll('[part=losses] .stops li')].map((line) => line.textContent)).toEqual(['Pages'])
  })

  const { trial, now, product } = step('cross-sell.j12.losses').facts
  test.each<[string, Partial<Facts>]>([
    ['no trial', { trial: undefined }],
    ['a trial that is only proposed', { trial: { days: 14, endsAt: trial!.endsAt } }],
    ['a trial that is over', { trial: { ...trial!, endsAt: now } }],
    ['nothing used', { done: {} }],
    ['nothing of it used', { done: { unknown: 4 } }],
  ])('P3 H4 %s: only what there is to gain', async (_, change) => {
    const useful = { ...product!, useCases: ['Publier sans développeur'] }
    const { surface, drawn } = await stage('cross-sell.j12.losses', facts('cross-sell.j12.losses', { ...change, product: useful }))
    expect(plain(part(surface, 'losses')!.textContent)).toBe('Ce que Pages vous apportePublier sans développeur')
    drawn.remove()
    const bare = await stage('cross-sell.j12.losses', facts('cross-sell.j12.losses', change))
    expect(part(bare.surface, 'losses')).toBeNull()
    expect(bare.surface.textContent).not.toMatch(/plus accès/)
  })
})

describe('testimonial', () => {
  const whole = { quote: 'Deux heures gagnées par semaine.', author: 'Ana Ruiz', organisation: 'Maison Dorval', date: '2025-10-20', verified: true } as const
  const withOne = (change: object) => catalog('upsell-offer.j7.testimonial', { evidence: { testimonials: [{ ...whole, ...change }] as never } })

  test('L5 a figure that quotes, with who, where, when, and that it was checked', async () => {
    const { surface } = await stage('upsell-offer.j7.testimonial', withOne({}))
    const figure = surface.querySelector('figure')!
    expect(figure.querySelector('blockquote')!.textContent).toBe(whole.quote)
    expect(plain(figure.querySelector('figcaption')!.textContent)).toBe('Ana Ruiz, Maison Dorval · 20 octobre · Avis vérifié')
  })

  test.each([{ verified: undefined }, { verified: 'true' }, { author: '' }, { organisation: undefined }, { date: undefined }, { date: 'hier' }, { quote: '' }])('L5 %o: not shown', async (change) => {
    const { surface } = await stage('upsell-offer.j7.testimonial', withOne(change))
    expect(part(surface, 'testimonial')).toBeNull()
  })

  test('no text is ever HTML', async () => {
    const { surface } = await stage('upsell-offer.j7.testimonial', withOne({ quote: '<img src=x onerror=alert(1)>', author: '<b>Ana</b>' }))
    expect(surface.querySelector('img')).toBeNull()
    expect(part(surface, 'testimonial')!.textContent).toContain('<b>Ana</b>')
  })
})

describe('media', () => {
  const whole: Media = { src: new URL('/demo/picture.png', location.href).href, alt: 'L’éditeur', width: 1280, height: 800 }
  const withOne = (change: object) => catalog('cross-sell.j0.media', { media: { 'product:pages': { ...whole, ...change } } })

  test('a picture keeps its room before it is there, is fetched when near, and tells nobody which page asks', async () => {
    const { surface } = await stage('cross-sell.j0.media', withOne({ src: 'https://app.example/never.png' }))
    const picture = surface.querySelector('img')!
    const { width, height } = picture.getBoundingClientRect()
    expect(Math.abs(height - (width * 800) / 1280)).toBeLessThan(1)
    expect(height).toBeGreaterThan(100)
    expect(Object.fromEntries(['alt', 'loading', 'decoding', 'referrerpolicy'].map((name) => [name, picture.getAttribute(name)])))
      .toEqual({ alt: 'L’éditeur', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' })
  })

  test('a picture that cannot be loaded leaves itself out and says so once', async () => {
    const { surface, report } = await stage('cross-sell.j0.media', withOne({ src: '/no/such.png?x' }))
    surface.querySelector('img')!.dispatchEvent(new Event('error'))
    await vi.waitFor(() => expect(part(surface, 'media')).toBeNull())
    expect(report.problem.mock.calls.flat()).toEqual([expect.stringContaining('/no/such.png?x cannot be loaded')])
  })

  test.each<[string, object]>([
    ['FE2 javascript:', { src: 'javascript:alert(1)' }], ['FE2 \\x01javascript:', { src: '\x01javascript:alert(1)' }], ['FE2 data:', { src: 'data:image/svg+xml,<svg/>' }],
    ['FE2 blob:', { src: `blob:${location.origin}/1` }], ['FE2 another origin without TLS', { src: 'http://evil.test/a.png' }], ['FE3 a disguised other origin', { src: '//evil.test:80/a.png' }],
    ['no address', { src: undefined }], ['an empty one', { src: '' }], ['no size', { width: undefined }], ['a size of nothing', { height: 0 }], ['no alternative', { alt: undefined }],
  ])('%s: left out', async (_, change) => {
    const { surface } = await stage('cross-sell.j0.media', withOne(change))
    expect(surface.querySelector('img, video')).toBeNull()
  })

  test('a video has controls and captions, never starts by itself and fetches nothing until it is started', async () => {
    const { surface } = await stage('cross-sell.j0.video')
    const video = surface.querySelector('video')!
    expect([video.controls, video.autoplay, video.preload, video.networkState === HTMLMediaElement.NETWORK_LOADING]).toEqual([true, false, 'none', false])
    expect(video.getAttribute('aria-label')).toBe('Pages en deux minutes')
    expect(video.querySelector('track')!.kind).toBe('captions')
    expect(video.querySelector('track')!.srclang).toBe('fr')
  })

  test('what the step is given goes before what it is about', async () => {
    const { surface } = await stage('cross-sell.j0.media', catalog('cross-sell.j0.media', { media: { 'product:pages': whole, 'cross-sell.j0': { ...whole, alt: 'Étape' } } }))
    expect(surface.querySelector('img')!.alt).toBe('Étape')
  })
})

describe('chunks of blocks', () => {
  test('each is loaded for the blocks it holds, its style taken once, unknown names are nobody’s', async () => {
    const ui = await openUi()
    await Promise.all([ui.prepare!(['losses', 'offer']), ui.prepare!(['testimonial', 'offer'])])
    expect(ui.prepare!(['losses', 'testimonial', 'media', 'case', 'rivals', 'offer', 'seats', 'meter'])).toBeUndefined()
    await ui.prepare!(['none' as never])
    ui.draw(step('cross-sell.j12'), stubReport())
    const sheets = [...hostElement().shadowRoot!.adoptedStyleSheets].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join())
    expect(new Set(sheets).size).toBe(sheets.length)
  })

  test('drawn before it is there, a block follows', async () => {
    const ui = await openUi()
    ui.draw(step('cross-sell.j12.losses'), stubReport())
    await vi.waitFor(() => expect(part(hostElement().shadowRoot!.querySelector('.root')!, 'losses')).toBeTruthy())
  })
})

describe('what a message lacks is told to the developer', () => {
  const PARTS: Record<string, string> = { addOn: 'add-on', annual: 'annual],[part=saving' }
  /** All that a block may lack; what the title says is kept. */
  const bare = ({ facts }: Message): Facts => ({
    ...facts, addOn: undefined, bundle: undefined, done: undefined, offer: undefined, plan: undefined, seats: undefined,
    target: facts.target && { ...facts.target, price: {}, features: [], limits: undefined }, gained: [], product: facts.product && { id: facts.product.id, name: facts.product.name },
    feature: facts.feature && { id: facts.feature.id, name: facts.feature.name }, trial: facts.trial && { days: facts.trial.days, endsAt: facts.trial.endsAt }, catalog: { currency: 'EUR' },
  })

  test.each(Object.keys(galleryMessages('fr')))('%s: exactly the blocks that show nothing', async (name) => {
    for (const change of [{}, { facts: bare(step(name)) }]) {
      const { root, drawn } = await stage(name, change)
      const message = { ...step(name), ...change }
      const told = gapsOf(message).map((gap) => /"(\w+)"/.exec(gap)![1])
      // Whatever a block of another part lacks is not ours to tell.
      expect(told).toEqual(message.blocks.filter((block) => block !== 'ask' && !part(root, PARTS[block] ?? block)))
      drawn.remove()
    }
  })
})

test('what is lacking is found out whatever the units, and whether there are words or not', () => {
  const message = step('quota-limit.j3')
  const { catalog } = message.facts
  const meters = catalog.meters!.map(({ id, name }) => ({ id, name, enforcement: 'notify' as const, model: 'seat' as const }))
  expect(gapsOf({ ...message, facts: { ...message.facts, catalog: { ...catalog, meters } } })).toEqual([])
})

describe('in the page', () => {
  const shop: Catalog = {
    currency: 'EUR', plans: [{ id: 'free', name: 'Essentiel', price: { monthly: 0 }, features: [] }],
    features: [{ id: 'reports', name: 'Rapports' }],
  }
  const open = async (options: Options) => {
    const browser = createFakePlatform({ settle: () => new Promise((done) => setTimeout(done, 5)) })
    const expansion: Expansion = createExpansion({
      platform: browser, consent: 'granted', locale: 'fr', catalog: shop, handlers: { learnMore() {} },
      subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } },
      campaigns: [{
        id: 'own', version: 1, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'reports' } },
        steps: [{ id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', blocks: ['case'], buttons: [{ label: 'learnMore', handler: 'learnMore' }] }],
      }],
      ...options,
    })
    const shown: string[] = []
    expansion.on('shown', () => shown.push('shown'))
    expansion.on('seen', () => shown.push('seen'))
    expansion.track('report_exported')
    await browser.advance(5000)
    await expansion.flush()
    await browser.advance(5000)
    return { expansion, browser, shown }
  }

  test('a message whose title cannot be filled is not shown and not counted; the screen is free', async () => {
    for (const copy of [{} as Record<string, string>, { 'own.j0.title': '{target}' }]) {
      const { expansion, browser, shown } = await open({ copy })
      expect(expansion.$message.get()).toBeUndefined()
      expect(hostElement()?.shadowRoot?.querySelector('[data-campaign]')).toBeFalsy()
      expect(shown).toEqual([])
      expect(JSON.stringify([...browser.disk])).not.toMatch(/"claim":\{|"seenAt"/)
      expect(browser.errors.filter(({ code }) => code === 'draw')).toEqual([{ code: 'draw', message: expect.stringContaining('no text for own.j0') }])
      expansion.destroy()
    }
  })

  test('with `debug`, a block that is left out says what it lacks; without, nothing', async () => {
    const copy = { 'own.j0.title': 'Vos exports', 'own.j0.why': 'Vous avez exporté un rapport.' }
    for (const debug of [true, false]) {
      vi.spyOn(console, 'debug').mockImplementation(() => {})
      const { expansion, browser } = await open({ copy, debug })
      expect(expansion.$message.get()?.campaign).toBe('own')
      expect(browser.errors.filter(({ code }) => code === 'block').map(({ message }) => message))
        .toEqual(debug ? ['own.j0: its block "case" is left out for lack of a case with a web address (catalog.evidence.cases).'] : [])
      expansion.destroy()
    }
  })
})
