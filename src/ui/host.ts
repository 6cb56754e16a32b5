import type { Stop } from '../model/platform.js'
import type { UiOptions } from '../model/ui.js'
import { createElement, pageObserver, readDocument } from './page.js'

/** The one element we add to the page, and the place to draw in it. */
export interface Host {
  element: HTMLElement
  /** Inside the shadow root. */
  root: HTMLElement
  /** Adds rules that came later. */
  style(css: string): void
  /** Puts the element in the page, or in the place given. When the page takes it out, `back` runs after it was put back, at most twice, and then `lost`; at once where it took out nothing else and we do not `insist`. */
  attach(back: () => void, lost: () => void, insist: () => boolean, place?: Element): void
  detach(): void
}

/** Clicks and keys inside are none of the page's business: its "click outside" would close its own menus. */
const PRIVATE = [
  'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keyup', 'keypress', 'input', 'change', 'focusin', 'focusout',
]

/** What the host element is made with, besides the options of the page. */
export interface Look {
  lang: string
  dir: string
  css: string
  /** Dresses the element and its root, once in the page, and keeps them so until stopped. */
  dress(element: HTMLElement, root: HTMLElement): Stop
}

export function createHost({ nonce, container }: UiOptions, { lang, dir, css, dress }: Look): Host {
  const element = createElement('div')
  element.setAttribute('data-expansion', '')
  const own = { all: 'initial', position: 'fixed', 'z-index': 'var(--expansion-z-index, 9000)' }
  for (const [property, value] of Object.entries(own)) element.style.setProperty(property, value, 'important')
  for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation())

  const shadow = element.attachShadow({ mode: 'open' })
  const root = createElement('div')
  root.className = 'root'
  root.lang = lang
  root.dir = dir
  shadow.append(root)
  const styled = adopt(shadow, css, nonce)

  let returns = 0
  let url: string
  let stop: Stop | undefined
  let slot: Element | undefined
  let insert: () => void
  const detach = () => {
    stop?.()
    stop = undefined
    element.remove()
  }
  return {
    element,
    root,
    style: (more) => void adopt(shadow, more, nonce),
    detach,
    attach(back, lost, insist, place) {
      const moved = slot !== place
      slot = place
      if (stop) {
        if (moved) insert()
        return
      }
      const observer = pageObserver((records) => {
        if (element.isConnected) return
        // A page that changes takes everything out; whoever takes only us out means us.
        const alone = records.every(({ removedNodes }) => [...removedNodes].every((node) => node === element))
        // One that goes to another address, as with Turbo, does so every time.
        if (url !== (url = location.href)) returns = 0
        if ((alone && !insist()) || ++returns > 2) {
          detach()
          return lost()
        }
        insert()
        back()
      })
      insert = () => {
        observer.disconnect()
        const into = [slot, container].find((each) => each?.isConnected) ?? readDocument('body')
        element.setAttribute('data-expansion', into === slot ? 'inline' : '')
        into.append(element)
        for (let node = element.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host) observer.observe(node, { childList: true })
      }
      stop = () => observer.disconnect()
      insert()
      // A message without its style would be worse than none.
      if (!styled()) {
        detach()
        throw new Error('style refused by the page')
      }
      const undress = dress(element, root)
      stop = () => {
        undress()
        observer.disconnect()
      }
    },
  }
}

/** Answers, once in the page, whether the style holds: a strict policy refuses an element without its nonce. */
function adopt(shadow: ShadowRoot, css: string, nonce?: string): () => boolean {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
    return () => true
  } catch {
    const style = createElement('style')
    if (nonce) style.nonce = nonce
    style.append(css)
    shadow.lastChild!.before(style)
    return () => !!style.sheet
  }
}
