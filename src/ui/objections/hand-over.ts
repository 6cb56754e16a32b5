import { createElement } from '../page.js'
import type { BusinessCase } from './business-case.js'

/** Saves a text as a file; nothing leaves the page. */
export function download(name: string, type: string, text: string, near: Element): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  near.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * Prints it from an empty frame, node by node: no window, no markup and no style of its own, so that a strict policy has
 * nothing to refuse. A frame that is not displayed would print nothing.
 */
export function printCase({ title, date, sections }: BusinessCase, lang: string, dir: string, near: Element): void {
  const frame = createElement('iframe')
  frame.className = 'heard'
  frame.title = title
  frame.tabIndex = -1
  near.append(frame)
  const { contentWindow: page, contentDocument: paper } = frame
  if (!page || !paper) return frame.remove()
  const add = (parent: Element, name: string, text = '') => {
    const element = paper.createElement(name)
    element.textContent = text
    parent.append(element)
    return element
  }
  Object.assign(paper.documentElement, { lang, dir })
  paper.title = title
  add(paper.body, 'h1', title)
  add(paper.body, 'p', date)
  for (const [heading, lines] of sections) {
    add(paper.body, 'h2', heading)
    const list = add(paper.body, 'ul')
    for (const line of lines) add(list, 'li', line)
  }
  page.addEventListener('afterprint', () => setTimeout(() => frame.remove()))
  page.focus()
  page.print()
}
