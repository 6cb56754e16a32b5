import { within } from '../open.mjs'

/** Counts transactions and the bytes of what they write. */
const watchWrites = () => {
  globalThis.writes = { transactions: 0, bytes: 0 }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    writes.transactions++
    return transaction.call(this, stores, mode, options)
  }
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (value, key) {
    writes.bytes += JSON.stringify(value).length
    return put.call(this, value, key)
  }
}

async function one() {
  const { EVENTS, start } = await import('/account.js')
  await start()
  const median = async (work) => {
    const took = []
    for (let n = 0; n < 15; n++) {
      const from = performance.now()
      await work()
      took.push(performance.now() - from)
    }
    return took.sort((a, b) => a - b)[7]
  }
  const check = () => {
    const from = performance.now()
    for (let n = 0; n < 100; n++) expansion.check('emails')
    return ((performance.now() - from) * 1000) / 100
  }
  EVENTS[2]()
  await expansion.flush()
  const idle = check()
  for (let n = 0; n < 100; n++) EVENTS[n % 4]()
  const waiting = check()
  await floors.remember()
  return {
    idle, waiting,
    floor: await median(floors.remember),
    one: await median(() => {
      EVENTS[0]()
      return expansion.flush()
    }),
    hundred: await median(() => {
      for (let n = 0; n < 100; n++) EVENTS[n % 4]()
      return expansion.flush()
    }),
  }
}

/** @param used of the first meter, which decides whether someone is in a sequence */
async function burst(used) {
  const { pause } = await import('/pause.js')
  const { EVENTS, start, use } = await import('/account.js')
  await start()
  use('contacts', used)
  await pause(2500)
  await expansion.flush()
  Object.assign(writes, { transactions: 0, bytes: 0 })
  for (let task = 0; task < 20; task++) {
    for (let n = 0; n < 50; n++) EVENTS[n % 4]()
    await pause(5)
  }
  await pause(1500)
  await expansion.flush()
  return { ...writes }
}

async function steady() {
  const { pause } = await import('/pause.js')
  const { EVENTS, start } = await import('/account.js')
  await start()
  // In the middle between two batches, so that the edges of the five seconds count none twice.
  await pause(1500)
  EVENTS[0]()
  await pause(500)
  Object.assign(writes, { transactions: 0, bytes: 0 })
  for (let n = 0; n < 50; n++) {
    EVENTS[n % 4]()
    await pause(100)
  }
  return { transactions: writes.transactions / 5, bytes: writes.bytes / 5 }
}

export const commit = {
  title: 'Writing',
  rows: {
    floor: { label: 'floor: `update()` of idb-keyval, a record of 10 kB', unit: 'ms' },
    one: { label: 'one event, to `complete`', unit: 'ms', floor: 'floor' },
    hundred: { label: 'a batch of 100 events, to `complete`', unit: 'ms', floor: 'floor' },
    idle: { label: '`check()`, nothing waiting', unit: 'µs' },
    waiting: { label: '`check()` while 100 events wait', unit: 'µs' },
    burst: { label: 'transactions, 1,000 events in a burst', unit: '', budget: 5 },
    during: { label: 'transactions, 1,000 events in a burst, a banner on the screen', unit: '', budget: 5 },
    burstBytes: { label: 'bytes written, 1,000 events in a burst', unit: 'B' },
    steady: { label: 'transactions a second, 10 events a second', unit: '', budget: 1 },
    steadyBytes: { label: 'bytes written a second, 10 events a second', unit: 'B' },
  },
  async sample(world) {
    const single = await within(world, {}, async (page) => {
      await page.addScriptTag({ url: '/floors.js' })
      return page.evaluate(one)
    })
    const counted = (work, given) => within(world, { before: watchWrites }, (page) => page.evaluate(work, given))
    const many = await counted(burst, 0)
    const during = await counted(burst, 850)
    const slow = await counted(steady)
    return { ...single, burst: many.transactions, during: during.transactions, burstBytes: many.bytes, steady: slow.transactions, steadyBytes: slow.bytes }
  },
}
