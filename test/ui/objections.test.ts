import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { Evidence } from '../../src/model/catalog.js'
import type { Message } from '../../src/model/message.js'
import type { UiOptions } from '../../src/model/ui.js'
import { quickDates } from '../../src/ui/objections/dates.js'
import { plain, stage, step, type Stage } from './stage.js'

const FULL = 'upsell-offer.j0.objections'
const SENTENCES = [
  '« C’est trop cher »', '« Je n’ai pas le temps maintenant »', '« Je dois demander à mon manager »',
  '« Je ne suis pas sûr d’utiliser les nouvelles features »', '« Votre concurrent est moins cher »',
]

/** Presses the quiet control, and perhaps one of the sentences. */
async function hesitate(name = FULL, chosen?: number, change: Partial<Message> = {}, options: Partial<UiOptions> = {}): Promise<Stage & { open(index: number): HTMLElement }> {
  const staged = await stage(name, change, options)
  const { root } = staged
  root.querySelector<HTMLElement>('[part=doubt]')!.click()
  await soon(() => expect(root.querySelector('.doubts')).not.toBeNull())
  const open = (index: number) => {
    root.querySelectorAll<HTMLElement>('.doubt')[index]!.click()
    return root.querySelector<HTMLElement>('.remedies')!
  }
  if (chosen !== undefined) open(chosen)
  return { ...staged, open }
}
const without = (change: Partial<Evidence>): Partial<Message> => {
  const { facts } = step(FULL)
  return { facts: { ...facts, catalog: { ...facts.catalog, evidence: { ...facts.catalog.evidence, ...change } } } }
}
/** Chunks come late on a machine that has other things to do. */
const soon = (check: () => void) => vi.waitFor(check, 10_000)
const said = (root: Element) => plain(root.querySelector('.remedies')?.textContent)
const sentences = (root: Element) => [...root.querySelectorAll('.doubt')].map(({ textContent }) => plain(textContent))

afterEach(() => vi.restoreAllMocks())
afterAll(() => page.viewport(1280, 800))

describe('« Une hésitation ? »', () => {
  test.each(['upsell-offer.j0', 'upsell-offer.j7', 'seats-growth.j0', 'contextual-add-on.j0', 'growth-bundle.j0', 'vip-offer.j0', 'feature-trial.j0'])('O1 is beside the reason, on %s', async (name) => {
    const { root } = await stage(name)
    const control = root.querySelector<HTMLElement>('[part=doubt]')!
    expect(plain(control.textContent)).toBe('Une hésitation ?')
    expect(control.nextElementSibling!.getAttribute('part')).toBe('why')
    expect(control.getAttribute('aria-expanded')).toBe('false')
    expect(root.querySelector('.doubts')).toBeNull()
  })

  test('O1 is not on a message that states a fact', async () => {
    const { root } = await stage('quota-limit.j3')
    expect(root.querySelector('[part=doubt]')).toBeNull()
  })

  test('O1 O2 O3 O4 O5 opens the five sentences, and none of them', async () => {
    const { root, report } = await hesitate()
    expect(sentences(root)).toEqual(SENTENCES)
    expect(root.querySelector('.remedies')).toBeNull()
    expect(report.object).not.toHaveBeenCalled()
  })

  test('O6 each is told once, and the message stays', async () => {
    const { open, report, surface } = await hesitate()
    for (const index of [0, 0, 0, 1, 2, 3, 4]) open(index)
    expect(report.object.mock.calls.flat()).toEqual(['price', 'time', 'manager', 'use', 'competitor'])
    expect(surface.isConnected).toBe(true)
    expect(report.close).not.toHaveBeenCalled()
  })

  test('O6 H8 says how long "Plus tard" now is', async () => {
    const { root, open } = await hesitate()
    expect(plain(root.querySelector('#later')!.textContent)).toContain('14 jours')
    open(0)
    expect(plain(root.querySelector('#later')!.textContent)).toContain('90 jours')
  })

  test('an objection without any answer is absent', async () => {
    const { facts } = step(FULL)
    const bare = { facts: { ...facts, target: undefined, gained: undefined, trial: undefined, catalog: { ...facts.catalog, evidence: undefined } }, answers: [], buttons: [], lock: undefined }
    const { root } = await hesitate('upsell-offer.j7.objections', 0, { ...bare, campaign: 'growth-bundle', step: 'j0' })
    expect(sentences(root)).toEqual([SENTENCES[1]])
  })

  test('FG3 the keyboard alone opens, chooses, answers and goes on; the focus stays', async () => {
    const { root, get, report } = await stage(FULL)
    get.getByRole('button', { name: /hésitation/ }).focus()
    await userEvent.keyboard('{Enter}')
    await soon(() => expect(root.querySelector('.doubts')).not.toBeNull())
    const shadow = root.getRootNode() as ShadowRoot
    expect(plain(shadow.activeElement!.textContent)).toBe('Une hésitation ?')
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}')
    expect(plain(shadow.activeElement!.textContent)).toBe(SENTENCES[1])
    expect(shadow.activeElement!.getAttribute('aria-expanded')).toBe('true')
    await userEvent.keyboard('{Tab}{Enter}')
    expect(report.remind).toHaveBeenCalledOnce()
  })
})

