/** What every interface needs and its first chunk has no room for; it comes beside it, not after it. */
export { loadBlocks } from './blocks/load.js'
export { createLook } from './theme.js'
export { toValues } from './values.js'
