import type { Page, Stop, Time } from '../model/platform.js'
import { readDocument } from './document.js'
import { listen } from './listen.js'
import { native } from './native.js'
import { createObstacle } from './obstacle.js'

/** The person's use of the page is told at most once in this time, in ms. */
const ACTIVE = 60_000

export function createPage({ soon }: Pick<Time, 'soon'>): Page {
  const obstacle = createObstacle()
  const reported = new Set<string>()
  const visible = (): boolean => readDocument('visibilityState') === 'visible'

  return {
    visible,
    obstacle: obstacle.find,

    whenClear(run) {
      const ending = new AbortController()
      let frame = 0
      let wake: Stop | undefined

      const stop = (): void => {
        ending.abort()
        observer.disconnect()
        cancelAnimationFrame(frame)
        wake?.()
      }
      const look = (): void => {
        frame = 0
        wake?.()
        const found = obstacle.find()
        if (!found) {
          stop()
          return run()
        }
        const left = obstacle.left()
        if (left > 0) wake = soon(left, later)
        if (found === 'host-dialog') observer.observe(document, { subtree: true, childList: true, attributes: true })
        else observer.disconnect()
      }
      // In a frame of its own: what an event or a mutation is about is then done.
      const later = (): void => {
        frame ||= native(globalThis, 'requestAnimationFrame')(look)
      }
      const observer = new (native(globalThis, 'MutationObserver'))(later)
      listen('load pointerup pointercancel dragend compositionend focusin focusout submit reset fullscreenchange', later, ending.signal)
      later()
      return stop
    },

    watch(listener) {
      const ending = new AbortController()
      const { signal } = ending
      let activeAt = -ACTIVE
      let url = location.href

      const active = (): void => {
        if (performance.now() < activeAt + ACTIVE) return
        activeAt = performance.now()
        listener('active')
      }
      // popstate and the Navigation API tell of the same change.
      const route = (): void => {
        if (url !== (url = location.href)) listener('route')
      }
      obstacle.follow(signal)
      listen('visibilitychange', () => listener(visible() ? 'visible' : 'hidden'), signal)
      listen('pagehide', () => listener('leave'), signal)
      listen('pageshow', (event) => (event as PageTransitionEvent).persisted && listener('return'), signal)
      listen('pointerdown keydown', active, signal)
      listen('popstate', route, signal)
      // Where there is no such API, the page may have an element of this name.
      if (window.navigation instanceof EventTarget) listen('navigatesuccess', route, signal, navigation)
      return () => ending.abort()
    },

    report(code, message) {
      const text = `[expansion] ${code} ${message}`
      if (reported.has(text)) return
      reported.add(text)
      // oxlint-disable-next-line no-console
      console.error(text)
    },
  }
}
