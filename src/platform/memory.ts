import type { Storage } from '../model/platform.js'
import type { Disk } from './disk.js'

/** A storage that goes on in memory where the disk fails. Back on the disk, what the disk holds is what counts: other tabs went on writing. */
export function withMemory(disk: Disk): Storage {
  /** What this page last read or wrote; serves while the disk is out of reach, and is never written back. */
  const known = new Map<string, unknown>()
  let durable = true

  const commit: Storage['commit'] = async <T>(
    keys: readonly string[],
    change: (values: unknown[], fresh: boolean) => { writes: unknown[]; result: T },
    strict?: boolean,
  ): Promise<T> => {
    let values!: unknown[]
    let entries!: [string, unknown][]
    let answer!: () => T

    const fold = (read: unknown[], fresh: boolean): [string, unknown][] => {
      values = read.map((value) => value ?? undefined)
      entries = []
      try {
        const { writes, result } = change(values, fresh)
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
      await disk.transact(keys, (read) => fold(read, true), strict)
      durable = true
      keys.forEach((key, i) => known.set(key, values[i]))
    } catch {
      durable = false
      fold(keys.map((key) => known.get(key)), false)
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
      await commit(keys, () => ({ writes: keys.map(() => null), result: 0 }))
      const left = await list()
      if (durable && !left.length) await disk.remove().catch(() => {})
      return durable && !left.some((key) => keys.includes(key))
    },
    suspend: disk.close,
  }
}
