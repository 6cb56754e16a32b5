import type { Time } from '../../model/platform.js'
import type { Disk } from '../disk.js'
import type { Fault } from './faults.js'

/** As long as the real one waits for an answer, in ms. */
const PATIENCE = 1500

/** At least as long as the real one then leaves the database alone, in ms. */
const REST = 30_000

/** Of a tab. Gone, it begins nothing more; crashed, it does not end what it had begun either; frozen, it does both later. */
export interface Life {
  state: 'alive' | 'gone' | 'crashed'
  /** Resolves when it thaws. */
  frozen?: Promise<void>
}

/** What all tabs share: the values, and those they replaced. */
export interface Platter {
  values: Map<string, unknown>
  older: Map<string, unknown>
}

const never = (): Promise<never> => new Promise(() => {})

/** Something else in place of what was stored: another type, nothing inside, or one letter changed. */
const garble = (value: unknown, key: string): unknown => [key, [], { version: 1, essential: null }, NaN, { ...(value as object), sum: 1 }][JSON.stringify([value]).length % 5]

/** How one tab sees the disk that all share: with its faults, and the second try and the rest of the real one. */
export function createFakeDisk({ values, older }: Platter, nextFault: () => Fault | undefined, life: Life, { now, soon }: Time): Disk {
  let restsUntil = 0
  const crashed = (): boolean => life.state === 'crashed'

  const attempt = async <T>(prepare: (lie?: string) => () => T): Promise<T> => {
    const fault = nextFault()
    const kind = fault?.kind
    const error = Object.assign(new Error('told to fail'), { name: fault?.name })
    await life.frozen
    if (kind === 'hang') await new Promise((_, reject) => soon(PATIENCE, () => reject(error)))
    if (kind === 'lose' || kind === 'throw') throw error
    const complete = prepare(kind)
    if (kind === 'fail') throw error
    if (crashed()) return never()
    const result = complete()
    await life.frozen
    return crashed() ? never() : result
  }

  const use = async <T>(prepare: (lie?: string) => () => T): Promise<T> => {
    if (life.state !== 'alive') return never()
    if (now() < restsUntil) throw new Error('resting')
    try {
      return await attempt(prepare).catch((error: Error) => (error.name === 'TimeoutError' ? Promise.reject(error) : attempt(prepare)))
    } catch (error) {
      restsUntil = now() + REST
      throw error
    }
  }

  return {
    transact: (keys, fold) =>
      use((lie) => {
        const read = keys.map((key) => {
          const value = values.get(key)
          if (lie === 'garbage' && value !== undefined) return garble(value, key)
          return structuredClone(lie === 'stale' ? older.get(key) : value)
        })
        const entries = Array.from(fold(read), ([key, value]) => [key, structuredClone(value)] as const)
        return () => {
          for (const [key, value] of lie === 'forget' ? [] : entries) {
            older.set(key, values.get(key))
            if (value === null) values.delete(key)
            else values.set(key, value)
          }
        }
      }),
    keys: () => use(() => () => [...values.keys()]),
    remove: () => use(() => () => values.clear()),
    close() {},
  }
}
