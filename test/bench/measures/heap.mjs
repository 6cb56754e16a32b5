import { begin, within } from '../open.mjs'

const used = async (debug) => {
  for (let n = 0; n < 3; n++) await debug.send('HeapProfiler.collectGarbage')
  return (await debug.send('Runtime.getHeapUsage')).usedSize / 1024
}

async function events() {
  const { tell } = await import('/page/events.js')
  const { pause } = await import('/page/pause.js')
  await tell(1000, pause)
  await pause(1500)
}

/** Twelve hours of fifty events, and a message every fourth, which is read and closed. */
async function day({ name, closed }) {
  const { tell } = await import('/page/events.js')
  const { isVisible } = await import('/page/first-frame.js')
  const { close, find } = await import('/page/find.js')
  const { pause } = await import('/page/pause.js')
  const message = peer.messages?.[name]
  for (let hour = 0; hour < 12; hour++) {
    if (peer.track) await tell(50, pause)
    if (!message || hour % 4) continue
    message.show(closed)
    for (let wait = 0; wait < 40 && !isVisible(find(message.selector)); wait++) await pause(50)
    await pause(300)
    await close(message, closed++)
    await pause(1300)
  }
  await pause(1000)
}

export const heap = {
  title: 'JavaScript heap over an empty page',
  note: 'After collecting garbage. The day: 600 more events for those who track, three messages shown and closed for those who draw.',
  columns: { boot: { label: 'after the start', unit: 'kB' }, thousand: { label: 'after 1,000 events', unit: 'kB' }, day: { label: 'after a day', unit: 'kB' }, next: { label: 'after another', unit: 'kB' } },
  most: 1,
  cases: ({ id, name, messages }) => (['empty', 'push', 'local-storage'].includes(id) ? [] : [{ row: name, name: messages?.[0] }]),
  sample: (world, entry, given) =>
    within(world, {}, async (page, debug) => {
      // What the measure itself needs is no part of it, nor what the driver leaves in the page when it first does something there.
      await page.evaluate("Promise.all(['events', 'first-frame', 'find', 'pause', 'start'].map(name => import(`/page/${name}.js`))).then(() => {})")
      await page.addScriptTag({ content: '0' })
      const empty = await used(debug)
      const over = async () => (await used(debug)) - empty
      await begin(page, entry, 1500)
      const result = { boot: await over() }
      if (entry.verbs.includes('track')) {
        await page.evaluate(events)
        result.thousand = await over()
      }
      if (entry.from !== 'floors' && (entry.verbs.includes('track') || given.name)) {
        await page.evaluate(day, { ...given, closed: 0 })
        result.day = await over()
        await page.evaluate(day, { ...given, closed: 3 })
        result.next = await over()
      }
      return result
    }),
}
