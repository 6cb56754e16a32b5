import { page, userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../../src/model/message.js'
import type { UiOptions } from '../../src/model/ui.js'
import { hostElement, openUi, type Stage, stage, step, stubReport } from './stage.js'

const frames = async (count = 4) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
}

/** An element of the page, 100 × 30 px. */
function addAnchor(style: Record<string, string>, parent: Element = document.body): HTMLElement {
  const anchor = document.createElement('button')
  anchor.id = 'act'
  Object.assign(anchor.style, { position: 'absolute', width: '100px', height: '30px', padding: '0', ...style })
  return parent.appendChild(anchor)
}

async function suggest(change: Partial<Message> = {}, options: Partial<UiOptions> = {}): Promise<Stage> {
  const staged = await stage('cross-sell.j0.use_case', { anchor: '#act', ...change }, options)
  await import('../../src/ui/anchor.js')
  await frames()
  return staged
}

const at = (element: Element) => element.getBoundingClientRect()
const inSight = (element: Element) => {
  const { left, top, right, bottom } = at(element)
  return getComputedStyle(element).visibility === 'visible' && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
}
const apart = (one: Element, other: Element) => at(one).right <= at(other).left || at(other).right <= at(one).left || at(one).bottom <= at(other).top || at(other).bottom <= at(one).top
const inCorner = (element: Element) => inSight(element) && Math.abs(innerHeight - 16 - at(element).bottom) < 1 && Math.abs(document.documentElement.clientWidth - 16 - at(element).right) < 1
/** Which side of its anchor it is on, when it is near. */
const side = (element: Element, anchor: Element): string => {
  const [own, its] = [at(element), at(anchor)]
  if (!apart(element, anchor)) return 'over'
  if (Math.abs(own.top - its.bottom - 12) < 1) return 'bottom'
  if (Math.abs(its.top - own.bottom - 12) < 1) return 'top'
  if (Math.abs(own.left - its.right - 12) < 1) return 'right'
  if (Math.abs(its.left - own.right - 12) < 1) return 'left'
  return 'away'
}

afterEach(async () => {
  vi.useRealTimers()
  scrollTo(0, 0)
  await page.viewport(1280, 800)
})

