import type { Storage, Time } from '../model/platform.js'
import { createConnection } from './connection.js'
import { createDisk } from './disk.js'
import { withMemory } from './memory.js'
import { createTime } from './time.js'

/** Keys and values in an IndexedDB database of this name, opened when first used. */
export function createStorage(name: string, time: Time = createTime()): Storage {
  return withMemory(createDisk(createConnection(name, time)))
}
