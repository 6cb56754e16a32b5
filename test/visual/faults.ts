interface Box { left: number; right: number; top: number; bottom: number }

interface Line extends Box {
  text: string
  node: Node
  stuck: boolean
}

const TARGETS = 'button, a[href], input, select, textarea, summary'
const NONSENSE = /\b(NaN|undefined|null|Infinity|Invalid Date)\b|\[object|\{\w+[|}]/

const short = (element: Element) => `<${element.tagName.toLowerCase()}${element.className ? `.${String(element.className).replaceAll(' ', '.')}` : ''}> « ${(element.textContent ?? '').trim().slice(0, 32)} »`
const covers = (a: Box, b: Box, x: number, y: number) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > x && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > y
const isStuck = (element: Element | null): boolean => !!element && (getComputedStyle(element).position === 'sticky' || isStuck(element.parentElement))
const isUnheard = (element: Element) => !element.closest('.heard') && element.checkVisibility()

/** Every line of text that is seen, with its place. */
function linesOf(surface: Element): Line[] {
  const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
  const found: Line[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!.trim()
    if (!text || !isUnheard(node.parentElement!)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const stuck = isStuck(node.parentElement)
    for (const { left, right, top, bottom, width } of range.getClientRects()) if (width > 1) found.push({ left, right, top, bottom, text: text.slice(0, 32), node, stuck })
  }
  return found
}

function blockOf(node: Node): Element {
  let element = node.parentElement!
  while (/^(inline|contents)$/.test(getComputedStyle(element).display)) element = element.parentElement!
  return element
}

/** A control as large as it can be hit: a radio is hit by its label. */
const targetOf = (element: Element): Element => (element.matches('[type=radio], [type=checkbox]') && element.closest('label')) || element

/** A link within a sentence may be as high as its line (WCAG 2.5.8). */
const isInSentence = (element: Element) =>
  element.matches('a') && getComputedStyle(element).display === 'inline' && element.parentElement!.textContent!.trim() !== element.textContent!.trim()

/** What a reader would trip over: something beyond its edge, cut off, on top of something else, too small to hit, or not meant to be read. */
export function faultsOf(root: ShadowRoot): string[] {
  const found = new Set<string>()
  if (document.documentElement.scrollWidth > innerWidth) found.add('the page scrolls sideways')
  for (const surface of root.querySelectorAll('.panel')) {
    const edge = surface.getBoundingClientRect()
    if (edge.left < -0.5 || edge.right > innerWidth + 0.5 || edge.top < -0.5 || edge.bottom > innerHeight + 0.5) found.add('the surface leaves the window')
    const elements = [surface, ...surface.querySelectorAll('*')].filter(isUnheard)
    for (const element of elements) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const busy = element.ariaBusy === 'true'
      if (overflowX !== 'visible' && !busy && element.scrollWidth > element.clientWidth + 1) found.add(`cut off or scrolled sideways by ${element.scrollWidth - element.clientWidth} px: ${short(element)}`)
      if (/hidden|clip/.test(overflowY) && !busy && element.scrollHeight > element.clientHeight + 1) found.add(`cut off in height: ${short(element)}`)
      if (element.matches('section.block, ul, dl, table, .line') && !element.textContent!.trim()) found.add(`a frame around nothing: ${short(element)}`)
      if (element.matches('a') && /^\s*javascript:/i.test(element.getAttribute('href') ?? '')) found.add(`an address that runs: ${short(element)}`)
    }
    const lines = linesOf(surface)
    for (const { left, right, text, node } of lines) {
      const block = blockOf(node).getBoundingClientRect()
      const beyond = Math.max(right - Math.min(block.right, edge.right), Math.max(block.left, edge.left) - left)
      if (beyond > 1) found.add(`« ${text} » is ${Math.round(beyond)} px beyond ${short(blockOf(node))}`)
      if (NONSENSE.test(text)) found.add(`« ${text} »`)
    }
    for (const [index, a] of lines.entries()) {
      for (const b of lines.slice(index + 1)) {
        if (a.node !== b.node && a.stuck === b.stuck && covers(a, b, 2, Math.min(a.bottom - a.top, b.bottom - b.top) * 0.35)) found.add(`« ${a.text} » and « ${b.text} » overlap`)
      }
    }
    const targets = [...new Set(elements.filter((element) => element.matches(TARGETS)).map(targetOf))]
    const boxes = targets.map((target) => ({ target, box: target.getBoundingClientRect(), stuck: isStuck(target) }))
    for (const [index, { target, box, stuck }] of boxes.entries()) {
      if (Math.min(box.width, box.height) < 23.9 && !isInSentence(target)) found.add(`${Math.round(box.width)} × ${Math.round(box.height)} px is too small to hit: ${short(target)}`)
      for (const other of boxes.slice(index + 1)) {
        if (stuck === other.stuck && !target.contains(other.target) && !other.target.contains(target) && covers(box, other.box, 1, 1)) found.add(`${short(target)} and ${short(other.target)} share a place`)
      }
    }
  }
  return [...found]
}