describe('answers', () => {
  test('O1 the return on their own figures, the cost of inaction, the year in euros, a trial', async () => {
    const { root, report, open } = await hesitate()
    open(0)
    expect(said(root)).toContain('Vous y gagneriez 150 € par mois.')
    const hours = root.querySelector<HTMLInputElement>('.remedies input')!
    hours.value = '10'
    hours.dispatchEvent(new InputEvent('input', { bubbles: true }))
    expect(said(root)).toContain('Vous y gagneriez 420 € par mois.')
    expect(said(root)).toContain('ne rien changer revient à 180 € par mois')
    expect(said(root)).toContain('À l’année, Pro coûte 118 € de moins. Soit 2 mois offerts.')
    root.querySelector<HTMLElement>('.remedy .button')!.click()
    expect(report.press).toHaveBeenCalledWith({ label: 'startTrial', handler: 'startTrial' }, expect.anything())
  })

  test('O2 quick choices are dates, and quiet until then', async () => {
    const { root, report } = await hesitate(FULL, 1)
    const names = [...root.querySelectorAll('.dates .button')].map(({ textContent }) => plain(textContent))
    expect(names).toEqual(['La semaine prochaine lun. 24 nov.', 'Le mois prochain lun. 22 déc.', 'Au prochain trimestre ven. 2 janv.'])
    for (const button of root.querySelectorAll<HTMLElement>('.dates .button')) button.click()
    expect(report.remind.mock.calls.flat()).toEqual([[2025, 10, 24], [2025, 11, 22], [2026, 0, 2]].map(([y, m, d]) => new Date(y!, m!, d, 9).getTime()))
  })

  test.each([
    ['a Tuesday', [2025, 10, 25], [['tomorrow', 10, 26], ['week', 11, 1], ['month', 11, 25], ['quarter', 12, 2]]],
    ['a Friday: the next day is none', [2025, 10, 21], [['week', 10, 24], ['month', 11, 22], ['quarter', 12, 2]]],
    ['a Sunday: the week begins the next day', [2025, 10, 23], [['tomorrow', 10, 24], ['month', 11, 23], ['quarter', 12, 2]]],
    ['a weekend that ends its month', [2026, 0, 30], [['week', 1, 2], ['month', 1, 27], ['quarter', 3, 2]]],
    ['a quarter that begins on a Sunday', [2023, 8, 20], [['tomorrow', 8, 21], ['week', 8, 25], ['quarter', 9, 2], ['month', 9, 20]]],
  ] as const)('O2 no quick choice is on a weekend: %s', (_, [year, month, day], expected) => {
    const found = quickDates(new Date(year, month, day, 15).getTime())
    expect(found).toEqual(expected.map(([name, m, d]) => [name, new Date(year, m, d, 9).getTime()]))
    for (const [, at] of found) expect([0, 6]).not.toContain(new Date(at).getDay())
  })

  test('O2 assisted onboarding, and a price kept until a stored date', async () => {
    const { root, report, drawn } = await hesitate(FULL, 1)
    expect(said(root)).toContain('Prix garanti : 472 €/an si vous décidez avant le 29 novembre.')
    ;[...root.querySelectorAll<HTMLElement>('.remedy .button')].find(({ textContent }) => /accompagné/.test(textContent!))!.click()
    expect(report.press).toHaveBeenCalledWith({ label: 'bookDemo', handler: 'bookDemo' }, expect.objectContaining({ message: 'Être accompagné au démarrage' }))
    drawn.remove()
    const over = await hesitate(FULL, 1, { lock: { ...step(FULL).lock!, endsAt: step(FULL).facts.now } })
    expect(said(over.root)).not.toContain('Prix garanti')
  })

  test.each([
    ['{ArrowRight}', 24], ['{ArrowDown}', 30], ['{ArrowLeft}', 23], ['{Home}', 23], ['{ArrowRight}{End}', 30], ['{PageDown}', 23], ['{PageDown}{ArrowUp}', 16], ['{Shift>}{PageDown}{/Shift}', 22],
  ])('O2 the calendar is driven by %s', async (keys, day) => {
    const { root, report } = await hesitate(FULL, 1)
    root.querySelector<HTMLElement>('.remedies [aria-expanded]')!.click()
    await soon(() => expect(root.querySelector('[role=grid]')).not.toBeNull())
    root.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')!.focus()
    await userEvent.keyboard(keys)
    const focused = (root.getRootNode() as ShadowRoot).activeElement as HTMLElement
    expect(plain(focused.textContent)).toBe(String(day))
    expect(root.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(focused.getAttribute('aria-pressed')).toBe('true')
    const set = root.querySelector<HTMLElement>('.calendar > .button')!
    expect(plain(set.textContent)).toMatch(new RegExp(`^M’en reparler le ${day} `))
    set.click()
    expect(new Date(report.remind.mock.calls[0]![0]).getDate()).toBe(day)
  })

  test('O3 a case with their numbers and date, to copy and to save', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const made: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (made.push(blob as Blob), 'blob:nothing'))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { root, get } = await hesitate(FULL, 2)
    expect(said(root)).toContain('Passer de Basic à ProChiffres au 22 novembre 2025')
    expect(said(root)).toContain('4 h × 45 € − 30 € de différence de prix = 150 € par mois')
    get.getByRole('button', { name: 'Copier' }).click()
    await soon(() => expect(said(root)).toContain('Copié.'))
    expect(copied.mock.calls[0]![0]).toMatch(/^# Passer de Basic à Pro\n\nChiffres au 22.novembre 2025\n\n## Aujourd’hui\n\n- Plan Basic/)
    get.getByRole('button', { name: 'Télécharger en Markdown' }).click()
    get.getByRole('button', { name: 'Télécharger en HTML' }).click()
    await soon(() => expect(made).toHaveLength(2))
    expect(await made[1]!.text()).toMatch(/^<!doctype html><html lang="fr" dir="ltr">.*<h1>Passer de Basic à Pro<\/h1>/)
  })

  test('O3 a download that fails says so, and nothing of copying', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no')
    })
    const { root, get } = await hesitate(FULL, 2)
    get.getByRole('button', { name: 'Télécharger en Markdown' }).click()
    await soon(() => expect(plain(get.getByRole('alert').textContent)).toBe('Cela n’a pas abouti. Vous pouvez réessayer.'))
    expect(said(root)).not.toContain('La copie')
  })

  test('O3 copying that is refused says so', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    const { root, get } = await hesitate(FULL, 2)
    get.getByRole('button', { name: 'Copier' }).click()
    await soon(() => expect(said(root)).toContain('La copie est bloquée ici'))
    expect(get.queryByRole('alert')).toBeNull()
  })

  test('O3 whatever is proposed by name has its case: a feature that belongs to no plan on sale too', async () => {
    const { facts } = step('feature-trial.j0')
    const { root } = await hesitate('feature-trial.j0', undefined, { facts: { ...facts, target: undefined, gained: undefined, plan: undefined } })
    root.querySelectorAll<HTMLElement>('.doubt')[sentences(root).indexOf(SENTENCES[2]!)]!.click()
    expect(plain(root.querySelector('.file .hint')!.textContent)).toBe('Adopter Automatisations')
  })

  test('O2 the price of one seat is told as one', async () => {
    const { root } = await hesitate(FULL, 1, { lock: { ...step(FULL).lock!, perSeat: true } })
    expect(said(root)).toContain('Prix garanti : 472 € par an et par utilisateur si vous décidez')
  })

  test('O2 the dates are of the day on which they are asked for', async () => {
    const { root } = await hesitate()
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 86_400_000)
    root.querySelectorAll<HTMLElement>('.doubt')[1]!.click()
    expect(plain(root.querySelector('.dates .button')!.textContent)).toBe('Demain lun. 24 nov.')
  })

  test('O3 what the host wrote is text in every form of the case', async () => {
    const { toHtml, toMarkdown } = await import('../../src/ui/objections/paper.js')
    const evil = { title: '<img src=x onerror=alert(1)> & "co"', date: '*', sections: [['# a', ['[b](javascript:c)']]] as [string, string[]][] }
    expect(new DOMParser().parseFromString(toHtml(evil, 'fr"><script>', 'ltr'), 'text/html').querySelectorAll('img, script, a')).toHaveLength(0)
    expect(toMarkdown(evil)).toBe('# \\<img src=x onerror=alert(1)\\> & "co"\n\n\\*\n\n## \\# a\n\n- \\[b\\](javascript:c)\n')
  })

  test('O3 prints from an empty frame, without a window or markup', async () => {
    const { printCase } = await import('../../src/ui/objections/paper.js')
    const near = document.body
    const add = vi.spyOn(near, 'append')
    let printed = ''
    add.mockImplementation((frame) => {
      near.insertBefore(frame as Node, null)
      const { contentWindow } = frame as HTMLIFrameElement
      contentWindow!.print = () => {
        printed = contentWindow!.document.body.textContent!
        contentWindow!.dispatchEvent(new Event('afterprint'))
      }
    })
    printCase({ title: 'A', date: 'B', sections: [['C', ['D']]] }, 'fr', 'ltr', near)
    expect(printed).toBe('ABCD')
    await soon(() => expect(document.querySelector('iframe')).toBeNull())
  })

  test('O3 the comparison by e-mail, and a call with who decides', async () => {
    const { root, report } = await hesitate(FULL, 2)
    const mail = new URL(root.querySelector<HTMLAnchorElement>('a[href^=mailto]')!.href)
    expect(mail.searchParams.get('subject')).toBe('Passer de Basic à Pro')
    expect(plain(mail.searchParams.get('body'))).toContain('150 € par mois')
    root.querySelector<HTMLElement>('.remedy .button')!.click()
    expect(report.press).toHaveBeenCalledWith(expect.objectContaining({ handler: 'bookDemo' }), expect.objectContaining({ message: 'Proposer un échange avec votre décideur' }))
  })

  test('O4 a trial, cases with their source, a guarantee with days and terms', async () => {
    const { root } = await hesitate(FULL, 3)
    expect(said(root)).toContain('Essayer gratuitement 14 jours')
    expect(said(root)).toContain('Maison Dorval')
    expect(said(root)).toContain('Satisfait ou remboursé pendant 30 jours.')
    expect([...root.querySelectorAll<HTMLAnchorElement>('.remedies a')].map(({ href }) => href)).toEqual(['https://pages.example/dorval', 'https://app.example/guarantee'])
  })

  test.each([
    ['a case without where to read it', { cases: [{ title: 'Maison', summary: 'x', url: 'javascript:alert(1)' }] }, 3, 'Maison'],
    ['a guarantee without terms', { guarantee: { days: 30, termsUrl: '' } }, 3, 'remboursé'],
    ['a point without source', { comparison: [{ criterion: 'Prix bas', ours: '1', theirs: '2', competitor: 'X', source: '', asOf: '2025-01-01' }] }, 4, 'Prix bas'],
    ['a testimonial that nobody verified', { testimonials: [{ quote: 'Parfait', author: 'A', organisation: 'B', date: '2025-01-01', verified: false as never }] }, 4, 'Parfait'],
    ['a cost of inaction that is not known', { roi: { hoursSaved: 4, hourlyRate: 45 } }, 0, 'ne rien changer'],
  ] as [string, Partial<Evidence>, number, string][])('O1 O4 O5 leaves out %s', async (_, change, index, text) => {
    const { root } = await hesitate(FULL, index, without(change))
    expect(said(root).length).toBeGreaterThan(10)
    expect(said(root)).not.toContain(text)
  })

  test('O5 the comparison with source and date, the total cost on their figures, verified customers', async () => {
    const { root } = await hesitate(FULL, 4)
    expect(said(root)).toMatch(/Domaines inclusSource : courrio\.example, 3 novembre/)
    expect(said(root)).toContain('Rester ici coûte 340 € de moins la première année.')
    const [licence, migration] = root.querySelectorAll<HTMLInputElement>('.inputs input')
    for (const [input, value] of [[licence!, '100'], [migration!, '']] as const) {
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    expect(said(root)).toContain('Le concurrent coûte 340 € de moins la première année.')
    expect(said(root)).toMatch(/Inès Marchal, Atelier Nord · 14 septembre · Avis vérifié/)
  })
})

