import { within } from '../open.mjs'

/** A database that never opens, as in https://bugs.webkit.org/show_bug.cgi?id=226547 */
const hang = () => {
  indexedDB.open = () => new EventTarget()
}

/** Ten thousand calls in batches of a hundred, then four seconds of what they leave to do. */
async function call() {
  const { EVENTS, account } = await import('/account.js')
  const { pause } = await import('/pause.js')
  await import('/expansion.js')
  expansion.init(account())
  await pause(300)
  const perCall = []
  const began = performance.now()
  for (let batch = 0; batch < 100; batch++) {
    const from = performance.now()
    for (let n = 0; n < 25; n++) for (const tell of EVENTS) tell()
    perCall.push(((performance.now() - from) * 1000) / 100)
  }
  const loop = performance.now() - began
  // Whoever pings itself without a pause sees how long the page was kept from answering.
  let longest = 0
  let last = performance.now()
  const end = last + 4000
  // One channel for all: thousands would keep the page busy with collecting them.
  const { port1, port2 } = new MessageChannel()
  await new Promise((done) => {
    port1.addEventListener('message', () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (now > end) done()
      else port2.postMessage(0)
    })
    port1.start()
    port2.postMessage(0)
  })
  perCall.sort((a, b) => a - b)
  return { median: perCall[50], p99: perCall[98], loop, longest }
}

const rows = (storage) => ({
  [`${storage}.median`]: { label: `median, storage ${storage}`, unit: 'µs', budget: 2 },
  [`${storage}.p99`]: { label: `99th percentile, storage ${storage}`, unit: 'µs', budget: 10 },
  [`${storage}.loop`]: { label: `all 10,000 calls, storage ${storage}`, unit: 'ms', budget: 50 },
  [`${storage}.longest`]: { label: `longest task after them, storage ${storage}`, unit: 'ms', budget: 50 },
})

export const track = {
  title: '`track()`, 10,000 calls',
  rows: { ...rows('working'), ...rows('hung') },
  async sample(world) {
    const result = {}
    for (const [storage, before] of [['working', undefined], ['hung', hang]]) {
      const found = await within(world, { before }, (page) => page.evaluate(call))
      for (const [name, value] of Object.entries(found)) result[`${storage}.${name}`] = value
    }
    return result
  },
}