describe('beside its anchor', () => {
  test.each([
    ['in the middle it is below', { left: '500px', top: '300px' }, 'bottom'],
    ['at the foot it flips above', { left: '500px', top: '750px' }, 'top'],
    ['in a corner it flips and shifts', { left: '1170px', top: '760px' }, 'top'],
    ['at the left edge it shifts', { left: '0px', top: '10px' }, 'bottom'],
    ['beside a tall one it stands at the side', { left: '20px', top: '0px', height: '790px' }, 'right'],
    ['and at the other side', { left: '1100px', top: '0px', height: '790px' }, 'left'],
  ])('K0 %s', async (_, style, where) => {
    const anchor = addAnchor(style)
    const { surface } = await suggest()
    expect(side(surface, anchor)).toBe(where)
    expect(inSight(surface)).toBe(true)
  })

  test('K0 its arrow points at the anchor', async () => {
    const anchor = addAnchor({ left: '1000px', top: '300px' })
    const { surface } = await suggest()
    const arrow = surface.parentElement!.nextElementSibling!
    expect(Math.abs(at(arrow).left + at(arrow).width / 2 - at(anchor).left - 50)).toBeLessThan(2)
    expect(at(arrow).top).toBeGreaterThan(at(anchor).bottom)
    expect(at(arrow).bottom).toBeGreaterThan(at(surface).top)
  })

  test.each(['#act', 'act', 'export', 'button[data-expansion-anchor]'])('A6 K0 the anchor named as %s', async (anchor) => {
    addAnchor({ display: 'none' })
    const element = addAnchor({ left: '500px', top: '300px' })
    element.setAttribute('data-expansion-anchor', 'export')
    const { surface } = await suggest({ anchor })
    expect(side(surface, element)).toBe('bottom')
  })

  test('K0 follows the scroll of the page, and of what is inside it', async () => {
    const tall = document.body.appendChild(document.createElement('div'))
    tall.style.height = '3000px'
    const box = tall.appendChild(document.createElement('div'))
    Object.assign(box.style, { position: 'absolute', top: '200px', left: '300px', width: '400px', height: '300px', overflow: 'auto' })
    const inner = box.appendChild(document.createElement('div'))
    Object.assign(inner.style, { position: 'relative', height: '1000px' })
    const anchor = addAnchor({ top: '150px', left: '10px' }, inner)
    const { surface } = await suggest()
    expect(side(surface, anchor)).toBe('bottom')
    const before = at(surface).top
    scrollTo(0, 60)
    await frames()
    expect(at(surface).top).toBe(before - 60)
    box.scrollTop = 40
    await frames()
    expect(at(surface).top).toBe(before - 100)
    expect(side(surface, anchor)).toBe('bottom')
  })

  test('K0 follows what the layout does, and its own growth', async () => {
    const anchor = addAnchor({ left: '500px', top: '100px' })
    const { surface, get } = await suggest()
    anchor.style.top = '180px'
    anchor.style.height = '60px'
    await vi.waitFor(() => expect(side(surface, anchor)).toBe('bottom'))
    anchor.style.top = '720px'
    await vi.waitFor(() => expect(side(surface, anchor)).toBe('top'))
    const { height } = at(surface)
    get.getByRole('button', { name: /Pourquoi/ }).click()
    await frames()
    expect(at(surface).height).toBeGreaterThan(height)
    expect(side(surface, anchor)).toBe('top')
  })

  test('K0 hides with its anchor, and comes back with it', async () => {
    const tall = document.body.appendChild(document.createElement('div'))
    tall.style.height = '3000px'
    const anchor = addAnchor({ left: '500px', top: '300px' })
    const { surface } = await suggest()
    scrollTo(0, 400)
    await frames()
    expect(getComputedStyle(surface).visibility).toBe('hidden')
    expect(at(surface).right).toBeLessThan(0)
    scrollTo(0, 0)
    await frames()
    expect(side(surface, anchor)).toBe('bottom')
    expect(inSight(surface)).toBe(true)
  })

  test('FG8 what has the focus does not vanish with the anchor', async () => {
    document.body.appendChild(document.createElement('div')).style.height = '3000px'
    addAnchor({ left: '500px', top: '300px' })
    const { surface, get } = await suggest()
    const no = get.getByRole('button', { name: 'Non merci' })
    no.focus({ preventScroll: true })
    scrollTo(0, 400)
    await frames()
    expect(inCorner(surface)).toBe(true)
    expect(hostElement().shadowRoot!.activeElement).toBe(no)
  })

  test('K0 inside a container that moves everything fixed', async () => {
    const container = document.body.appendChild(document.createElement('div'))
    Object.assign(container.style, { position: 'absolute', left: '90px', top: '70px', width: '1000px', height: '600px', transform: 'translate(10px, 10px)' })
    const anchor = addAnchor({ left: '300px', top: '100px' })
    const { surface } = await suggest({}, { container })
    expect(side(surface, anchor)).toBe('bottom')
  })

  test('K0 from right to left, and on a narrow screen', async () => {
    await page.viewport(320, 640)
    for (const locale of ['fr', 'ar']) {
      const anchor = addAnchor({ left: '210px', top: '60px' })
      const { surface, drawn } = await suggest({}, { locale, copy: { 'cross-sell.j0.use_case.title': 'Title' } })
      expect(side(surface, anchor), locale).toBe('bottom')
      expect(inSight(surface), locale).toBe(true)
      expect(surface.scrollWidth, locale).toBeLessThanOrEqual(surface.clientWidth)
      drawn.remove()
      anchor.remove()
    }
  })
})

