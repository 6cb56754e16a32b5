import type { fr } from './fr.js'

/** A key of the built-in texts. A host may replace any of them, and add those of its own campaigns. */
export type CopyKey = keyof typeof fr

/** One language, complete. A text may hold several lines (`\n`); a line that lacks a value is left out. */
export type Copy = Record<CopyKey, string>
