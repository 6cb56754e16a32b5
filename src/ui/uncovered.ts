import type { Stop } from '../model/platform.js'
import { pageObserver, readDocument } from './page.js'

/** Room between what stands over the page and what the keyboard reaches under it. */
const CLEAR = 8

/**
 * What the keyboard reaches in the page is not left under what stands over it (https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum):
 * banner and notice keep their room free when the browser scrolls to what has the focus, and Escape closes a message that still hides it.
 */
export function keepUncovered(element: HTMLElement, root: HTMLElement): Stop {
  const page = readDocument('documentElement')
  const kept = new Map<string, [before: string, set: string]>()
  const free = () => {
    for (const [property, [before, set]] of kept) if (page.style.getPropertyValue(property) === set) page.style.setProperty(property, before)
    kept.clear()
  }
  const update = () => {
    free()
    const style = getComputedStyle(page)
    // A page that snaps would move at once.
    if (!/^(none)?$/.test(style.scrollSnapType)) return
    for (const panel of root.querySelectorAll('.banner,.status')) {
      const { top, bottom, height } = panel.getBoundingClientRect()
      if (!height || (element.dataset.expansion && panel.matches('.banner'))) continue
      const high = panel.matches('.top *')
      const property = high ? 'scroll-padding-top' : 'scroll-padding-bottom'
      const room = Math.ceil(high ? bottom : innerHeight - top) + CLEAR
      // On a window this low, what would be left is less than what is kept free.
      if (room > innerHeight / 2 || room <= (parseFloat(style.getPropertyValue(property)) || 0)) continue
      kept.set(property, [page.style.getPropertyValue(property), `${room}px`])
      page.style.setProperty(property, `${room}px`)
    }
  }
  const resized = new ResizeObserver(update)
  const changed = () => {
    resized.disconnect()
    for (const panel of root.querySelectorAll('.panel')) resized.observe(panel)
    update()
  }
  const observer = pageObserver(changed)
  observer.observe(root, { childList: true, subtree: true })
  const pressed = ({ key, defaultPrevented }: KeyboardEvent) => {
    const active = readDocument('activeElement')
    if (key !== 'Escape' || defaultPrevented || !active || active === element || active === readDocument('body')) return
    const box = active.getBoundingClientRect()
    const over = [...root.querySelectorAll('section.panel')].find((panel) => {
      const { left, top, right, bottom } = panel.getBoundingClientRect()
      return box.width && box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom
    })
    over?.dispatchEvent(new KeyboardEvent('keydown', { key }))
  }
  addEventListener('keydown', pressed)
  changed()
  return () => {
    removeEventListener('keydown', pressed)
    observer.disconnect()
    resized.disconnect()
    free()
  }
}
