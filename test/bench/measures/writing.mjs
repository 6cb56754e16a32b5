import { begin, within } from '../open.mjs'
import { pageScript } from '../page-script.mjs'
import { RESTS } from '../rests.mjs'

async function floor() {
  const { timeCalls } = await import('/page/time-calls.js')
  return { one: await timeCalls(peer.remember) }
}

async function single() {
  const { EVENTS } = await import('/page/events.js')
  const { timeCalls } = await import('/page/time-calls.js')
  const tell = (count) => {
    for (let n = 0; n < count; n++) EVENTS[n % 4]()
  }
  const written = (count) => () => {
    tell(count)
    return peer.settle()
  }
  const one = await timeCalls(written(1))
  const hundred = await timeCalls(written(100))
  const idle = await timeCalls(peer.check)
  tell(100)
  const from = performance.now()
  for (let n = 0; n < 100; n++) peer.check()
  const waiting = (performance.now() - from) / 100
  return { one, hundred, idle: idle * 1000, waiting: waiting * 1000 }
}

async function burst() {
  const { tell } = await import('/page/events.js')
  const { pause } = await import('/page/pause.js')
  peer.messages.banner.show(0)
  await pause(1500)
  await peer.settle()
  writes.transactions = 0
  await tell(1000, pause)
  await pause(1500)
  await peer.settle()
  return { during: writes.transactions }
}

async function steady() {
  const { EVENTS } = await import('/page/events.js')
  const { pause } = await import('/page/pause.js')
  // In the middle between two batches, so that the edges of the five seconds count none twice.
  EVENTS[0]()
  await pause(500)
  Object.assign(writes, { transactions: 0, idbBytes: 0 })
  for (let n = 0; n < 50; n++) {
    EVENTS[n % 4]()
    await pause(100)
  }
  return { steady: writes.transactions / 5, steadyBytes: writes.idbBytes / 5 }
}

export const writing = {
  title: 'Writing and asking',
  note: 'To `complete` of the transaction; the floor is `update()` of idb-keyval on a record of 10 kB.',
  columns: {
    one: { label: 'one event', unit: 'ms' },
    hundred: { label: 'a batch of 100', unit: 'ms' },
    idle: { label: '`check()`', unit: 'µs' },
    waiting: { label: '`check()` while 100 events wait', unit: 'µs' },
    during: { label: 'transactions, 1,000 events while a banner stands' },
    steady: { label: 'transactions a second, 10 events a second' },
    steadyBytes: { label: 'bytes a second' },
  },
  most: 3,
  cases: ({ id, name }) => (id === 'expansion' ? [{ row: name, works: [single, burst, steady] }] : id === 'packages' ? [{ row: name, works: [floor] }] : []),
  async sample(world, entry, { works }) {
    const result = {}
    for (const work of works) {
      const before = work === single || work === floor ? undefined : pageScript('count-writes')
      const found = await within(world, { before }, async (page) => {
        await begin(page, entry, RESTS[entry.from])
        return page.evaluate(work)
      })
      Object.assign(result, found)
    }
    return result
  },
}
