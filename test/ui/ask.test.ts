import { page, userEvent } from 'vitest/browser'
import { afterAll, describe, expect, test } from 'vitest'
import { hostElement, openUi, plain, stage, step, stubReport } from './stage.js'

const focused = () => hostElement().shadowRoot!.activeElement
const radios = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
const armed = () => Promise.all(hostElement().shadowRoot!.getAnimations().map((animation) => animation.finish()))

afterAll(() => page.viewport(1280, 800))

describe('a question', () => {
  test.each([
    ['nps.ask', 'fr', 'Quelle est la probabilité que vous nous recommandiez à un collègue ? De 0 (Pas du tout probable) à 10 (Très probable)', 0, 11],
    ['nps.ask', 'en', 'How likely are you to recommend us to a colleague? From 0 (Not at all likely) to 10 (Very likely)', 0, 11],
    ['csat.ask', 'fr', 'Votre dernier achat vous donne-t-il satisfaction ? De 1 (Pas du tout) à 5 (Tout à fait)', 1, 5],
    ['csat.ask', 'en', 'Are you satisfied with your latest purchase? From 1 (Not at all) to 5 (Completely)', 1, 5],
  ] as const)('V1 V3 %s, %s: one group that says the question and its ends, a radio a score, none chosen', async (name, locale, label, least, count) => {
    const { get, root, surface } = await stage(name, {}, { locale })
    const group = get.getByRole('radiogroup')
    const [title, scale] = group.getAttribute('aria-labelledby')!.split(' ').map((id) => plain(root.querySelector(`#${id}`)!.textContent))
    expect(`${title} ${scale}`).toBe(label)
    expect(radios(root).map(({ labels }) => plain(labels![0]!.textContent))).toEqual(Array.from({ length: count }, (_, index) => String(least + index)))
    expect(radios(root).some(({ checked }) => checked)).toBe(false)
    expect(surface.dataset.surface).toBe('card')
    expect(focused()).toBeNull()
  })

  test('persuades of nothing: no hesitation to answer, and the way to hear no more of it', async () => {
    const { root, get } = await stage('nps.ask')
    expect(root.querySelector('[part=doubt], .primary')).toBeNull()
    expect(get.getByRole('button', { name: /Pourquoi/ })).toBeTruthy()
    expect(get.getByRole('button', { name: 'Ne plus me proposer', hidden: true })).toBeTruthy()
  })
})

test('the keyboard alone suffices: arrows choose, nothing is sent before « Envoyer »', async () => {
  const { get, root, report } = await stage('nps.ask')
  radios(root)[0]!.focus()
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight}')
  expect(radios(root).findIndex(({ checked }) => checked)).toBe(3)
  await userEvent.keyboard('{ArrowLeft}')
  expect(report.press).not.toHaveBeenCalled()
  await userEvent.keyboard('{Tab}')
  expect(focused()).toBe(get.getByRole('button', { name: 'Envoyer' }))
  await userEvent.keyboard('{Enter}')
  expect(report.press).toHaveBeenCalledExactlyOnceWith({ label: 'send', answer: 'clicked' }, expect.objectContaining({ score: 2 }))
})

test('« Non merci » refuses', async () => {
  const { get, report } = await stage('csat.ask')
  get.getByRole('button', { name: 'Non merci' }).click()
  expect(report.press).toHaveBeenCalledExactlyOnceWith({ label: 'decline', answer: 'declined' }, expect.anything())
})

test('Escape on a score closes', async () => {
  const { report, root } = await stage('nps.ask')
  radios(root)[4]!.focus()
  await userEvent.keyboard('{Escape}')
  expect(report.close).toHaveBeenCalledOnce()
})

test('sent without a score it says what is missing, until one is chosen', async () => {
  const ui = await openUi()
  const report = stubReport()
  report.press.mockResolvedValue('failed')
  const message = step('nps.ask')
  await ui.prepare!(message.blocks)
  ui.draw(message, report)
  const root = hostElement().shadowRoot!
  root.querySelector<HTMLElement>('.actions button')!.click()
  await expect.poll(() => plain(root.querySelector('[role=alert]')?.textContent)).toBe('Choisissez une note, puis envoyez-la.')
  expect(root.querySelector('[role=radiogroup]')!.getAttribute('aria-invalid')).toBe('true')
  radios(root as never)[7]!.click()
  await expect.poll(() => root.querySelector('[role=alert]')).toBeNull()
  expect(root.querySelector('[role=radiogroup]')!.hasAttribute('aria-invalid')).toBe(false)
})

test('thanks are said by a region that was empty first, and nothing is left to press', async () => {
  const { root, get, report, drawn } = await stage('nps.ask')
  const status = root.querySelector('[part=thanks]')!
  expect(status.matches('[role=status]:empty')).toBe(true)
  await armed()
  radios(root)[9]!.click()
  get.getByRole('button', { name: 'Envoyer' }).click()
  await expect.poll(() => plain(status.textContent)).toBe('Merci, votre réponse est enregistrée.')
  expect(get.queryAllByRole('button')).toEqual([])
  expect(get.queryAllByRole('radio')).toEqual([])
  expect(report.press).toHaveBeenCalledOnce()
  drawn.remove()
  expect(root.querySelector('[data-campaign]')).toBeNull()
})

describe('room', () => {
  test.each([
    [1280, 'nps.ask', 40, 1], [1280, 'csat.ask', 40, 1], [320, 'nps.ask', 34, 2], [320, 'csat.ask', 40, 1],
  ] as const)('FG11 at %s px %s has scores of %s px or more in %s rows, and nothing scrolls sideways', async (width, name, least, rows) => {
    await page.viewport(width, 640)
    for (const locale of ['fr', 'en'] as const) {
      const { root, surface, drawn } = await stage(name, {}, { locale })
      const boxes = radios(root).map((radio) => radio.getBoundingClientRect())
      for (const box of boxes) {
        expect(box.width).toBeGreaterThanOrEqual(least)
        expect(box.height).toBeGreaterThanOrEqual(40)
      }
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(rows)
      expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth)
      expect(surface.getBoundingClientRect().width).toBeLessThanOrEqual(width)
      drawn.remove()
    }
  })

  test('from right to left, the least is on the right', async () => {
    await page.viewport(1280, 800)
    const texts = Object.fromEntries(['nps.ask.title', 'nps.ask.least', 'nps.ask.most', 'ask.scale', 'button.send', 'button.decline'].map((key) => [key, key]))
    const { root } = await stage('nps.ask', {}, { locale: 'ar', copy: texts })
    const boxes = radios(root).map((radio) => radio.getBoundingClientRect().left)
    expect(boxes).toEqual([...boxes].sort((a, b) => b - a))
    const [low, high] = [...root.querySelectorAll('.ends span')].map((end) => end.getBoundingClientRect().left)
    expect(low).toBeGreaterThan(high!)
  })
})
