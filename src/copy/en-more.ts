import { enBlocks } from './en-blocks.js'
import { enSteps } from './en-steps.js'

export const enMore: typeof enBlocks & typeof enSteps = { ...enBlocks, ...enSteps }
