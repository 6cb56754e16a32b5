import { load, within } from '../open.mjs'

async function time({ n, crowd }) {
  const { pause } = await import('/page/pause.js')
  const { timeCalls } = await import('/page/time-calls.js')
  const work = await peer.decide(n, { pause, crowd })
  return work && timeCalls(work)
}

const CROWDS = { five: '5 of them listen', all: 'all listen, none is due', due: 'all have someone in them' }

export const decide = {
  title: 'Deciding among n campaigns',
  note: 'expansion-sdk: from `track()` to the end of the batch, without a disk. Braze: a whole `logCustomEvent` among n triggers (localStorage holds no 10,000). Knock: one `selectGuide`. PostHog: the active surveys. GrowthBook: one feature of n rules. Flows: a change of page. Not the same work: read how each grows.',
  columns: Object.fromEntries([10, 100, 1000, 10_000].map((n) => [`n${n}`, { label: n.toLocaleString('en-US'), unit: 'ms' }])),
  most: 3,
  cases: ({ id, name, verbs }) =>
    id === 'expansion' ? Object.entries(CROWDS).map(([crowd, what]) => ({ row: `${name}, ${what}`, crowd })) : verbs.includes('decide') ? [{ row: name }] : [],
  async sample(world, entry, { crowd }) {
    const result = {}
    for (const n of [10, 100, 1000, 10_000]) {
      const took = await within(world, {}, async (page) => {
        await load(page, entry)
        return page.evaluate(time, { n, crowd })
      })
      if (took !== undefined) result[`n${n}`] = took
    }
    return result
  },
}
