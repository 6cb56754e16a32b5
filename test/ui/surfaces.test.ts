import { page, userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { changed, hostElement, openUi, plain, stage, step, stubReport } from './stage.js'
import { galleryNotice } from '../../demo/gallery-messages.js'

const shadowFocus = () => hostElement().shadowRoot!.activeElement
const labels = (root: Element) => [...root.querySelectorAll('button')].map((button) => plain(button.textContent)).filter(Boolean)

describe('banner', () => {
  test('Q0 says the real share, the date of the renewal, and offers two answers', async () => {
    const { get, surface } = await stage('quota-limit.j0')
    const region = get.getByRole('region', { name: /Vous avez utilisé 84.% de votre quota ce mois/ })
    expect(region).toBe(surface)
    expect(plain(surface.textContent)).toContain('8 432 sur 10 000 e-mails.')
    expect(plain(surface.textContent)).toContain('1er décembre')
    expect(labels(surface).slice(0, 2)).toEqual(['Voir mes options', 'Fermer'])
    expect(surface.dataset).toMatchObject({ surface: 'banner', campaign: 'quota-limit', step: 'j0' })
  })

  test('Q0 a share is never rounded up to the limit', async () => {
    const { facts } = step('quota-limit.j0')
    const { get } = await stage('quota-limit.j0', { facts: { ...facts, meter: { ...facts.meter!, percent: 99.96 } } })
    expect(plain(get.getByRole('heading').textContent)).toContain('99 %')
  })

  test('FG5 takes no focus; FG6 is announced by a region that was empty first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const input = document.body.appendChild(document.createElement('input'))
    input.focus()
    const { root, ui } = await stage('quota-limit.j0')
    const status = root.querySelector('[role=status]')!
    expect(document.activeElement).toBe(input)
    expect(status.textContent).toBe('')
    vi.advanceTimersByTime(100)
    expect(plain(status.textContent)).toContain('Vous avez utilisé 84 %')
    expect(document.activeElement).toBe(input)
    ui.destroy()
    vi.useRealTimers()
  })

  test('FG8 Escape inside it closes it, outside it does not', async () => {
    const { get, report } = await stage('quota-limit.j0')
    await userEvent.keyboard('{Escape}')
    expect(report.close).not.toHaveBeenCalled()
    get.getByRole('button', { name: 'Fermer' }).focus()
    await userEvent.keyboard('{Escape}')
    expect(report.close).toHaveBeenCalledOnce()
  })

  test('causes no layout shift: the page keeps its place', async () => {
    const main = document.body.appendChild(document.createElement('main'))
    main.textContent = 'page'
    const before = main.getBoundingClientRect().top
    const { surface } = await stage('quota-limit.j0')
    expect(main.getBoundingClientRect().top).toBe(before)
    expect(surface.getBoundingClientRect().top).toBeLessThan(30)
  })

  test('stands at the bottom when the theme says so', async () => {
    const { surface } = await stage('quota-limit.j0', {}, { theme: { banner: 'bottom' } })
    expect(innerHeight - surface.getBoundingClientRect().bottom).toBeLessThan(30)
  })
})

