import { within } from '../open.mjs'

/** Evaluates a source as the page's own, then starts; ms on the caller's stack, and what blocked the page in the second after. */
async function evaluate({ source, starts }) {
  const { account } = await import('/account.js')
  const { pause } = await import('/pause.js')
  let blocked = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration - 50
  }).observe({ type: 'longtask' })
  await pause(200)
  const options = account()
  const script = document.createElement('script')
  // Unlike any before it, so that nothing of it was compiled.
  script.textContent = `(() => {${source}
})() // ${Math.random()}`
  const from = performance.now()
  document.head.append(script)
  if (starts) expansion.init(options)
  const stack = performance.now() - from
  await pause(1000)
  return { stack, blocked }
}

const sources = ({ site: { files } }) => ({
  empty: { source: '' },
  packages: { source: files.get('/floors.js') },
  expansion: { source: files.get('/expansion.js'), starts: true },
})

const rows = (rate) => ({
  [`empty${rate}`]: { label: `floor: an empty script, ${rate}×`, unit: 'ms' },
  [`packages${rate}`]: { label: `floor: preact, nanostores and idb-keyval, ${rate}×`, unit: 'ms' },
  [`expansion${rate}`]: { label: `\`expansion.js\` and \`init()\`, ${rate}×`, unit: 'ms', floor: `packages${rate}`, budget: rate === 4 ? 12 : undefined },
  [`blocked${rate}`]: { label: `blocking time of the second after it, ${rate}×`, unit: 'ms', budget: 0 },
})

export const boot = {
  title: 'Start: evaluating and `init()`, on the caller’s stack',
  rows: { ...rows(1), ...rows(4) },
  async sample(world) {
    const result = {}
    for (const throttle of [1, 4])
      for (const [name, given] of Object.entries(sources(world))) {
        const { stack, blocked } = await within(world, { throttle }, (page) => page.evaluate(evaluate, given))
        result[`${name}${throttle}`] = stack
        if (given.starts) result[`blocked${throttle}`] = blocked
      }
    return result
  },
}
