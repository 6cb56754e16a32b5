import { begin, within } from '../open.mjs'
import { pageScript } from '../page-script.mjs'

/** Ten thousand calls as fast as they come, what they leave to do, then as many with a clock around each. */
async function call() {
  const { EVENTS } = await import('/page/events.js')
  const { pause } = await import('/page/pause.js')
  const CALLS = 10_000
  // Who takes a hundred times as long as others is not waited for.
  const PATIENCE = 1500
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })

  const began = performance.now()
  let calls = 0
  while (calls < CALLS && performance.now() - began < PATIENCE) for (let n = 0; n < 100; n++) EVENTS[calls++ % 4]()
  const mean = ((performance.now() - began) * 1000) / calls
  await pause(1000)

  const each = []
  const until = performance.now() + PATIENCE
  while (each.length < CALLS) {
    const tell = EVENTS[each.length % 4]
    const from = performance.now()
    tell()
    const to = performance.now()
    each.push((to - from) * 1000)
    if (to > until) break
  }
  await pause(1000)
  each.sort((a, b) => a - b)
  const at = (share) => each[Math.floor(each.length * share)]
  return { median: at(0.5), p99: at(0.99), mean, longest, calls }
}

export const track = {
  title: '`track()`, 10,000 calls',
  note: 'Network answered at once. Median and p99: each call by itself, to the 5 µs that the clock of a page tells (0 is less); mean: the whole loop. The longest task counts the loop and the work it leaves; a peer that needs over 1.5 s is stopped there, so its longest task is a lower bound.',
  columns: {
    mean: { label: 'mean', unit: 'µs' },
    median: { label: 'median', unit: 'µs' },
    p99: { label: 'p99', unit: 'µs' },
    longest: { label: 'longest task', unit: 'ms' },
    calls: { label: 'calls of the loop' },
  },
  most: 4,
  cases: ({ id, name, verbs }) => (verbs.includes('track') ? [{ row: name }, ...(id === 'expansion' ? [{ row: `${name}, storage hung`, before: pageScript('hang') }] : [])] : []),
  sample: (world, entry, { before }) =>
    within(world, { before }, async (page) => {
      await begin(page, entry, 300)
      return page.evaluate(call)
    }),
}
