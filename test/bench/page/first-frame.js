import { nextTask } from './pause.js'

const frame = () => new Promise(requestAnimationFrame)

/** Opacity of all that stands above an element, shadow hosts included. */
function opacityOf(element) {
  let opacity = 1
  for (let node = element; node; node = node.parentNode ?? node.host) if (node instanceof Element) opacity *= getComputedStyle(node).opacity
  return opacity
}

/**
 * From `act` to the first painted frame of what `find` finds, ms, and how many more until it can be read.
 * It starts where a frame has just ended: everyone waits for the same screen.
 */
export async function firstFrame(find, act) {
  await frame()
  await nextTask()
  const start = performance.now()
  act()
  let first
  for (let later = 0; ; ) {
    await frame()
    const element = find()
    if (!element?.getClientRects().length) {
      if (performance.now() > start + 5000) throw new Error('nothing was drawn')
      continue
    }
    const readable = opacityOf(element) > 0.99
    await nextTask()
    first ??= performance.now() - start
    if (readable) return { first, later }
    later++
  }
}

/** Our message on this surface. */
export const message = (surface) => document.querySelector('[data-expansion]')?.shadowRoot.querySelector(`[data-surface="${surface}"]`)
