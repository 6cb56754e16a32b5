import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchImpression } from '../../src/ui/impression.js'
import { stage } from './stage.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** After the browser has told every observer made before that the element is on the screen. */
const observed = (element: Element) => new Promise<void>((done) => {
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry!.isIntersecting) return
    observer.disconnect()
    // Observers are told in no order: the next frame is after all of them.
    requestAnimationFrame(() => done())
  })
  observer.observe(element)
})

const box = (style: Partial<CSSStyleDeclaration>) => {
  const element = document.body.appendChild(document.createElement('div'))
  Object.assign(element.style, { position: 'fixed', width: '100px', height: '100px', left: '0', top: '0', ...style })
  return element
}

const visibility = (value: DocumentVisibilityState) => {
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue(value)
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

test('seen after one second on end, once', async () => {
  const { surface, report } = await stage('quota-limit.j0')
  await observed(surface)
  vi.advanceTimersByTime(999)
  expect(report.seen).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(report.seen).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60_000)
  expect(report.seen).toHaveBeenCalledOnce()
})

test('less than half of it visible is not seen', async () => {
  const seen = vi.fn()
  const element = box({ top: '-60px' })
  const stop = watchImpression(element, () => false, seen)
  await observed(element)
  vi.advanceTimersByTime(5000)
  expect(seen).not.toHaveBeenCalled()
  stop()
})

test('half of the viewport is enough for what is larger than it', async () => {
  const seen = vi.fn()
  const element = box({ width: '100%', height: '500vh' })
  watchImpression(element, () => false, seen)
  await observed(element)
  vi.advanceTimersByTime(1000)
  expect(seen).toHaveBeenCalledOnce()
})

test('a hidden page starts the second again', async () => {
  const { surface, report } = await stage('quota-limit.j0')
  await observed(surface)
  vi.advanceTimersByTime(900)
  visibility('hidden')
  vi.advanceTimersByTime(5000)
  expect(report.seen).not.toHaveBeenCalled()
  visibility('visible')
  vi.advanceTimersByTime(999)
  expect(report.seen).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(report.seen).toHaveBeenCalledOnce()
})

test('FG18 what the page hides from screen readers is not seen', async () => {
  const { host, surface, report } = await stage('quota-limit.j0')
  await observed(surface)
  host.setAttribute('aria-hidden', 'true')
  vi.advanceTimersByTime(3000)
  expect(report.seen).not.toHaveBeenCalled()
  host.removeAttribute('aria-hidden')
  vi.advanceTimersByTime(1000)
  expect(report.seen).toHaveBeenCalledOnce()
})

test('a message that leaves is not seen afterwards', async () => {
  const { surface, report, drawn } = await stage('quota-limit.j0')
  await observed(surface)
  vi.advanceTimersByTime(500)
  drawn.remove()
  vi.advanceTimersByTime(5000)
  expect(report.seen).not.toHaveBeenCalled()
})