describe('modal', () => {
  test('FG1 Q1 T0 is a modal dialog, named by its heading', async () => {
    const { get, surface } = await stage('quota-limit.j3')
    expect(get.getByRole('dialog', { name: 'Votre quota est presque atteint' })).toBe(surface)
    expect(surface.matches('dialog:modal')).toBe(true)
  })

  test('FG3 the focus starts on the heading, never on what costs', async () => {
    await stage('quota-limit.j3')
    expect(shadowFocus()?.tagName).toBe('H2')
  })

  test('FG4 the focus returns where it was', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { drawn } = await stage('quota-limit.j3')
    expect(document.activeElement).toBe(hostElement())
    drawn.remove()
    expect(document.activeElement).toBe(opener)
  })

  test('FG4 an opener that is gone breaks nothing', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { drawn } = await stage('quota-limit.j3')
    opener.remove()
    drawn.remove()
    expect(document.activeElement).toBe(document.body)
  })

  test('Q1 Escape, cross and backdrop all mean closing', async () => {
    const byEscape = await stage('quota-limit.j3')
    await userEvent.keyboard('{Escape}')
    expect(byEscape.report.close).toHaveBeenCalledOnce()
    byEscape.drawn.remove()

    const byCross = await stage('quota-limit.j3')
    byCross.get.getByRole('button', { name: 'Fermer' }).click()
    expect(byCross.report.close).toHaveBeenCalledOnce()
    byCross.drawn.remove()

    const byBackdrop = await stage('quota-limit.j3')
    byBackdrop.surface.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    byBackdrop.surface.click()
    expect(byBackdrop.report.close).toHaveBeenCalledOnce()
  })

  test('a click inside, or a selection that ends outside, closes nothing', async () => {
    const { get, surface, report } = await stage('quota-limit.j3')
    get.getByRole('heading', { level: 2 }).click()
    get.getByRole('heading', { level: 2 }).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    surface.click()
    expect(report.close).not.toHaveBeenCalled()
  })

  test('closing is told once, and not after the message has left', async () => {
    const { surface, report, drawn } = await stage('quota-limit.j3')
    const dialog = surface as HTMLDialogElement
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(report.close).toHaveBeenCalledOnce()
    const other = await stage('quota-limit.j3')
    other.drawn.remove()
    other.surface.dispatchEvent(new Event('close'))
    expect(other.report.close).not.toHaveBeenCalled()
    drawn.remove()
  })

  test('stands in the middle of a page that was scrolled', async () => {
    const tall = document.body.appendChild(document.createElement('div'))
    tall.style.height = '5000px'
    scrollTo(0, 3000)
    const { surface } = await stage('feature-trial.j0')
    const { top, bottom } = surface.getBoundingClientRect()
    expect(Math.abs(top - (innerHeight - bottom))).toBeLessThan(20)
    expect(scrollY).toBe(3000)
  })

  test('FF13 the page does not scroll behind it, and its own style comes back', async () => {
    const { style } = document.documentElement
    style.overflow = 'clip'
    const { drawn } = await stage('quota-limit.j3')
    expect(style.overflow).toBe('hidden')
    drawn.remove()
    expect(style.overflow).toBe('clip')
    const again = await stage('quota-limit.j3')
    style.overflow = 'auto'
    again.drawn.remove()
    expect(style.overflow).toBe('auto')
    style.overflow = ''
  })

  test('FG11 at 320 px nothing scrolls sideways', async () => {
    const { page } = await import('vitest/browser')
    await page.viewport(320, 480)
    for (const name of ['quota-limit.j0', 'quota-limit.j3', 'quota-limit.j7', 'upsell-offer.j0', 'feature-trial.j4.used']) {
      const { surface, drawn } = await stage(name)
      expect(surface.scrollWidth, name).toBeLessThanOrEqual(surface.clientWidth)
      expect(surface.getBoundingClientRect().right, name).toBeLessThanOrEqual(320)
      drawn.remove()
    }
    await page.viewport(1280, 800)
  })
})

describe('blocking modal', () => {
  test('Q3 FG2 is an alert dialog with three choices, the chat and the ways out of the host', async () => {
    const { get, surface } = await stage('quota-limit.j7')
    expect(get.getByRole('alertdialog', { name: 'Votre quota est atteint' })).toBe(surface)
    const choices = get.getAllByRole('listitem').map((item) => plain(item.textContent))
    expect(choices).toEqual([
      'Passer au plan supérieur Pro : 50 000 e-mails, 59 € par mois',
      'Ajouter de la capacité 10 000 e-mails de plus, 9 € par mois',
      'Attendre le renouvellement Le compteur repart de zéro le 1er décembre.',
    ].map((text) => expect.stringMatching(new RegExp(text.replace(/ (Pro|10|Le) /, ' ?$1 ').replace(/[?.]$/, '.')))))
    for (const name of ['Passer au plan supérieur', 'Ajouter de la capacité', 'Attendre le renouvellement', 'Discuter avec nous', 'Se déconnecter']) {
      expect(get.getByRole('button', { name })).toBeTruthy()
    }
    expect(get.getByRole('link', { name: 'Exporter mes données' })).toHaveProperty('href', 'https://app.example/export')
    expect(get.getByRole('link', { name: 'Facturation' })).toHaveProperty('href', `${location.origin}/billing`)
    expect(get.queryByRole('button', { name: 'Fermer' })).toBeNull()
  })

  test('Q3 Escape does not close it, however often', async () => {
    const { surface, report } = await stage('quota-limit.j7')
    await userEvent.keyboard('{Escape}{Escape}{Escape}')
    expect(surface.matches('dialog:modal')).toBe(true)
    surface.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    surface.click()
    expect(report.close).not.toHaveBeenCalled()
  })

  test('Q3 a close that nobody asked for shows it again', async () => {
    const { surface, report } = await stage('quota-limit.j7')
    const closed = new Promise((done) => surface.addEventListener('close', done, { once: true }))
    ;(surface as HTMLDialogElement).close()
    await closed
    expect(surface.matches('dialog:modal')).toBe(true)
    expect(report.close).not.toHaveBeenCalled()
  })

  test('Q3 without a renewal one goes on reading, and no date is made up', async () => {
    const message = step('quota-limit.j7')
    const { get } = await stage('quota-limit.j7', {
      facts: { ...message.facts, meter: { ...message.facts.meter!, resetsAt: undefined } },
      buttons: changed(message.buttons, ({ label }) => ({ label: label === 'wait' ? 'keepReading' : label })),
    })
    expect(get.getByRole('button', { name: 'Continuer en lecture seule' })).toBeTruthy()
    expect(get.queryByText(/enouvellement/)).toBeNull()
  })

  test('Q3 a meter that only notifies has a plain modal, which closes', async () => {
    const { get, report } = await stage('quota-limit.j7.notify')
    expect(get.getByRole('dialog', { name: 'Votre quota est atteint' })).toBeTruthy()
    expect(get.getByText(/continuer à travailler/)).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(report.close).toHaveBeenCalledOnce()
  })

  test('FE2 FE3 an address that a page may not open is no link', async () => {
    const { facts } = step('quota-limit.j7')
    for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\x01javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x']) {
      const { root, drawn } = await stage('quota-limit.j7', { facts: { ...facts, links: { export: address } } })
      expect(root.querySelector('a'), address).toBeNull()
      drawn.remove()
    }
  })
})