test('H6 H7 the sentences are the person’s own words, of one size; the answers of a message keep theirs', async () => {
  const { root } = await hesitate()
  const looks = new Set([...root.querySelectorAll('.doubt')].map((element) => {
    const { fontSize, fontWeight, color, minHeight } = getComputedStyle(element)
    return [fontSize, fontWeight, color, minHeight, element.getBoundingClientRect().width].join()
  }))
  expect(looks.size).toBe(1)
  expect([...root.querySelectorAll('.answers .button')].map(({ textContent }) => plain(textContent))).toEqual(['Comparer les plans', 'Essayer gratuitement 14 jours', 'Plus tard'])
})

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } }

describe.each([['light', 'fr', FULL, 1280], ['dark', 'en', FULL, 320], ['light', 'fr', 'upsell-offer.j7.objections', 320]] as const)('FG9 axe finds nothing: %s %s %s %d px', (scheme, locale, name, width) => {
  test.each([0, 1, 2, 3, 4])('objection %d', async (index) => {
    await page.viewport(width, 800)
    const { root, surface } = await hesitate(name, index, {}, { theme: { scheme }, locale })
    if (index === 1) {
      root.querySelector<HTMLElement>('.remedies [aria-expanded]')!.click()
      await soon(() => expect(root.querySelector('[role=grid]')).not.toBeNull())
      root.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')!.click()
    }
    for (const animation of document.getAnimations()) animation.finish()
    const found = await axe.run(document, rules)
    expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
    expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth)
  })
})
