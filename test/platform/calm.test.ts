import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Calm } from '../../src/model/platform.js'
import { createCalm } from '../../src/platform/calm.js'
import { createFakePage, type FakePage } from './fake-page.js'
import { createHandTime, type HandTime } from './hand-time.js'

const FIELD = { is: ['input', ':read-write'] }
const OPEN = { is: [':modal'] }

let page: FakePage
let time: HandTime
let calm: Calm

/** Moves the page's clock and its timers. */
const pass = (ms: number): void => {
  page.now += ms
  time.pass(ms)
}

beforeEach(() => {
  page = createFakePage()
  time = createHandTime()
  calm = createCalm(time)
})
afterEach(() => {
  calm.stop()
  expect(page.listening()).toEqual([])
  vi.unstubAllGlobals()
})

test('a quiet page has no obstacle', () => {
  expect(calm.obstacle()).toBeUndefined()
  page.focus = FIELD
  expect(calm.obstacle()).toBeUndefined()
})

describe('page-loading', () => {
  test('until the load event and 2 s more', () => {
    page.readyState = 'interactive'
    expect(calm.obstacle()).toBe('page-loading')
    page.readyState = 'complete'
    page.loadEventStart = page.now
    expect(calm.obstacle()).toBe('page-loading')
    page.now += 1999
    expect(calm.obstacle()).toBe('page-loading')
    page.now += 1
    expect(calm.obstacle()).toBeUndefined()
  })

  test('a frame without navigation timing counts from its beginning', () => {
    vi.stubGlobal('performance', { now: () => page.now, getEntriesByType: () => [] })
    page.now = 1999
    expect(calm.obstacle()).toBe('page-loading')
    page.now = 2000
    expect(calm.obstacle()).toBeUndefined()
  })
})

describe('page-busy', () => {
  test('a field that was changed in the last 3 s, while it has the focus', () => {
    page.focus = FIELD
    page.fire('input', FIELD)
    expect(calm.obstacle()).toBe('page-busy')
    page.focus = { is: ['button'] }
    expect(calm.obstacle()).toBeUndefined()
    page.focus = FIELD
    page.now += 2999
    expect(calm.obstacle()).toBe('page-busy')
    page.now += 1
    expect(calm.obstacle()).toBeUndefined()
  })

  test.each(['select', 'input', ':read-write'])('typing in %s', (is) => {
    page.focus = { is: [is] }
    page.fire('input', page.focus)
    expect(calm.obstacle()).toBe('page-busy')
  })

  test('in an open shadow root', () => {
    page.focus = { shadowRoot: { activeElement: { shadowRoot: { activeElement: Object.assign(FIELD, { matches: () => true }) } } } }
    page.fire('input', FIELD)
    expect(calm.obstacle()).toBe('page-busy')
  })

  test('a form with something unsent, for as long as the focus is in it', () => {
    const form = {}
    page.focus = { ...FIELD, form }
    page.fire('input', page.focus)
    page.now += 3_600_000
    expect(calm.obstacle()).toBe('page-busy')
    page.focus = { ...FIELD, form: {} }
    expect(calm.obstacle()).toBeUndefined()
    page.focus = { is: ['button'], form }
    expect(calm.obstacle()).toBe('page-busy')
    page.fire('submit', form)
    expect(calm.obstacle()).toBeUndefined()
    page.fire('input', page.focus)
    page.now += 3000
    expect(calm.obstacle()).toBe('page-busy')
    page.fire('reset', form)
    expect(calm.obstacle()).toBeUndefined()
  })

  test.each([
    [['pointerdown'], ['pointerup']],
    [['pointerdown'], ['pointercancel']],
    [['pointerdown', 'dragstart', 'pointercancel'], ['dragend']],
    [['compositionstart'], ['compositionend']],
    [['pointerdown', 'dragstart', 'pointercancel'], ['pointerdown', 'pointerup']],
  ])('from %s until %s', (begin, end) => {
    for (const type of begin) page.fire(type)
    expect(calm.obstacle()).toBe('page-busy')
    for (const type of end) page.fire(type)
    expect(calm.obstacle()).toBeUndefined()
  })
})

describe('FF3 host-dialog', () => {
  test.each([
    ['a dialog in the top layer', () => (page.dialogs = [OPEN])],
    ['an overlay that takes the pointer from the page', () => (page.body = { style: { pointerEvents: 'none' } })],
    ['one that is hidden before one that is not', () => (page.dialogs = [{ rects: 0 }, { is: ['[aria-modal=true]'] }])],
  ])('%s', (_, arrange) => {
    arrange()
    expect(calm.obstacle()).toBe('host-dialog')
  })

  test.each([
    ['display: none', { rects: 0 }],
    ['visibility: hidden', { style: { visibility: 'hidden' } }],
    ['opacity: 0', { style: { opacity: '0' } }],
  ])('not one that waits with %s', (_, dialog) => {
    page.dialogs = [dialog]
    expect(calm.obstacle()).toBeUndefined()
  })
})

