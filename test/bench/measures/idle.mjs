import { setTimeout as pause } from 'node:timers/promises'
import { begin, newContext } from '../open.mjs'

const TABS = 20
const SECONDS = 4

const METRICS = { busy: 'TaskDuration', script: 'ScriptDuration' }

/** Seconds that the tabs have spent, together. */
async function spent(tabs) {
  const all = (await Promise.all(tabs.map((debug) => debug.send('Performance.getMetrics')))).flatMap(({ metrics }) => metrics)
  const sum = (wanted) => all.reduce((total, { name, value }) => (name === wanted ? total + value : total), 0)
  return Object.fromEntries(Object.entries(METRICS).map(([column, name]) => [column, sum(name)]))
}

export const idle = {
  title: `${TABS} idle tabs`,
  note: `Main thread of all of them, ms a second, over ${SECONDS} s from the fourth after the start. None is throttled for being in the background.`,
  columns: { busy: { label: 'all tasks', unit: 'ms' }, script: { label: 'scripts', unit: 'ms' } },
  most: 1,
  cases: ({ id, name }) => (['push', 'local-storage', 'packages'].includes(id) ? [] : [{ row: name }]),
  async sample({ browser, site }, entry) {
    const context = await newContext(browser)
    try {
      const tabs = await Promise.all(
        Array.from({ length: TABS }, async () => {
          const page = await context.newPage()
          await page.goto(site.url)
          await begin(page, entry, 0)
          const debug = await context.newCDPSession(page)
          await debug.send('Performance.enable')
          return debug
        }),
      )
      await pause(4000)
      const before = await spent(tabs)
      await pause(SECONDS * 1000)
      const after = await spent(tabs)
      return Object.fromEntries(Object.keys(METRICS).map((column) => [column, ((after[column] - before[column]) * 1000) / SECONDS]))
    } finally {
      await context.close()
    }
  },
}
