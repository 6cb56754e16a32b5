import type { CreateCheck } from '../check.js'

/** I8, of the engine without an interface: no failure inside, and no write refused below the limit that the host told. */
export const noHarm: CreateCheck = ({ found, person }) => ({
  failed(code, message) {
    if (['internal', 'listener', 'draw', 'thrown'].includes(code) || (code === 'commit' && person.oddity !== 'disk-fails')) found(`I8 ${code}: ${message}`)
  },
  rested({ expansion }, told) {
    if (told && told.used + 1 <= told.limit && !expansion.check('emails').allowed) found(`I8 a write is refused at ${told.used} of ${told.limit}`)
  },
})
