import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { START } from './calendar.js'
import { liveChunk, type Chunk } from './chunk.js'
import type { Host } from './host.js'
import { live } from './live.js'
import { createMemory } from './memory.js'
import { liveAll } from './pool.js'
import { describe, type Result } from './result.js'
import { invented } from './script.js'
import { createTally, merge } from './tally.js'
import { told } from './told.js'

/** Accounts that one thread lives before it says what it found. */
const CHUNK = 10

/** Fewer are no result to keep. */
const WORTH_KEEPING = 200

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' }, minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, threads: { type: 'string', default: String(cpus().length) },
    account: { type: 'string' }, events: { type: 'string' }, config: { type: 'string' }, json: { type: 'string' },
  },
})
const seed = Number(values.seed)

const readHost = (): Host | undefined => {
  if (!values.config) return undefined
  const { catalog, campaigns, policy, copy } = JSON.parse(readFileSync(values.config, 'utf8')) as Host
  return { catalog, campaigns: campaigns ?? { nps: true, csat: true }, policy, copy }
}

/** One account, line by line. */
const show = async (account: number): Promise<void> => {
  const script = invented(seed, account)
  const { name, activity, oddity, consent } = script.person
  console.log(JSON.stringify({ account, name, activity, oddity, consent }))
  const { problems, records } = await live(script, { host: readHost(), say: (at, what, more) => console.log(JSON.stringify({ at: new Date(at).toISOString(), what, more })) })
  console.log(JSON.stringify({ records, problems }))
}

async function* chunks(until: number): AsyncGenerator<Chunk> {
  const all = Number(values.accounts)
  for (let from = 0; from < all && Date.now() < until; from += CHUNK) yield { seed, from, to: Math.min(all, from + CHUNK) }
}

/** All of them, over all threads, for so many minutes at most. */
const run = async (): Promise<void> => {
  const began = Date.now()
  const before = process.cpuUsage()
  const until = began + 60_000 * Number(values.minutes)
  const threads = Number(values.threads)
  const tally = createTally()
  const memory = createMemory()
  let saidAt = 0
  const given = values.events ? told(values.events, seed, START, text => console.error(text)) : chunks(until)
  await liveAll(given, threads, new URL(import.meta.url), readHost(), (found, thread) => {
    merge(tally, found.tally)
    const { rss } = process.memoryUsage()
    memory.note(rss, found.heap)
    if (Date.now() < saidAt + 5000) return
    saidAt = Date.now()
    const seconds = (saidAt - began) / 1000
    const { accounts = 0, events = 0, problems = 0 } = tally.totals
    console.error(JSON.stringify({ seconds: Math.round(seconds), accounts, eventsPerSecond: Math.round(events / seconds), problems, rss, heap: found.heap, thread }))
  })
  const used = process.cpuUsage(before)
  const result: Result = {
    date: new Date().toISOString().slice(0, 10), machine: `${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}`, seed, threads,
    version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    seconds: (Date.now() - began) / 1000, processorSeconds: (used.user + used.system) / 1e6, memory: memory.fifths(), tally,
  }
  const text = describe(result)
  console.log(text)
  if (values.json) writeFileSync(values.json, JSON.stringify(result))
  if (!values.events && (tally.totals.accounts ?? 0) >= WORTH_KEEPING) writeFileSync('test/scale/RESULTS.md', text)
  process.exitCode = tally.totals.problems ? 1 : 0
}

/** Lives what it is given. */
const work = (): void => {
  const { host } = workerData as { host?: Host }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.on('message', (chunk: Chunk) => void liveChunk(chunk, host).then(found => parentPort!.postMessage(found)))
}

if (!isMainThread) work()
else if (values.account) await show(Number(values.account))
else await run()