describe('whenClear', () => {
  const run = vi.fn()
  beforeEach(() => void run.mockReset())

  test('runs in the next frame when nothing stands in the way, once', () => {
    calm.whenClear(run)
    expect(run).not.toHaveBeenCalled()
    page.frame()
    page.fire('pointerup')
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
    expect(page.observers()).toBe(0)
  })

  test('after the load and its 2 s, by one timer', () => {
    page.readyState = 'interactive'
    page.loadEventStart = 0
    calm.whenClear(run)
    page.frame()
    page.readyState = 'complete'
    page.loadEventStart = page.now
    page.fire('load')
    page.frame()
    pass(1999)
    expect(page.frames()).toBe(0)
    pass(1)
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('after the last key and its pause, however long the person types', () => {
    page.focus = FIELD
    page.fire('input', FIELD)
    calm.whenClear(run)
    page.frame()
    for (let i = 0; i < 20; i++) {
      pass(1000)
      page.frame()
      page.fire('input', FIELD)
    }
    expect(run).not.toHaveBeenCalled()
    pass(3000)
    page.frame()
    pass(3000)
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test.each(['focusout', 'submit', 'pointerup', 'dragend', 'compositionend'])('looks again at %s', (type) => {
    page.dialogs = [OPEN]
    calm.whenClear(run)
    page.frame()
    page.dialogs = []
    page.fire(type)
    page.frame()
    pass(300)
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('FF20 observes nodes only while a host dialog is open, and looks once a frame', () => {
    page.fire('pointerdown')
    calm.whenClear(run)
    page.frame()
    expect(page.observers()).toBe(0)
    page.dialogs = [OPEN]
    page.fire('pointerup')
    page.frame()
    expect(page.observers()).toBe(1)
    for (let i = 0; i < 100; i++) page.mutate()
    expect(page.frames()).toBe(1)
    page.frame()
    expect(run).not.toHaveBeenCalled()
    page.dialogs = []
    page.mutate()
    page.frame()
    // What fades still has the scroll and the focus to give back.
    pass(299)
    page.frame()
    expect(run).not.toHaveBeenCalled()
    pass(1)
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
    expect(page.observers()).toBe(0)
  })

  test('FF4 tells when the focus moves, until it stops', () => {
    calm.onFocus!(run)
    page.fire('focusin')
    expect(run).toHaveBeenCalledTimes(1)
    calm.stop()
    page.fire('focusin')
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('nothing polls while it waits', () => {
    page.dialogs = [OPEN]
    const stop = calm.whenClear(run)
    page.frame()
    const soon = vi.spyOn(time, 'soon')
    for (let i = 0; i < 100; i++) pass(1000)
    expect(page.frames()).toBe(0)
    expect(soon).not.toHaveBeenCalled()
    stop()
  })

  test('stops, and leaves nothing behind', () => {
    const before = page.listening().length
    page.dialogs = [OPEN]
    page.focus = FIELD
    page.fire('input', FIELD)
    const stop = calm.whenClear(run)
    page.frame()
    page.fire('focusout')
    stop()
    expect(page.observers()).toBe(0)
    expect(page.frames()).toBe(0)
    expect(page.listening()).toHaveLength(before)
    page.dialogs = []
    pass(10_000)
    page.frame()
    stop()
    expect(run).not.toHaveBeenCalled()
  })

  test('FF19 under zone.js, observes through what it wrapped', () => {
    const wrapped = vi.fn()
    vi.stubGlobal('__zone_symbol__MutationObserver', MutationObserver)
    vi.stubGlobal('__zone_symbol__requestAnimationFrame', requestAnimationFrame)
    vi.stubGlobal('MutationObserver', wrapped)
    vi.stubGlobal('requestAnimationFrame', wrapped)
    calm.whenClear(run)
    page.frame()
    expect(run).toHaveBeenCalledTimes(1)
    expect(wrapped).not.toHaveBeenCalled()
  })
})

test('FE10 images named after properties of the document change nothing', () => {
  for (const name of ['readyState', 'activeElement', 'body', 'querySelectorAll']) Object.defineProperty(page.document, name, { value: { tagName: 'IMG' } })
  expect(calm.obstacle()).toBeUndefined()
  page.focus = FIELD
  page.fire('input', FIELD)
  expect(calm.obstacle()).toBe('page-busy')
})
