import type { Calm, Stop, Time } from '../model/platform.js'
import { listen } from './listen.js'
import { native } from './native.js'
import { createObstacle } from './obstacle.js'

/** From now on it follows, and until `stop`, whether this is a moment to interrupt. */
export function createCalm({ soon }: Pick<Time, 'soon'>): Calm {
  const following = new AbortController()
  const obstacle = createObstacle(following.signal)

  return {
    obstacle: obstacle.find,
    path: () => location.pathname,

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

    onFocus: (run) => listen('focusin', run, following.signal),

    stop: () => following.abort(),
  }
}
