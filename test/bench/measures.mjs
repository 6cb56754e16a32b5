import { boot } from './measures/boot.mjs'
import { bytes } from './measures/bytes.mjs'
import { decide } from './measures/decide.mjs'
import { frames } from './measures/frames.mjs'
import { heap } from './measures/heap.mjs'
import { idle } from './measures/idle.mjs'
import { presses } from './measures/presses.mjs'
import { track } from './measures/track.mjs'
import { writes } from './measures/writes.mjs'
import { writing } from './measures/writing.mjs'

/** What is measured, in the order of the tables. */
export const MEASURES = { bytes, boot, track, decide, writes, writing, frames, presses, heap, idle }
