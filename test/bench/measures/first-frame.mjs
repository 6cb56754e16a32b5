import { within } from '../open.mjs'

const watchShifts = () => {
  globalThis.shifted = 0
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifted += value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function floor(name) {
  const { firstFrame } = await import('/first-frame.js')
  const { pause } = await import('/pause.js')
  await pause(300)
  let find = () => {}
  return firstFrame(() => find(), () => (find = floors[name]()))
}

/** The first message of a page loads what it needs; the second one, of the other meter, finds it there. */
async function message({ surface, used, close }) {
  const { message, firstFrame } = await import('/first-frame.js')
  const { start, use } = await import('/account.js')
  const { pause } = await import('/pause.js')
  await start()
  // A page keeps its first two seconds to itself.
  await pause(2100)
  const find = () => message(surface)
  const cold = await firstFrame(find, () => use('emails', used))
  await expansion.act(close)
  await pause(1300)
  const warm = await firstFrame(find, () => use('contacts', used))
  return { cold, warm, shifted }
}

const SURFACES = {
  banner: { surface: 'banner', used: 800, close: 'close', floor: 'renderPanel' },
  modal: { surface: 'modal', used: 900, close: 'contactSales', floor: 'showDialog' },
}
const FLOORS = { renderPanel: 'preact in a shadow root', showDialog: '`<dialog>.showModal()`' }

// Two frames of a screen of 60 Hz.
const TWO_FRAMES = 33.4

const rows = (rate) =>
  Object.entries(SURFACES).flatMap(([name, { floor }]) => [
    [`${floor}${rate}`, { label: `floor: ${FLOORS[floor]}, ${rate}×`, unit: 'ms' }],
    [`${name}.warm${rate}`, { label: `${name}, chunks there, ${rate}×`, unit: 'ms', floor: `${floor}${rate}`, budget: { plus: TWO_FRAMES, of: `${floor}${rate}` } }],
    [`${name}.cold${rate}`, { label: `${name}, chunks to load, ${rate}×`, unit: 'ms', floor: `${floor}${rate}` }],
    [`${name}.later${rate}`, { label: `${name}, frames from the first until it can be read, ${rate}×`, unit: '', budget: 0 }],
  ])

export const firstFrame = {
  title: 'From `track()` to the first painted frame',
  rows: { ...Object.fromEntries([1, 4].flatMap(rows)), shifted: { label: 'layout shift while they appear', unit: '', budget: 0 } },
  async sample(world) {
    const result = { shifted: 0 }
    for (const throttle of [1, 4])
      for (const [name, given] of Object.entries(SURFACES)) {
        const least = await within(world, { throttle }, async (page) => {
          await page.addScriptTag({ url: '/floors.js' })
          return page.evaluate(floor, given.floor)
        })
        const { cold, warm, shifted } = await within(world, { throttle, before: watchShifts }, (page) => page.evaluate(message, given))
        Object.assign(result, {
          [`${given.floor}${throttle}`]: least.first,
          [`${name}.cold${throttle}`]: cold.first,
          [`${name}.warm${throttle}`]: warm.first,
          [`${name}.later${throttle}`]: Math.max(cold.later, warm.later),
        })
        result.shifted = Math.max(result.shifted, shifted)
      }
    return result
  },
}
