import type { Page } from 'playwright-core'

declare global {
  interface Window {
    ledger: { listeners(): string[]; ours(): string[]; moves: string[] }
  }
}

/** Runs in a page before anything else of it: keeps a list of every listener that is there, and of where the focus went. */
export function keepLedger(): void {
  interface Entry { target: EventTarget; type: string; listener: unknown; capture: boolean; ours: boolean }
  const entries = new Set<Entry>()
  const moves: string[] = []
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const captures = (options: unknown): boolean => (typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options)
  const find = (target: EventTarget, type: string, listener: unknown, capture: boolean): Entry | undefined => {
    for (const entry of entries) if (entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture) return entry
    return undefined
  }
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    const capture = captures(options)
    const { once, signal } = typeof options === 'object' ? options : {}
    if (listener && !signal?.aborted && (target === window || target instanceof Node) && !find(target, type, listener, capture)) {
      const entry = { target, type, listener, capture, ours: new Error('').stack!.includes('/sdk/') }
      entries.add(entry)
      const forget = (): unknown => entries.delete(entry)
      if (signal) addEventListener.call(signal, 'abort', forget)
      if (once) addEventListener.call(target, type, forget, { once, capture })
    }
    return addEventListener.call(target, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const entry = find(this ?? window, type, listener, captures(options))
    if (entry) entries.delete(entry)
    return removeEventListener.call(this ?? window, type, listener, options)
  }
  const show = (only: (entry: Entry) => boolean): string[] =>
    [...entries]
      .filter((entry) => (!(entry.target instanceof Node) || entry.target.isConnected) && only(entry))
      .map(({ target, type, ours }) => `${ours ? 'ours ' : ''}${target instanceof Element ? target.localName : target === window ? 'window' : 'document'} ${type}`)
      .sort()
  addEventListener.call(window, 'focusin', ({ target }) => {
    const { id, localName } = target as Element
    moves.push((target as Element).hasAttribute?.('data-expansion') ? 'ours' : id || localName)
  }, true)
  window.ledger = { moves, listeners: () => show(() => true), ours: () => show(({ ours }) => ours) }
}

/** All of the page but us: its elements with their attributes, its listeners, and what has the focus. */
export const takeStock = (page: Page): Promise<{ html: string; listeners: string[]; focus: string }> =>
  page.evaluate(() => {
    const copy = Document.prototype.querySelector.call(document, 'html')!.cloneNode(true) as Element
    for (const element of copy.querySelectorAll('[data-expansion],script')) element.remove()
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1))
      for (const attribute of attributes) element.removeAttributeNode(attribute)
      for (const attribute of attributes) if (attribute.value || !/style|class/.test(attribute.name)) element.setAttributeNode(attribute)
    }
    return {
      html: copy.outerHTML.replaceAll(/\s+/g, ' '),
      listeners: window.ledger.listeners(),
      focus: document.activeElement!.id || document.activeElement!.localName,
    }
  })
