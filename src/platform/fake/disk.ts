import type { Time } from '../../model/platform.js'
import type { Disk } from '../disk.js'
import type { Fault } from './faults.js'

/** As long as the real one waits for an answer, in ms. */
const PATIENCE = 1500

/** At least as long as the real one then leaves the database alone, in ms. */
const REST = 30_000

/** Of a tab. Gone, it begins nothing more; crashed, it does not end what it had begun either. */
export interface Life {
  state: 'alive' | 'gone' | 'crashed'
}

const never = (): Promise<never> => new Promise(() => {})

/** How one tab sees the disk that all share: with its faults, and the second try and the rest of the real one. */
export function createFakeDisk(values: Map<string, unknown>, nextFault: () => Fault | undefined, life: Life, { now, soon }: Time): Disk {
  let restsUntil = 0
  const crashed = (): boolean => life.state === 'crashed'

  const attempt = async <T>(prepare: () => () => T): Promise<T> => {
    const fault = nextFault()
    const error = Object.assign(new Error('told to fail'), { name: fault?.name })
    await undefined
    if (fault?.kind === 'hang') await new Promise((_, reject) => soon(PATIENCE, () => reject(error)))
    if (fault && fault.kind !== 'fail') throw error
    const complete = prepare()
    if (fault) throw error
    if (crashed()) return never()
    const result = complete()
    await undefined
    return crashed() ? never() : result
  }

  const use = async <T>(prepare: () => () => T): Promise<T> => {
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
      use(() => {
        const read = keys.map((key) => structuredClone(values.get(key)))
        const entries = Array.from(fold(read), ([key, value]) => [key, structuredClone(value)] as const)
        return () => {
          for (const [key, value] of entries) {
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
