import { within } from '../open.mjs'

const used = async (debug) => {
  for (let n = 0; n < 3; n++) await debug.send('HeapProfiler.collectGarbage')
  return (await debug.send('Runtime.getHeapUsage')).usedSize / 1024
}

const boot = async () => {
  const { start } = await import('/account.js')
  await start()
}

const tell = async () => {
  const { EVENTS } = await import('/account.js')
  for (let n = 0; n < 1000; n++) EVENTS[n % 4]()
  await expansion.flush()
}

export const heap = {
  title: 'Memory: JavaScript heap over an empty page',
  rows: {
    boot: { label: 'after the start', unit: 'kB', budget: 120 },
    thousand: { label: 'after 1,000 events', unit: 'kB', budget: 120 },
  },
  sample: (world) =>
    within(world, {}, async (page, debug) => {
      // The page's own copy of what the measure itself needs.
      await page.evaluate("import('/account.js').then(() => {})")
      const empty = await used(debug)
      await page.evaluate(boot)
      const booted = await used(debug)
      await page.evaluate(tell)
      return { boot: booted - empty, thousand: (await used(debug)) - empty }
    }),
}
