/** Exclusive web locks, shared by whoever is given the same manager. */
export function createFakeLocks(): LockManager {
  const queues = new Map<string, (() => Promise<void>)[]>()

  const advance = async (name: string): Promise<void> => {
    const queue = queues.get(name)!
    await queue[0]?.()
    queue.shift()
    if (queue.length) void advance(name)
  }

  const request = (name: string, { signal }: LockOptions, work: (lock: Lock) => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      const turn = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave)
        await Promise.resolve()
        try {
          resolve(await work({ name, mode: 'exclusive' }))
        } catch (error) {
          reject(error)
        }
      }
      const leave = (): void => {
        queue.splice(queue.indexOf(turn), 1)
        reject(signal!.reason)
      }
      signal?.addEventListener('abort', leave)
      queue.push(turn)
      if (queue.length === 1) queueMicrotask(() => queue[0] === turn && advance(name))
    })

  const query = (): Promise<LockManagerSnapshot> =>
    Promise.resolve({ held: [...queues].filter(([, queue]) => queue.length).map(([name]) => ({ name })), pending: [] })

  return { request, query } as unknown as LockManager
}
