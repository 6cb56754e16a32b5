import type { Stop } from '../model/platform.js'
import { readDocument } from './page.js'

/**
 * Calls `seen` once, when half of the element, or of the viewport, has been visible for one second on end in a visible page.
 * @param hidden whether the page keeps the element from some of its readers; asked when the second is over
 */
export function watchImpression(element: Element, hidden: () => boolean, seen: () => void): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let enough = false
  const update = () => {
    if (!enough || readDocument('visibilityState') !== 'visible') {
      clearTimeout(timer)
      timer = undefined
    } else timer ??= setTimeout(end, 1000)
  }
  const end = () => {
    timer = undefined
    if (hidden()) return update()
    stop()
    seen()
  }
  const observer = new IntersectionObserver((entries) => {
    const { intersectionRatio, intersectionRect: { width, height } } = entries.at(-1)!
    enough = intersectionRatio >= 0.5 || width * height >= (innerWidth * innerHeight) / 2
    update()
  }, { threshold: [...Array(21).keys()].map((step) => step / 20) })
  const stop = () => {
    clearTimeout(timer)
    observer.disconnect()
    removeEventListener('visibilitychange', update)
  }
  observer.observe(element)
  addEventListener('visibilitychange', update)
  return stop
}
