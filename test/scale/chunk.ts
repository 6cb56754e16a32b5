import { getHeapStatistics } from 'node:v8'
import type { Tracked } from '../../src/cli/tracked.js'
import type { Host } from './host.js'
import { live } from './live.js'
import { invented, recorded, type Script } from './script.js'
import { count, createTally, type Tally } from './tally.js'

/** Some accounts, to be lived one after the other: `from` up to `to`, or those that a file tells of. */
export interface Chunk {
  seed: number
  from: number
  to: number
  /** How long each lives; a year unless told. */
  days?: number
  told?: { accountId: string; lines: Tracked[] }[]
}

export interface Lived {
  tally: Tally
  /** Bytes in use on the heap of who lived them. */
  heap: number
}

/** Every so many accounts one is lived twice. */
const SAMPLE = 50

const scriptOf = ({ seed, from, told, days }: Chunk, account: number): Script => {
  const one = told?.[account - from]
  return one ? recorded(seed, account, one.accountId, one.lines) : invented(seed, account, days)
}

/** Lives them all, and looks at a sample twice: I6. */
export const liveChunk = async (chunk: Chunk, host?: Host, settle?: () => Promise<unknown>, sample: number = SAMPLE): Promise<Lived> => {
  const tally = createTally()
  for (let account = chunk.from; account < chunk.to; account++) {
    const life = await live(scriptOf(chunk, account), { host, settle })
    if (account % sample === 0 && (await live(scriptOf(chunk, account), { host, settle })).print !== life.print) life.problems.push(`I6 account ${account} lives otherwise the second time`)
    count(tally, life)
  }
  return { tally, heap: getHeapStatistics().used_heap_size }
}
