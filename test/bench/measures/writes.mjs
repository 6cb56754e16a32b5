import { begin, within } from '../open.mjs'
import { pageScript } from '../page-script.mjs'

async function burst() {
  const { tell } = await import('/page/events.js')
  const { pause } = await import('/page/pause.js')
  for (const name of Object.keys(writes)) writes[name] = 0
  await tell(1000, pause)
  await pause(3000)
  return writes
}

export const writes = {
  title: 'What 1,000 events write',
  note: 'In twenty tasks within a second, and three seconds after.',
  columns: {
    transactions: { label: 'IndexedDB transactions' },
    idbBytes: { label: 'bytes in IndexedDB' },
    storage: { label: 'writes to localStorage' },
    storageBytes: { label: 'bytes in localStorage' },
    cookies: { label: 'cookies set' },
  },
  most: 1,
  cases: ({ name, verbs }) => (verbs.includes('track') ? [{ row: name }] : []),
  sample: (world, entry) =>
    within(world, { before: pageScript('count-writes') }, async (page) => {
      await begin(page, entry, 2500)
      return page.evaluate(burst)
    }),
}
