import type { Locks } from '../model/platform.js'
import { listen } from './listen.js'

/** Plain http has no locks and a sandbox refuses them: claims then live on their lease. */
export function createLocks(name: string): Locks {
  // Async, so that what throws rejects.
  const lock = async <T>(key: string, signal: AbortSignal, work: () => T): Promise<Awaited<T>> =>
    navigator.locks.request(`${name}:${key}`, { signal }, work)

  return {
    hold(key) {
      const ending = new AbortController()
      const { signal } = ending
      const ended = (): unknown => signal.aborted || new Promise((resolve) => listen('abort', resolve, undefined, signal))
      lock(key, signal, ended).catch(() => {})
      return () => ending.abort()
    },

    freed: (key, signal) => lock(key, signal, () => true).catch(() => false),
  }
}
