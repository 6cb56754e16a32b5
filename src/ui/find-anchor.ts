import { readDocument } from './page.js'

/** The element that a message belongs to: by its `data-expansion-anchor`, its id or a selector; the first that has a box, for a page may hold one for each width of the window. */
export function findAnchor(name: string): Element | undefined {
  const root = readDocument('documentElement')
  const escaped = CSS.escape(name)
  for (const selector of [`[data-expansion-anchor=${escaped}]`, `#${escaped}`, name]) {
    // A bare word is a name, never all the elements that are called so.
    if (/^\w+$/.test(selector)) continue
    try {
      for (const found of root.querySelectorAll(selector)) if (found.getClientRects()[0]) return found
    } catch {
      // What cannot be parsed is no anchor.
    }
  }
  return undefined
}
