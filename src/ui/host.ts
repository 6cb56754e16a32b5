import type { Stop } from '../model/platform.js'
import type { Theme, UiOptions } from '../model/ui.js'
import { createElement, readDocument } from './page.js'

/** The one element we add to the page, and the place to draw in it. */
export interface Host {
  element: HTMLElement
  /** Inside the shadow root. */
  root: HTMLElement
  /** Adds rules that came later. */
  style(css: string): void
  /** Puts the element in the page. When the page takes it out, `back` runs after it was put back, at most twice, and then `lost`; at once where it took out nothing else and we do not `insist`. */
  attach(back: () => void, lost: () => void, insist: () => boolean): void
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
  scheme?: Theme['scheme']
  css: string
  /** Custom properties, by name. */
  properties: Record<string, string>
}

export function createHost({ nonce, container }: UiOptions, { lang, dir, scheme = 'auto', css, properties }: Look): Host {
  const element = createElement('div')
  element.setAttribute('data-expansion', '')
  const own = { all: 'initial', position: 'fixed', 'z-index': 'var(--expansion-z-index, 9000)', ...properties }
  for (const [property, value] of Object.entries(own)) element.style.setProperty(property, value, 'important')
  for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation())

  const shadow = element.attachShadow({ mode: 'open' })
  const root = createElement('div')
  root.className = 'root'
  root.lang = lang
  root.dir = dir
  root.dataset.scheme = scheme
  root.style.colorScheme = scheme === 'auto' ? 'light dark' : scheme
  shadow.append(root)
  const styled = adopt(shadow, css, nonce)

  let returns = 0
  let stop: Stop | undefined
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
    attach(back, lost, insist) {
      if (stop) return
      // Change detection of zone.js would run after every record (https://github.com/angular/angular/issues/26948).
      const Observer: typeof MutationObserver = Reflect.get(globalThis, '__zone_symbol__MutationObserver') ?? MutationObserver
      const observer = new Observer((records) => {
        if (element.isConnected) return
        // A page that changes takes everything out; whoever takes only us out means us.
        const alone = records.every(({ removedNodes }) => [...removedNodes].every((node) => node === element))
        if ((alone && !insist()) || ++returns > 2) {
          detach()
          return lost()
        }
        insert()
        back()
      })
      const insert = () => {
        observer.disconnect()
        ;(container?.isConnected ? container : readDocument('body')).append(element)
        for (let node = element.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host) observer.observe(node, { childList: true })
      }
      stop = () => observer.disconnect()
      insert()
      // A message without its style would be worse than none.
      if (!styled()) {
        detach()
        throw new Error('style refused by the page')
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
