import { begin, slow, within } from '../open.mjs'
import { RESTS } from '../rests.mjs'

const watchShifts = `globalThis.shifted = 0
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value }).observe({ type: 'layout-shift', buffered: true })`

/** The first message of a page may have to load what it needs; the second finds it there. */
async function show({ name, twice, near }) {
  const { firstFrame, isVisible } = await import('/page/first-frame.js')
  const { close, find } = await import('/page/find.js')
  const { pause } = await import('/page/pause.js')
  const message = peer.messages[name]
  const look = () => find(message.selector)
  if (near) {
    message.near()
    await pause(1500)
  }
  const { first, readable } = await firstFrame(look, () => message.show(0))
  await pause(300)
  const shift = shifted
  if (!twice) return { first, readable, shift }
  await close(message, 0)
  await pause(1300)
  if (isVisible(look())) return { first, readable, shift }
  const again = await firstFrame(look, () => message.show(1)).catch(() => ({}))
  return { first, readable, shift, again: again.first }
}

const columns = (rate) => ({
  [`first${rate}`]: { label: `first frame, ${rate}×`, unit: 'ms' },
  [`readable${rate}`]: { label: `readable, ${rate}×`, unit: 'ms' },
  [`again${rate}`]: { label: `second message, ${rate}×`, unit: 'ms' },
})

export const frames = {
  title: 'From the deciding call to the first painted frame',
  note: 'expansion-sdk from `track()`, with all that decides; the first message loads its chunks from this machine; near, the meter stood at 72 % a second and a half before, so that some of them were there. Peers from the call that shows. Readable: fully opaque and in view. The floors: a panel of preact in a shadow root, a `<dialog>` shown as a modal. Marketing keeps ten minutes between messages, so that the suggestion has no second.',
  columns: { ...columns(1), ...columns(4), shift: { label: 'layout shift' } },
  most: 4,
  cases: ({ name, messages = [], near = [] }) => [
    ...messages.map((message) => ({ row: `${name}, ${message}`, message })),
    ...near.map((message) => ({ row: `${name}, ${message}, near before it is due`, message, near: true })),
  ],
  async sample(world, entry, { message, near }) {
    const result = { shift: 0 }
    for (const rate of [1, 4]) {
      const found = await within(world, { before: watchShifts }, async (page, debug) => {
        await begin(page, entry, RESTS[entry.from])
        await slow(debug, rate)
        return page.evaluate(show, { name: message, twice: message !== 'suggestion', near })
      })
      result[`first${rate}`] = found.first
      result[`readable${rate}`] = found.readable
      if (found.again) result[`again${rate}`] = found.again
      result.shift = Math.max(result.shift, found.shift)
    }
    return result
  },
}