describe('without its anchor', () => {
  test.each([undefined, '#missing', 'missing', '', '#', '>>>', ':is(', '[', 'x'.repeat(100_000), 'act'])('K0 FF21 FE19 %s is a card in the corner, at once', async (anchor) => {
    addAnchor({ display: 'none' })
    const { surface } = await stage('cross-sell.j0.use_case', { anchor })
    for (const animation of surface.getAnimations()) animation.finish()
    expect(inCorner(surface)).toBe(true)
    expect(surface.dataset.surface).toBe('suggestion')
  })

  test('K0 FF21 when its anchor goes it becomes the card in place, and is not said again', async () => {
    const anchor = addAnchor({ left: '500px', top: '300px' })
    const { surface, root, report, get } = await suggest()
    await vi.waitFor(() => expect(root.querySelector('[role=status]')!.textContent).not.toBe(''))
    const said = vi.fn()
    const observer = new MutationObserver(said)
    observer.observe(root.querySelector('[role=status]')!, { subtree: true, childList: true, characterData: true })
    get.getByRole('button', { name: 'Non merci' }).focus()
    const looks: boolean[] = []
    anchor.remove()
    for (let frame = 0; frame < 5; frame++) {
      await frames(1)
      looks.push(inSight(surface))
    }
    expect(looks).toEqual([true, true, true, true, true])
    expect(inCorner(surface)).toBe(true)
    expect(getComputedStyle(surface.parentElement!.nextElementSibling!).display).toBe('none')
    expect(root.contains(surface)).toBe(true)
    expect(hostElement().shadowRoot!.activeElement?.textContent).toBe('Non merci')
    expect(said).not.toHaveBeenCalled()
    expect(report.lost).not.toHaveBeenCalled()
    observer.disconnect()
  })

  test('K0 when the page draws its anchor again it stands beside it again', async () => {
    addAnchor({ left: '500px', top: '300px' }).remove()
    const first = addAnchor({ left: '500px', top: '300px' })
    const { surface } = await suggest()
    first.replaceWith(addAnchor({ left: '700px', top: '400px' }))
    const second = document.querySelector('#act')!
    await frames()
    expect(side(surface, second)).toBe('bottom')
    second.remove()
    await frames()
    expect(inCorner(surface)).toBe(true)
    const third = addAnchor({ left: '100px', top: '100px' })
    await frames()
    expect(side(surface, third)).toBe('bottom')
    third.style.display = 'none'
    await frames()
    expect(inCorner(surface)).toBe(true)
    third.style.display = ''
    await frames()
    expect(side(surface, third)).toBe('bottom')
  })

  test('FF21 an anchor that stays out of sight is waited for five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    document.body.appendChild(document.createElement('div')).style.height = '3000px'
    const anchor = addAnchor({ left: '500px', top: '2000px' })
    const { surface, report } = await suggest()
    vi.advanceTimersByTime(4900)
    await frames()
    expect(getComputedStyle(surface).visibility).toBe('hidden')
    expect(report.seen).not.toHaveBeenCalled()
    vi.advanceTimersByTime(200)
    await frames()
    expect(inCorner(surface)).toBe(true)
    scrollTo(0, 1800)
    await frames()
    expect(side(surface, anchor)).toBe('bottom')
  })

  test('K0 an anchor that leaves no room is not covered by half: it is a card', async () => {
    await page.viewport(320, 300)
    addAnchor({ left: '0', top: '100px', width: '320px', height: '100px' })
    const { surface } = await suggest()
    expect(Math.abs(innerHeight - 16 - at(surface).bottom)).toBeLessThan(1)
  })

  test('the card and the notice do not cover each other', async () => {
    const anchor = addAnchor({ left: '500px', top: '300px' })
    const { ui, root, surface } = await suggest()
    const { galleryNotice } = await import('../../demo/gallery-messages.js')
    ui.notice(galleryNotice('fr'), () => {})
    anchor.remove()
    await frames()
    const notice = root.querySelector('[data-surface=notice]')!
    expect(apart(notice, surface)).toBe(true)
    expect(at(surface).right).toBe(at(notice).right)
    ui.notice(undefined)
    await frames()
    expect(inCorner(surface)).toBe(true)
  })
})

