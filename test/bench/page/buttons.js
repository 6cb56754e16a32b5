import { find } from './find.js'

/** The middles of the buttons that can be pressed in what a selector finds. */
export function buttons(selector) {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])])
  return inside(find(selector)).flatMap((element) => {
    if (!element.matches('button, [role=button]') || element.disabled || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
    const { left, top, width, height } = element.getBoundingClientRect()
    return [{ name: (element.getAttribute('aria-label') ?? element.textContent).trim(), x: left + width / 2, y: top + height / 2 }]
  })
}
