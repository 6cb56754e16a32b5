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

  const quantile = (all, share) => all.sort((a, b) => a - b)[Math.floor(all.length * share)]
  const began = performance.now()
  const hundreds = []
  let calls = 0
  for (let last = began; calls < CALLS && last - began < PATIENCE; ) {
    for (let n = 0; n < 100; n++) EVENTS[calls++ % 4]()
    const now = performance.now()
    hundreds.push((now - last) * 10)
    last = now
  }
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
  return { median: quantile(hundreds, 0.5), p99: quantile(each, 0.99), mean, longest, calls }
}

export const track = {
  title: '`track()`, 10,000 calls',
  note: 'Network answered at once. Mean: the whole loop; median: of the hundreds of calls in it, for one call; p99: each call by itself, to the 5 µs that the clock of a page tells. The longest task counts the loop and the work it leaves; a peer that needs over 1.5 s is stopped there, so its longest task is a lower bound.',
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
