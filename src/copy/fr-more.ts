import { frBlocks } from './fr-blocks.js'
import { frSteps } from './fr-steps.js'

/** French: all that the first messages can do without, in one chunk that comes beside them. */
export const frMore: typeof frBlocks & typeof frSteps = { ...frBlocks, ...frSteps }
