import type { Stop } from '../model/platform.js'
import { readDocument } from './page.js'

/**
 * Says, as `--keyboard`, how much of the window the on-screen keyboard covers: it shrinks the visual viewport and leaves
 * the layout alone (https://developer.chrome.com/blog/viewport-resize-behavior). The field with the focus stays in sight.
 */
export function watchKeyboard(root: HTMLElement): Stop {
  const view = visualViewport
  if (!view) return () => {}
  const measure = () => {
    // Zoomed in by two fingers, the window is small and nothing is covered.
    const covered = view.scale > 1.01 ? 0 : Math.max(0, Math.round(readDocument('documentElement').clientHeight - view.height - view.offsetTop))
    root.style.setProperty('--keyboard', `${covered}px`)
    root.toggleAttribute('data-keyboard', covered > 0)
    return covered
  }
  const resized = () => {
    if (measure()) (root.getRootNode() as ShadowRoot).activeElement?.scrollIntoView({ block: 'nearest' })
  }
  measure()
  view.addEventListener('resize', resized)
  view.addEventListener('scroll', measure)
  return () => {
    view.removeEventListener('resize', resized)
    view.removeEventListener('scroll', measure)
  }
}
