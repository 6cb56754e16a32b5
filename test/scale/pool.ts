import { Worker } from 'node:worker_threads'
import type { Chunk, Lived } from './chunk.js'
import type { Host } from './host.js'

/** What a thread may hold, in MB: one that needed more would end with an error. */
const MOST = 256

/** Lives chunks on so many threads, each as soon as one is free; the next is asked for when it is needed, so that none wait in memory. */
export const liveAll = async (chunks: AsyncIterator<Chunk>, threads: number, script: URL, host: Host | undefined, lived: (found: Lived, thread: number) => void): Promise<void> => {
  // One after the other: a reader of a file gives them in order.
  let asked: Promise<unknown> = Promise.resolve()
  const next = (): Promise<IteratorResult<Chunk>> => {
    const given = asked.then(() => chunks.next())
    asked = given
    return given
  }
  await Promise.all(Array.from({ length: threads }, async (_, thread) => {
    const worker = new Worker(script, { workerData: { host }, resourceLimits: { maxOldGenerationSizeMb: MOST, maxYoungGenerationSizeMb: 32 } })
    let answered!: (found: Lived) => void
    let failed!: (error: Error) => void
    worker.on('message', (found: Lived) => answered(found))
    worker.on('error', error => failed(error as Error))
    try {
      for (let given = await next(); !given.done; given = await next()) {
        const found = await new Promise<Lived>((resolve, reject) => {
          answered = resolve
          failed = reject
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
          worker.postMessage(given.value)
        })
        lived(found, thread)
      }
    } finally {
      await worker.terminate()
    }
  }))
}
