import type { Stop } from '../model/platform.js'
import { createElement } from './page.js'

const DURATION = 120

/**
 * Shows a message going, once it is gone: a picture of it, out of everyone's reach, in an element of its own. None for
 * who asked for calm, nor where the page moves into the room that becomes free, nor of a modal: its picture would cost
 * the next frame more than the modal itself, and the page is wanted back.
 */
export function showLeaving(panel: HTMLElement): Stop | undefined {
  const root = panel.closest<HTMLElement>('.root')!
  const shadow = root.getRootNode() as ShadowRoot
  const host = shadow.host as HTMLElement
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches || !shadow.adoptedStyleSheets.length || host.dataset.expansion || panel.localName === 'dialog') return undefined
  const { left, top, width, height } = panel.getBoundingClientRect()
  // Read before anything is written: afterwards it would lay the picture out at once.
  const { scrollTop } = panel
  const ghost = createElement('div')
  ghost.style.cssText = host.style.cssText
  ghost.inert = true
  ghost.ariaHidden = 'true'
  const own = ghost.attachShadow({ mode: 'open' })
  own.adoptedStyleSheets = shadow.adoptedStyleSheets
  const picture = panel.cloneNode(true) as HTMLElement
  for (const name of ['data-surface', 'data-campaign', 'data-step']) picture.removeAttribute(name)
  picture.style.cssText = `position:fixed;inset:auto;left:${left}px;top:${top}px;translate:none;width:${width}px;height:${height}px;max-height:none;margin:0;animation:none`
  const fields = panel.querySelectorAll('input')
  picture.querySelectorAll('input').forEach((field, index) => {
    field.value = fields[index]!.value
    field.checked = fields[index]!.checked
  })
  const ground = root.cloneNode() as HTMLElement
  ground.append(picture)
  own.append(ground)
  host.after(ghost)
  if (scrollTop) picture.scrollTop = scrollTop
  picture.animate([{}, { opacity: 0, transform: 'translateY(8px)' }], { duration: DURATION, easing: 'ease-in', fill: 'forwards' })
  const timer = setTimeout(() => ghost.remove(), DURATION)
  return () => {
    clearTimeout(timer)
    ghost.remove()
  }
}
