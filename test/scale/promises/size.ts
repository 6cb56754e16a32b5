import type { CreateCheck } from '../check.js'

/** I7, at every write. */
export const size: CreateCheck = ({ found }) => ({
  wrote(key, bytes) {
    if (bytes >= 65_536) found(`I7 ${key} is ${bytes} bytes`)
  },
})
