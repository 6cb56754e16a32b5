import type { FakeTab } from '../../src/testing.js'

/**
 * What a browser stores, kept as JSON: half the price of structured clones, and the size of a record is the length of its text.
 * Its transactions cannot fail; where they are to, the disk of the fake browser is used.
 */
export interface Disk {
  texts: Map<string, string>
  /** How one page sees it, until it ends. */
  open(): { storage: FakeTab['storage']; end(): void }
}

export const createDisk = (wrote: (key: string, text: string) => void): Disk => {
  const texts = new Map<string, string>()
  return {
    texts,
    open() {
      let ended = false
      const storage: FakeTab['storage'] = {
        durable: () => true,
        commit: async (keys, change) => {
          if (ended) return new Promise<never>(() => {})
          const { writes, result } = change(keys.map(key => (texts.has(key) ? JSON.parse(texts.get(key)!) as unknown : undefined)), true)
          for (const [at, key] of keys.entries()) {
            const value = writes[at]
            if (value === undefined) continue
            if (value === null) texts.delete(key)
            else {
              const text = JSON.stringify(value)
              texts.set(key, text)
              wrote(key, text)
            }
          }
          return result
        },
        keys: async () => [...texts.keys()],
        async erase(keys) {
          for (const key of keys) texts.delete(key)
          return true
        },
        suspend() {},
      }
      return { storage, end: () => void (ended = true) }
    },
  }
}
