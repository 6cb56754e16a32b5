import { nextTask } from './pause.js'

const frame = () => new Promise(requestAnimationFrame)

/** Opacity of all that stands above an element, shadow hosts included. */
function opacityOf(element) {
  let opacity = 1
  for (let node = element; node; node = node.parentNode ?? node.host) if (node instanceof Element) opacity *= getComputedStyle(node).opacity
  return opacity
}

/** Whether anything of it is seen. */
export const isVisible = (element) => !!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })

function inView(element) {
  const { top, left, bottom, right } = element.getBoundingClientRect()
  return top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1
}

/**
 * From `act` to the first painted frame of what `look` finds, ms, and to the first in which all of it can be read.
 * It starts where a frame has just ended: everyone waits for the same screen.
 */
export async function firstFrame(look, act) {
  await frame()
  await nextTask()
  const start = performance.now()
  act()
  let first
  while (performance.now() < start + 5000) {
    await frame()
    const element = look()
    if (!isVisible(element)) continue
    const readable = opacityOf(element) > 0.99 && inView(element)
    await nextTask()
    first ??= performance.now() - start
    if (readable) return { first, readable: performance.now() - start }
  }
  throw new Error('nothing was drawn')
}
