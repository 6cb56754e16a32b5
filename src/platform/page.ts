import type { Page } from '../model/platform.js'
import { readDocument } from './document.js'
import { listen } from './listen.js'

/** Use of the page is told at most once in this time, in ms. */
const ACTIVE = 60_000

export function createPage(): Page {
  const reported = new Set<string>()
  let away = false
  // A page is still called visible while it is told to leave.
  const visible = (): boolean => !away && readDocument('visibilityState') === 'visible'

  return {
    visible,

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
      listen('visibilitychange pagehide pageshow', ({ type, persisted }: Event & { persisted?: boolean }) => {
        if (persisted) {
          away = type === 'pagehide'
          listener(away ? 'leave' : 'return')
        } else if (!away && type !== 'pageshow') {
          away = type === 'pagehide'
          listener(visible() ? 'visible' : 'hidden')
        }
      }, signal)
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
