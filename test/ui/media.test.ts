import { cdp } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { galleryMessages } from '../../demo/gallery-messages.js'
import { hostElement, stage } from './stage.js'

const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }
const emulate = (features: Record<string, string> = {}, media = '') =>
  session.send('Emulation.setEmulatedMedia', { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) })

afterEach(() => emulate())

test('FG12 the scheme of the system is followed, unless the theme says otherwise', async () => {
  await emulate({ 'prefers-color-scheme': 'dark' })
  const auto = await stage('quota-limit.j0')
  expect(getComputedStyle(auto.surface).backgroundColor).toBe('rgb(27, 29, 34)')
  expect(getComputedStyle(auto.root).colorScheme).toBe('dark')
  await emulate({ 'prefers-color-scheme': 'light' })
  await vi.waitFor(() => expect(getComputedStyle(auto.surface).backgroundColor).toBe('rgb(255, 255, 255)'))
  await emulate({ 'prefers-color-scheme': 'dark' })
  auto.drawn.remove()
  const light = await stage('quota-limit.j0', {}, { theme: { scheme: 'light' } })
  expect(getComputedStyle(light.surface).backgroundColor).toBe('rgb(255, 255, 255)')
})

test('FG12 nothing moves for who asked for calm', async () => {
  await emulate({ 'prefers-reduced-motion': 'reduce' })
  const { surface } = await stage('quota-limit.j3')
  expect(surface.getAnimations().map((animation) => (animation as CSSAnimation).animationName)).toEqual(['arm'])
})

test('FG12 forced colours keep borders, and the main button stands out', async () => {
  await emulate({ 'forced-colors': 'active' })
  const { surface, get } = await stage('quota-limit.j0')
  expect(getComputedStyle(surface).borderTopWidth).toBe('1px')
  const main = getComputedStyle(get.getByRole('button', { name: 'Voir mes options' }))
  const other = getComputedStyle(get.getByRole('button', { name: 'Fermer' }))
  expect(main.backgroundColor).not.toBe(other.backgroundColor)
})

test('FG13 forced colours keep the ring of the focus, and what is chosen is told apart', async () => {
  await emulate({ 'forced-colors': 'active' })
  const { get, surface } = await stage('upsell-offer.j0')
  for (const name of ['Comparer les plans', 'Plus tard']) {
    const button = get.getByRole('button', { name })
    button.focus({ focusVisible: true } as FocusOptions)
    expect([getComputedStyle(button).outlineStyle, getComputedStyle(button).outlineWidth], name).toEqual(['solid', '2px'])
  }
  const [chosen, other] = [...surface.querySelectorAll('.segments span')].map((label) => getComputedStyle(label))
  expect(chosen!.outlineStyle).toBe('solid')
  expect(other!.outlineStyle).toBe('none')
  expect(getComputedStyle(surface.querySelector('td.target')!).borderInlineStartWidth).toBe('2px')
})

test('FF26 nothing is printed', async () => {
  await emulate({}, 'print')
  const { surface } = await stage('quota-limit.j0')
  expect(surface.checkVisibility()).toBe(false)
})

describe('readable in the first frame', () => {
  test.each(Object.keys(galleryMessages('fr')))('%s', async (name) => {
    const { surface } = await stage(name)
    const moves = surface.getAnimations({ subtree: true }).filter((animation) => (animation as CSSAnimation).animationName !== 'arm')
    for (const { effect } of moves) {
      expect(Object.keys((effect as KeyframeEffect).getKeyframes()[0]!)).not.toContain('opacity')
      expect(effect!.getComputedTiming().duration).toBeLessThanOrEqual(200)
      expect(effect!.getComputedTiming().delay).toBe(0)
    }
    for (let element: Element | null = surface.querySelector('h2'); element; element = element.parentElement) expect(getComputedStyle(element).opacity).toBe('1')
    expect(getComputedStyle(hostElement()).opacity).toBe('1')
  })
})

test.each(['upsell-offer.j0', 'quota-limit.j7', 'quota-limit.j0', 'cross-sell.j12'])('FG11 wide spacing of letters and lines loses nothing: %s', async (name) => {
  const { surface, root, host } = await stage(name)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  host.shadowRoot!.adoptedStyleSheets = [...host.shadowRoot!.adoptedStyleSheets, sheet]
  expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth)
  for (const button of root.querySelectorAll('button')) expect(button.scrollWidth, button.textContent!).toBeLessThanOrEqual(button.clientWidth + 1)
})

test('FF28 a page translator that replaces our texts breaks nothing', async () => {
  const { root, get, drawn } = await stage('quota-limit.j3')
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  for (const text of found) {
    const font = document.createElement('font')
    font.textContent = 'traduit'
    text.replaceWith(font)
  }
  get.getAllByRole('button', { name: 'traduit' }).at(-1)!.click()
  drawn.remove()
  expect(hostElement()).toBeNull()
})
