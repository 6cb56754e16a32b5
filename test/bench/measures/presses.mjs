import { begin, slow, within } from '../open.mjs'
import { RESTS } from '../rests.mjs'

const watchInteractions = `globalThis.slowest = 0
new PerformanceObserver((list) => { for (const { interactionId, duration } of list.getEntries()) if (interactionId) slowest = Math.max(slowest, duration) }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

async function show(name) {
  const { buttons } = await import('/page/buttons.js')
  const { firstFrame } = await import('/page/first-frame.js')
  const { find } = await import('/page/find.js')
  const { pause } = await import('/page/pause.js')
  const { selector, show } = peer.messages[name]
  await firstFrame(() => find(selector), () => show(0))
  await pause(500)
  return buttons(selector)
}

/** Shows a message and presses its n-th button; how many it has, and how long the next frame took. */
const press = (world, entry, message, n) =>
  within(world, { before: watchInteractions }, async (page, debug) => {
    await begin(page, entry, RESTS[entry.from])
    const buttons = await page.evaluate(show, message)
    if (!buttons[n]) return { count: 0, took: 0 }
    await slow(debug, 4)
    await page.mouse.move(buttons[n].x, buttons[n].y)
    await page.waitForTimeout(200)
    await page.mouse.click(buttons[n].x, buttons[n].y)
    await page.waitForTimeout(1000)
    // Shorter ones are not told.
    return { count: buttons.length, took: Math.max(16, await page.evaluate('slowest')) }
  })

export const presses = {
  title: 'Interaction to next paint, 4× slower',
  note: 'Each button of a message pressed with the mouse in a page of its own, as the event timing of the browser tells it (steps of 8 ms, 16 at least); the slowest button counts.',
  columns: { slowest: { label: 'slowest button', unit: 'ms' }, count: { label: 'buttons' } },
  most: 2,
  cases: ({ name, from, messages = [] }) => (from === 'floors' ? [] : messages.map((message) => ({ row: `${name}, ${message}`, message }))),
  async sample(world, entry, { message }) {
    const first = await press(world, entry, message, 0)
    let slowest = first.took
    for (let n = 1; n < first.count; n++) slowest = Math.max(slowest, (await press(world, entry, message, n)).took)
    return { slowest, count: first.count }
  },
}
