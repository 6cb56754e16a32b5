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
    packages: { label: 'floor: preact, nanostores and idb-keyval, loaded', unit: 'kB' },
    boot: { label: 'after the start', unit: 'kB', floor: 'packages', budget: 120 },
    thousand: { label: 'after 1,000 events', unit: 'kB', floor: 'packages', budget: 120 },
  },
  async sample(world) {
    const floor = await within(world, {}, async (page, debug) => {
      // The driver leaves its own scripts in the page when it first does something there.
      await page.addScriptTag({ content: '0' })
      const empty = await used(debug)
      await page.addScriptTag({ url: '/floors.js' })
      return (await used(debug)) - empty
    })
    return within(world, {}, async (page, debug) => {
      // What the measure itself needs is no part of it.
      await page.evaluate("import('/account.js').then(() => {})")
      const empty = await used(debug)
      await page.evaluate(boot)
      const booted = await used(debug)
      await page.evaluate(tell)
      return { packages: floor, boot: booted - empty, thousand: (await used(debug)) - empty }
    })
  },
}
