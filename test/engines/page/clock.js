// A clock that runs like the real one and can be moved on. It starts at START, a Monday in no budget period, whatever
// the day of the test is, and long enough after the load of the page for messages to come.
(() => {
  const { clearTimeout: never, setTimeout: later } = window
  const clock = performance.now.bind(performance)
  const { now: calendar } = Date
  const waiting = new Map()
  let ahead = AHEAD
  let last = 0

  const now = () => clock() + 5000 + ahead
  const date = () => START + calendar() - ORIGIN + ahead
  const wait = (id, timer) => {
    never(timer.real)
    timer.real = later(() => {
      waiting.delete(id)
      timer.run()
    }, timer.due - now())
  }

  performance.now = now
  window.Date = new Proxy(Date, {
    construct: (target, given, made) => Reflect.construct(target, given.length ? given : [date()], made),
    get: (target, key) => (key === 'now' ? date : Reflect.get(target, key)),
  })
  window.setTimeout = (run, ms, ...given) => {
    const timer = { due: now() + Math.max(0, Number(ms) || 0), run: () => run(...given) }
    waiting.set(++last, timer)
    wait(last, timer)
    return last
  }
  window.clearTimeout = (id) => {
    never(waiting.get(id)?.real)
    waiting.delete(id)
  }
  window.pass = (ms) => {
    ahead += ms
    for (const [id, timer] of [...waiting].sort(([, a], [, b]) => a.due - b.due)) wait(id, timer)
  }
})()
