import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { galleryMessages } from '../../demo/gallery-messages.js'
import type { Report } from '../../src/model/ui.js'
import { openUi, plain, stage, step, stubReport } from './stage.js'

const names = Object.keys(galleryMessages('fr'))

test('every label of the contract is the accessible name of its button', async () => {
  const labels = {
    seeOptions: 'Voir mes options', close: 'Fermer', comparePlans: 'Comparer les plans', contactSales: 'Contacter sales',
    upgrade: 'Passer au plan supérieur', buyCapacity: 'Ajouter de la capacité', wait: 'Attendre le renouvellement',
    chat: 'Discuter avec nous', startFeatureTrial: 'Activer mon essai gratuit', startTrial: 'Essayer gratuitement 14 jours',
    later: 'Plus tard', discover: 'Découvrir', notifyAdmin: 'Prévenir mon administrateur', decline: 'Non merci', keepReading: 'Continuer en lecture seule',
  }
  for (const [label, name] of Object.entries(labels)) {
    const { get, drawn } = await stage('upsell-offer.j0', { closes: undefined, buttons: [{ label: label as 'close', handler: 'upgrade' }] })
    expect(plain(get.getByRole('button', { name: (found) => plain(found) === name }).textContent)).toBe(name)
    drawn.remove()
  }
})

test('X2 the length of a trial comes from the facts, in the label as in the text', async () => {
  const { facts } = step('upsell-offer.j0')
  const { get } = await stage('upsell-offer.j0', { facts: { ...facts, trial: { days: 1, endsAt: facts.now } } })
  expect(get.getByRole('button', { name: /Essayer gratuitement 1.jour$/ })).toBeTruthy()
})

test('FG15 buttons keep the order given, and one size', async () => {
  const { surface } = await stage('upsell-offer.j0')
  const buttons = [...surface.querySelectorAll('.actions button')]
  expect(buttons.map(({ textContent }) => plain(textContent))).toEqual(['Comparer les plans', 'Essayer gratuitement 14 jours', 'Plus tard'])
  expect(new Set(buttons.map((button) => button.getBoundingClientRect().height)).size).toBe(1)
  expect(new Set(buttons.map((button) => getComputedStyle(button).fontSize)).size).toBe(1)
})

describe('pressing', () => {
  const pending = () => {
    let answer!: (result: Awaited<ReturnType<Report['press']>>) => void
    return { promise: new Promise<Awaited<ReturnType<Report['press']>>>((done) => { answer = done }), answer: (result: 'done' | 'failed' | 'late') => answer(result) }
  }

  test.each([['quota-limit.j0', 'Fermer'], ['upsell-offer.j0', 'Plus tard']])('a press that takes %s off at once writes nothing before: the focus leaves first, and no button is drawn busy', async (name, label) => {
    const { root, get, report, drawn } = await stage(name)
    report.press.mockImplementation(async () => {
      drawn.remove()
      return 'done'
    })
    const written: string[] = []
    const observer = new MutationObserver(() => {})
    observer.observe(root, { subtree: true, childList: true, attributes: true })
    root.addEventListener('focusout', () => written.push(...observer.takeRecords().map(({ type }) => type), 'focus left'))
    const button = get.getByRole('button', { name: label })
    button.focus()
    observer.takeRecords()
    written.length = 0
    button.click()
    expect(written).toEqual(['focus left'])
    expect(observer.takeRecords().filter(({ attributeName }) => attributeName === 'aria-busy')).toEqual([])
  })

  test('the button is busy and keeps its label; a second press is not heard', async () => {
    const { get, report } = await stage('quota-limit.j3')
    report.press.mockReturnValue(pending().promise)
    const button = get.getByRole('button', { name: 'Comparer les plans' })
    button.click()
    button.click()
    expect(report.press).toHaveBeenCalledExactlyOnceWith({ label: 'comparePlans', handler: 'comparePlans' }, expect.anything())
    expect(button.getAttribute('aria-busy')).toBe('true')
    expect(plain(button.textContent)).toBe('Comparer les plans')
  })

  test('T6 a failure is said, the message stays, the button is free again', async () => {
    const { get, report } = await stage('feature-trial.j0')
    report.press.mockResolvedValueOnce('failed')
    const button = get.getByRole('button', { name: 'Activer mon essai gratuit' })
    button.click()
    expect(plain((await get.findByRole('alert')).textContent)).toBe('Cela n’a pas abouti. Vous pouvez réessayer.')
    expect(button.getAttribute('aria-busy')).toBe('false')
    button.click()
    expect(get.queryByRole('alert')).toBeNull()
  })

  test('a rejection counts as a failure', async () => {
    const { get, report } = await stage('feature-trial.j0')
    report.press.mockRejectedValueOnce(new Error('no'))
    get.getByRole('button', { name: 'Activer mon essai gratuit' }).click()
    expect(await get.findByRole('alert')).toBeTruthy()
  })

  test('an answer that is late frees the button and says nothing wrong', async () => {
    const { get, report } = await stage('feature-trial.j0')
    const { promise, answer } = pending()
    report.press.mockReturnValueOnce(promise)
    const button = get.getByRole('button', { name: 'Activer mon essai gratuit' })
    button.click()
    answer('late')
    await vi.waitFor(() => expect(button.getAttribute('aria-busy')).toBe('false'))
    expect(get.queryByRole('alert')).toBeNull()
  })

  test('an answer after the message has left changes nothing', async () => {
    const { get, report, drawn } = await stage('feature-trial.j0')
    const { promise, answer } = pending()
    report.press.mockReturnValueOnce(promise)
    get.getByRole('button', { name: 'Plus tard' }).click()
    drawn.remove()
    answer('failed')
    await promise
    expect(document.querySelector('[data-expansion]')).toBeNull()
  })

  test('FE20 the pointer is not heard while the message has just appeared; the keyboard is', async () => {
    const { get, surface, report } = await stage('quota-limit.j0')
    const button = get.getByRole('button', { name: 'Voir mes options' })
    const arming = surface.getAnimations().find((animation) => (animation as CSSAnimation).animationName === 'arm')!
    arming.pause()
    const { left, top } = button.getBoundingClientRect()
    const under = () => (surface.getRootNode() as ShadowRoot).elementFromPoint(left + 9, top + 9)
    arming.currentTime = 390
    expect(surface.contains(under())).toBe(false)
    expect(arming.effect!.getComputedTiming().duration).toBe(400)
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(report.press).toHaveBeenCalledOnce()
    arming.finish()
    expect(under()).toBe(button)
  })
})