describe('as calm as a card', () => {
  test('FG5 FG14 is a region with its name, takes no focus, and Escape closes it from inside only', async () => {
    const anchor = addAnchor({ left: '500px', top: '300px' })
    anchor.focus()
    const { surface, get, report } = await suggest()
    expect(document.activeElement).toBe(anchor)
    expect(get.getByRole('region', { name: get.getByRole('heading').textContent! })).toBe(surface)
    await userEvent.keyboard('{Escape}')
    expect(report.close).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(surface.contains(hostElement().shadowRoot!.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(report.close).toHaveBeenCalledOnce()
  })

  test('K0 is in its place in the first frame, and shifts no layout', async () => {
    let shift = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
    })
    observer.observe({ type: 'layout-shift' })
    const tall = document.body.appendChild(document.createElement('div'))
    tall.style.height = '3000px'
    const anchor = addAnchor({ left: '500px', top: '300px' })
    await frames()
    const { surface } = await stage('cross-sell.j0.use_case', { anchor: '#act' })
    const places = new Set<string>()
    for (let frame = 0; frame < 30; frame++) {
      await frames(1)
      const { visibility, translate } = getComputedStyle(surface)
      if (visibility === 'visible') places.add(translate)
    }
    expect([...places]).toHaveLength(1)
    scrollTo(0, 100)
    await frames()
    anchor.remove()
    await frames(10)
    expect(inCorner(surface)).toBe(true)
    await new Promise((done) => setTimeout(done, 100))
    observer.disconnect()
    expect(shift).toBe(0)
  })

  test('an impression counts only in sight', async () => {
    document.body.appendChild(document.createElement('div')).style.height = '3000px'
    addAnchor({ left: '500px', top: '300px' })
    const { report } = await suggest()
    scrollTo(0, 400)
    await new Promise((done) => setTimeout(done, 1300))
    expect(report.seen).not.toHaveBeenCalled()
    scrollTo(0, 0)
    await vi.waitFor(() => expect(report.seen).toHaveBeenCalledOnce(), 2000)
  })

  test('FF8 put back by us after the page took everything out, it is beside its anchor again', async () => {
    addAnchor({ left: '500px', top: '300px' })
    const { root } = await suggest()
    document.body.replaceChildren()
    const anchor = addAnchor({ left: '300px', top: '200px' })
    await frames()
    expect(side(root.querySelector('section')!, anchor)).toBe('bottom')
    expect(root.querySelectorAll('div[style]').length).toBe(1)
  })
})

test('FF22 whatever changes its size, the page hears of no "ResizeObserver loop"', async () => {
  const anchor = addAnchor({ left: '500px', top: '300px' })
  const heard = vi.fn((event: ErrorEvent) => event.preventDefault())
  addEventListener('error', heard)
  const { surface } = await suggest()
  for (let frame = 0; frame < 20; frame++) {
    anchor.style.width = `${100 + frame * 20}px`
    anchor.style.height = `${30 + (frame % 3) * 200}px`
    surface.style.width = `${200 + (frame % 5) * 30}px`
    await frames(1)
  }
  removeEventListener('error', heard)
  expect(heard).not.toHaveBeenCalled()
  expect(inSight(surface)).toBe(true)
})

test('FF29 leaves no node, listener or observer', async () => {
  addAnchor({ left: '500px', top: '300px' })
  const live = new Map<unknown, number>()
  const count = (key: unknown, by: number) => live.set(key, (live.get(key) ?? 0) + by)
  for (const Observer of [ResizeObserver, IntersectionObserver, MutationObserver]) {
    const { observe, disconnect } = Observer.prototype
    vi.spyOn(Observer.prototype, 'observe').mockImplementation(function (this: never, ...input: unknown[]) {
      live.set(this, 1)
      return Reflect.apply(observe, this, input)
    })
    vi.spyOn(Observer.prototype, 'disconnect').mockImplementation(function (this: never) {
      live.set(this, 0)
      return Reflect.apply(disconnect, this, [])
    })
  }
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (this: unknown, ...input: Parameters<typeof add>) {
    if (this === window || this === document || this === visualViewport) count(input[1], 1)
    return Reflect.apply(add, this, input)
  })
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (this: unknown, ...input: Parameters<typeof remove>) {
    if (this === window || this === document || this === visualViewport) count(input[1], -1)
    return Reflect.apply(remove, this, input)
  })
  const ui = await openUi()
  for (let turn = 0; turn < 20; turn++) {
    const drawn = ui.draw({ ...step('cross-sell.j0.use_case'), anchor: '#act' }, stubReport())
    if (turn % 2) await frames(turn % 4)
    if (turn % 3 === 0) document.querySelector('#act')!.remove()
    await frames(turn % 3)
    drawn.remove()
    if (turn % 3 === 0) addAnchor({ left: '500px', top: '300px' })
  }
  await frames(10)
  ui.destroy()
  expect([...live.values()].filter((left) => left > 0)).toEqual([])
  expect(document.body.childElementCount).toBe(1)
})
