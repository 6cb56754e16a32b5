import { within } from '../open.mjs'

/** Evaluates a source as the page's own, then starts; ms on the caller's stack, and what blocked the page until a second after. */
async function evaluate({ source, styles }) {
  const { pause } = await import('/page/pause.js')
  let blocked = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration - 50
  }).observe({ type: 'longtask' })
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = styles
  await pause(200)
  const script = document.createElement('script')
  // Unlike any before it, so that nothing of it was compiled.
  script.textContent = `${source}\n// ${Math.random()}`
  const from = performance.now()
  document.head.append(script)
  peer.init()
  const stack = performance.now() - from
  await pause(1000)
  return { stack, blocked }
}

export const boot = {
  title: 'Start: evaluating and `init`',
  note: 'On the stack of the caller, in a page that never saw the script; blocking time is what tasks took beyond 50 ms in the second after it.',
  columns: {
    stack4: { label: '4× slower', unit: 'ms' },
    blocked4: { label: 'blocking, 4×', unit: 'ms' },
    stack1: { label: 'unthrottled', unit: 'ms' },
    blocked1: { label: 'blocking', unit: 'ms' },
  },
  cases: ({ id, name }) => (['push', 'local-storage'].includes(id) ? [] : [{ row: name }]),
  async sample(world, { source, styles }) {
    const result = {}
    for (const throttle of [1, 4]) {
      const { stack, blocked } = await within(world, { throttle }, (page) => page.evaluate(evaluate, { source, styles }))
      result[`stack${throttle}`] = stack
      result[`blocked${throttle}`] = blocked
    }
    return result
  },
}
