import type { Storage } from '../model/platform.js'
import type { Disk } from './disk.js'

/** A storage that goes on in memory where the disk fails, and back to the disk without destroying what is there. */
export function withMemory(disk: Disk): Storage {
  /** What this page last read or wrote. */
  const known = new Map<string, unknown>()
  /** Written in memory alone; part of the next transaction that works. */
  const unsaved = new Map<string, unknown>()
  let durable = true
  /** Something was written that had never been read: saved later, the answers of a newcomer would replace the real ones. */
  let blind = false

  const commit: Storage['commit'] = async <T>(
    keys: readonly string[],
    change: (values: unknown[]) => { writes: unknown[]; result: T },
    strict?: boolean,
  ): Promise<T> => {
    let values!: unknown[]
    let entries!: [string, unknown][]
    let answer!: () => T

    const fold = (read: unknown[]): [string, unknown][] => {
      values = keys.map((key, i) => (unsaved.has(key) ? unsaved.get(key) : read[i]) ?? undefined)
      entries = [...unsaved]
      try {
        const { writes, result } = change(values)
        answer = () => result
        keys.forEach((key, i) => writes[i] === undefined || entries.push([key, writes[i]]))
      } catch (error) {
        answer = () => {
          throw error
        }
      }
      return entries
    }

    try {
      if (blind) throw blind
      await disk.transact(keys, fold, strict)
      unsaved.clear()
      durable = true
      keys.forEach((key, i) => known.set(key, values[i]))
    } catch {
      durable = false
      fold(keys.map((key) => known.get(key)))
      for (const [key, value] of entries) {
        blind ||= !known.has(key)
        unsaved.set(key, value)
      }
      if (blind) disk.close()
    }
    for (const [key, value] of entries) known.set(key, value)
    return answer()
  }

  const list = async (): Promise<string[]> => {
    try {
      if (durable) return await disk.keys()
    } catch {
      durable = false
    }
    return [...known.keys()].filter((key) => known.get(key) != null)
  }

  return {
    durable: () => durable,
    commit,
    keys: list,
    async erase(keys) {
      // What hid the disk from this page does not outweigh the wish to be forgotten.
      if (blind) {
        known.clear()
        unsaved.clear()
        blind = false
      }
      await commit(keys, () => ({ writes: keys.map(() => null), result: 0 }))
      const left = await list()
      if (durable && !left.length) await disk.remove().catch(() => {})
      return durable && !left.some((key) => keys.includes(key))
    },
    suspend: disk.close,
  }
}
