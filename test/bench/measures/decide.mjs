import { within } from '../open.mjs'

/** One batch of one event over so many campaigns, on a storage that costs nothing, ms. */
async function batch({ listening, indifferent, count }) {
  const { account, start } = await import('/account.js')
  const { pause } = await import('/pause.js')
  const held = new Map()
  const storage = {
    durable: () => true,
    async commit(keys, change) {
      const { writes, result } = change(keys.map((key) => held.get(key)))
      keys.forEach((key, at) => writes[at] && held.set(key, writes[at]))
      return result
    },
    keys: async () => [...held.keys()],
    erase: async () => true,
    suspend() {},
  }
  const step = { id: 's', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal', buttons: [{ label: 'upgrade', handler: 'upgrade' }] }
  const campaigns = [
    ...Array.from({ length: listening }, (_, n) => ({ id: `listens-${n}`, version: 1, trigger: { on: 'views', count, within: '30d' }, steps: [step] })),
    ...Array.from({ length: indifferent }, (_, n) => ({ id: `other-${n}`, version: 1, trigger: { on: 'usage', from: 80 }, steps: [step] })),
  ]
  // The half that speaks is there, and holds: it decides each time and shows nothing.
  await start(account({ campaigns, platform: { storage }, ui: false }))
  expansion.hold()
  await expansion.preview('listens-0', 's')
  await expansion.act('upgrade')
  await pause(50)
  const took = []
  const until = performance.now() + 700
  for (let n = 0; n < 15 || (performance.now() < until && n < 300); n++) {
    const from = performance.now()
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    await expansion.flush()
    took.push(performance.now() - from)
    if (performance.now() > until + 4000) break
  }
  took.splice(0, 5)
  return took.sort((a, b) => a - b)[took.length >> 1]
}

const CASES = {
  none: { label: 'one event, 1 campaign', listening: 1, indifferent: 0, count: 1e6 },
  few: { label: '5 campaigns that listen, 10 that do not care', listening: 5, indifferent: 10, count: 1e6 },
  crowd: { label: '5 campaigns that listen, 10,000 that do not care', listening: 5, indifferent: 10_000, count: 1e6, budget: { times: 1.3, of: 'few' } },
  ten: { label: '10 campaigns that listen, none due', listening: 10, indifferent: 0, count: 1e6 },
  hundred: { label: '100 that listen, none due', listening: 100, indifferent: 0, count: 1e6 },
  thousand: { label: '1,000 that listen, none due', listening: 1000, indifferent: 0, count: 1e6, budget: 1 },
  tenDue: { label: '10 campaigns with someone in each', listening: 10, indifferent: 0, count: 1 },
  hundredDue: { label: '100 with someone in each', listening: 100, indifferent: 0, count: 1 },
  thousandDue: { label: '1,000 with someone in each', listening: 1000, indifferent: 0, count: 1, budget: 1 },
}

export const decide = {
  title: 'Deciding: one event, from `track()` to the end of its batch, without a disk',
  rows: Object.fromEntries(Object.entries(CASES).map(([name, { label, budget }]) => [name, { label, unit: 'ms', budget }])),
  async sample(world) {
    const result = {}
    for (const [name, given] of Object.entries(CASES)) result[name] = await within(world, {}, (page) => page.evaluate(batch, given))
    return result
  },
}