describe('« Plus tard »', () => {
  test('T1 says how long the quiet is, beside the button', async () => {
    const { get } = await stage('feature-trial.j0')
    const button = get.getByRole('button', { name: 'Plus tard' })
    const hint = get.getByText(/nous n’en reparlons pas pendant 14.jours/)
    expect(button.getAttribute('aria-describedby')).toBe(hint.id)
  })

  test('T1 the third time, it says 90 days', async () => {
    const { get } = await stage('feature-trial.j0', { later: { days: 90, long: true } })
    expect(get.getByText(/pendant 90.jours/)).toBeTruthy()
  })
})

describe('« Pourquoi ce message ? »', () => {
  test.each(names)('H11 %s gives its facts, and the choice to hear no more of it, with undo', async (name) => {
    const { get, report } = await stage(name)
    const why = get.getByRole('button', { name: /Pourquoi ce message/ })
    expect(why.getAttribute('aria-expanded')).toBe('false')
    expect(get.queryByRole('button', { name: 'Ne plus me proposer' })).toBeNull()
    why.click()
    expect(why.getAttribute('aria-expanded')).toBe('true')
    const reason = why.ownerDocument.querySelector('[data-expansion]')!.shadowRoot!.getElementById(why.getAttribute('aria-controls')!)!
    expect(plain(reason.querySelector('p')!.textContent).length).toBeGreaterThan(20)
    const mute = get.getByRole('button', { name: 'Ne plus me proposer' })
    mute.focus()
    mute.click()
    expect(report.mute).toHaveBeenLastCalledWith(true)
    expect(get.getByText(/C’est noté/)).toBeTruthy()
    const undo = get.getByRole('button', { name: 'Annuler' })
    expect((undo.getRootNode() as ShadowRoot).activeElement).toBe(undo)
    undo.click()
    expect(report.mute).toHaveBeenLastCalledWith(false)
  })
})

test('a campaign without words is refused, and leaves nothing', async () => {
  const ui = await openUi()
  expect(() => ui.draw({ ...step('quota-limit.j0'), campaign: 'unknown' }, stubReport())).toThrow('no text for unknown.j0')
  expect(document.querySelector('[data-expansion]')).toBeNull()
})

test('a host may replace any text, and write those of its own campaigns', async () => {
  const copy = { 'button.close': 'Compris', 'mine.j0.title': 'Bonjour {plan}', 'mine.j0.why': 'Parce que.' }
  const { get } = await stage('quota-limit.j0', { campaign: 'mine' }, { copy })
  expect(get.getByRole('region', { name: 'Bonjour Basic' })).toBeTruthy()
  expect(get.getByRole('button', { name: 'Compris' })).toBeTruthy()
})
