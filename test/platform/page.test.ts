import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PageChange } from '../../src/model/platform.js'
import { createPage } from '../../src/platform/page.js'
import { createFakePage, type FakePage } from './fake-page.js'

let page: FakePage
let changes: PageChange[]
const note = (change: PageChange): void => void changes.push(change)

beforeEach(() => {
  page = createFakePage()
  changes = []
})
afterEach(() => vi.unstubAllGlobals())

test('touches nothing until it is asked to watch, and leaves nothing behind', () => {
  const { watch } = createPage()
  expect(page.listening()).toEqual([])
  const stop = watch(note)
  expect(page.listening()).not.toContain('unload')
  expect(page.listening()).not.toContain('beforeunload')
  expect(page.listening()).not.toContain('message')
  stop()
  expect(page.listening()).toEqual([])
  page.fire('pagehide')
  expect(changes).toEqual([])
})

test('FB14 tells of hiding by both signs, and of coming back only from the page cache', () => {
  createPage().watch(note)
  page.visibilityState = 'hidden'
  page.fire('visibilitychange')
  page.fire('pagehide', undefined, { persisted: true })
  page.fire('visibilitychange')
  page.fire('pageshow', undefined, { persisted: true })
  page.visibilityState = 'visible'
  page.fire('visibilitychange')
  page.fire('pageshow', undefined, { persisted: false })
  expect(changes).toEqual(['hidden', 'leave', 'return', 'visible'])
})

test('FB14 FB9 a page that goes is no longer visible, whatever its document says, and is told of it once', () => {
  const { visible, watch } = createPage()
  watch(note)
  page.fire('pagehide', undefined, { persisted: true })
  expect(visible()).toBe(false)
  page.fire('pageshow', undefined, { persisted: true })
  expect(visible()).toBe(true)
  page.fire('pagehide', undefined, { persisted: false })
  expect(visible()).toBe(false)
  page.visibilityState = 'hidden'
  page.fire('visibilitychange')
  expect(changes).toEqual(['leave', 'return', 'hidden'])
})

test('tells of use at most once a minute', () => {
  createPage().watch(note)
  for (let i = 0; i < 100; i++) {
    page.fire(i % 2 ? 'keydown' : 'pointerdown')
    page.now += 1000
  }
  expect(changes).toEqual(['active', 'active'])
})

describe('FF24 routes', () => {
  test('are heard without patching the history, once each', () => {
    createPage().watch(note)
    page.url = 'https://shop.test/b'
    page.fire('popstate')
    page.fire('navigatesuccess')
    expect(changes).toEqual(['route'])
    page.url = 'https://shop.test/b#c'
    page.fire('navigatesuccess')
    expect(changes).toEqual(['route', 'route'])
  })

  test('the same address is no route', () => {
    createPage().watch(note)
    page.fire('navigatesuccess')
    page.fire('popstate')
    expect(changes).toEqual([])
  })

  test.each([['missing', undefined], ['a form of the page', { length: 2 }]])('FE10 navigation is %s', (_, odd) => {
    page.navigation = odd as never
    createPage().watch(note)
    page.url = 'https://shop.test/b'
    page.fire('popstate')
    expect(changes).toEqual(['route'])
  })
})

test('FE10 images named after properties of the document change nothing', () => {
  for (const name of ['visibilityState', 'activeElement', 'readyState', 'querySelectorAll', 'body', 'addEventListener']) {
    Object.defineProperty(page.document, name, { value: { tagName: 'IMG' } })
  }
  const { visible, watch } = createPage()
  expect(visible()).toBe(true)
  watch(note)
  page.visibilityState = 'hidden'
  page.fire('visibilitychange')
  expect(changes).toEqual(['hidden'])
})

test('FF19 under zone.js, listens through what it wrapped', () => {
  const wrapped = vi.fn()
  const own = EventTarget.prototype.addEventListener
  Object.assign(window, { __zone_symbol__addEventListener: own, addEventListener: wrapped })
  createPage().watch(note)
  page.fire('pagehide')
  expect(changes).toEqual(['hidden'])
  expect(wrapped).not.toHaveBeenCalled()
})

test('reports each text once', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { report } = createPage()
  report('storage', 'gone')
  report('storage', 'gone')
  report('storage', 'back')
  expect(error.mock.calls).toEqual([['[expansion] storage gone'], ['[expansion] storage back']])
})