describe('card and notice', () => {
  test('T3 two wordings: tips for who used it, a reminder for who did not', async () => {
    const used = await stage('feature-trial.j4.used')
    expect(plain(used.surface.textContent)).toContain('Bravo !')
    expect(used.get.getAllByRole('listitem')).toHaveLength(3)
    used.drawn.remove()
    const unused = await stage('feature-trial.j4.unused')
    expect(plain(unused.surface.textContent)).toContain('N’oubliez pas votre essai gratuit')
    expect(plain(unused.surface.textContent)).toContain('25 novembre')
    expect(labels(unused.surface).slice(0, 2)).toEqual(['Découvrir', 'Fermer'])
  })

  test('T3 without use cases nothing announces them', async () => {
    const { facts } = step('feature-trial.j4.used')
    const { get, surface } = await stage('feature-trial.j4.used', { facts: { ...facts, feature: { id: 'x', name: 'X' } } })
    expect(get.queryByRole('list')).toBeNull()
    expect(surface.textContent).not.toContain('idées')
  })

  test('Q3 the notice is a small status with a way back', async () => {
    const ui = await openUi()
    const open = vi.fn()
    ui.notice(galleryNotice('fr'), open)
    const root = hostElement().shadowRoot!
    expect(plain(root.querySelector('[role=status]')!.textContent)).toBe('Lecture seule jusqu’au 1 déc.')
    root.querySelector('button')!.click()
    expect(open).toHaveBeenCalledOnce()
    ui.notice(undefined)
    expect(hostElement()).toBeNull()
  })

  test('a card and the notice do not cover each other', async () => {
    const { ui, root } = await stage('feature-trial.j4.used')
    ui.notice(galleryNotice('fr'), () => {})
    const [notice, card] = ['notice', 'card'].map((name) => root.querySelector(`[data-surface=${name}]`)!.getBoundingClientRect())
    expect(notice!.bottom <= card!.top || card!.bottom <= notice!.top).toBe(true)
    expect(innerWidth - card!.right).toBeLessThan(40)
  })
})

test.each([[1280, 'cross-sell.j0.use_case'], [320, 'cross-sell.j0.use_case'], [1280, 'upsell-offer.j0.objections']] as const)('H7 at %i px, %s: of three answers the last is as high as the others, as plain as the second, and never the widest', async (width, name) => {
  await page.viewport(width, 800)
  const { surface } = await stage(name)
  const answers = [...surface.querySelectorAll<HTMLElement>('.actions button')]
  const widths = answers.map(({ offsetWidth }) => offsetWidth)
  const heights = new Set(answers.map(({ offsetHeight }) => offsetHeight))
  const looks = answers.slice(1).map((each) => (({ color, backgroundColor, borderTopColor, fontSize, fontWeight }) => [color, backgroundColor, borderTopColor, fontSize, fontWeight])(getComputedStyle(each)))
  await page.viewport(1280, 800)
  expect(answers).toHaveLength(3)
  expect(heights.size).toBe(1)
  expect(looks[0]).toEqual(looks[1])
  expect(widths[2]).toBeLessThan(widths[0]!)
})

test.each([['banner', 'quota-limit.j0'], ['modal', 'quota-limit.j3'], ['blocking modal', 'quota-limit.j7']])('a %s takes the place of another message, and leaves when withdrawn, without an instant of two or of a picture of what was there', async (_, next) => {
  for (const first of ['upsell-offer.j7', 'feature-trial.j0']) {
    const { ui } = await stage(first)
    const element = hostElement()
    const panels = () => [...document.querySelectorAll('body > div')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.panel') ?? [])])
    const drawn = ui.draw(step(next), stubReport())
    expect(panels().map((panel) => (panel as HTMLElement).dataset.step)).toEqual([next.split('.')[1]])
    expect(hostElement()).toBe(element)
    drawn.remove()
    expect(panels()).toEqual([])
    ui.destroy()
  }
})
