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

/** Lets its files come as they come to a page, then starts. */
async function arrive({ files, styles }) {
  const { pause } = await import('/page/pause.js')
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = styles
  for (const { url, type = '' } of files)
    await new Promise((done, fail) => document.head.append(Object.assign(document.createElement('script'), { src: url, type, onload: done, onerror: fail })))
  peer.init()
  await pause(1000)
}

/** What the thread of the page did meanwhile, and what of it was compiling and running scripts, in ms. */
async function busy(page, debug, given) {
  await debug.send('Performance.enable')
  await page.evaluate("import('/page/pause.js').then(({ pause }) => pause(300))")
  const done = async () => {
    const { metrics } = await debug.send('Performance.getMetrics')
    const of = (...names) => metrics.reduce((sum, { name, value }) => (names.includes(name) ? sum + value * 1000 : sum), 0)
    return { thread: of('TaskDuration'), script: of('ScriptDuration', 'V8CompileDuration') }
  }
  const before = await done()
  await page.evaluate(arrive, given)
  const after = await done()
  return { thread4: after.thread - before.thread, script4: after.script - before.script }
}

export const boot = {
  title: 'Start: evaluating and `init`',
  note: 'On the stack of the caller, in a page that never saw the script; blocking time is what tasks took beyond 50 ms in the second after it. From a file: all that the thread of the page did from asking for the file to a second after the start, the page itself included (the empty script shows how much that is), and of it what scripts took; what a browser compiles beside that thread is not in it.',
  columns: {
    stack4: { label: '4× slower', unit: 'ms' },
    blocked4: { label: 'blocking, 4×', unit: 'ms' },
    thread4: { label: 'from a file, 4×', unit: 'ms' },
    script4: { label: 'of it scripts', unit: 'ms' },
    stack1: { label: 'unthrottled', unit: 'ms' },
    blocked1: { label: 'blocking', unit: 'ms' },
  },
  cases: ({ id, name }) => (['push', 'local-storage'].includes(id) ? [] : [{ row: name }]),
  async sample(world, { source, styles, files }) {
    const result = {}
    for (const throttle of [1, 4]) {
      const { stack, blocked } = await within(world, { throttle }, (page) => page.evaluate(evaluate, { source, styles }))
      result[`stack${throttle}`] = stack
      result[`blocked${throttle}`] = blocked
    }
    return { ...result, ...(await within(world, { throttle: 4 }, (page, debug) => busy(page, debug, { files, styles }))) }
  },
}
