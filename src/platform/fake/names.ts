import type { Stop } from '../../model/platform.js'

/** Names that tabs hold, as Web Locks do. */
export interface Names {
  hold(name: string, tab: object): Stop
  freed(name: string, signal: AbortSignal): Promise<boolean>
  /** Frees all that a tab holds. */
  end(tab: object): void
}

export function createNames(): Names {
  const holds = new Set<{ name: string; tab: object }>()
  const waits = new Set<() => void>()
  const look = (): void => {
    for (const each of waits) each()
  }

  return {
    hold(name, tab) {
      const hold = { name, tab }
      holds.add(hold)
      return () => {
        if (holds.delete(hold)) look()
      }
    },
    freed: (name, signal) =>
      new Promise((resolve) => {
        const settle = (free: boolean): void => {
          waits.delete(wait)
          resolve(free)
        }
        const wait = (): void => {
          for (const hold of holds) if (hold.name === name) return
          settle(true)
        }
        if (signal.aborted) return resolve(false)
        signal.addEventListener('abort', () => settle(false))
        waits.add(wait)
        wait()
      }),
    end(tab) {
      for (const hold of holds) if (hold.tab === tab) holds.delete(hold)
      look()
    },
  }
}
