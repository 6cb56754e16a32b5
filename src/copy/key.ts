import type { fr } from './fr.js'
import type { frMore } from './fr-more.js'

/** A key of the built-in texts. A host may replace any of them, and add those of its own campaigns. */
export type CopyKey = keyof typeof fr | keyof typeof frMore
