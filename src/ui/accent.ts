import { readable } from './contrast.js'

/** Grounds on which an accent must be read: white, for its own label and light panels, and the dark panel. */
const LIGHT = '#ffffff'
const DARK = '#1b1d22'

/** A brand colour as it can be used: under white labels and on light panels, and on dark ones. */
export function accentColours(accent: string): Record<string, string> {
  const fill = readable(accent, LIGHT)
  return { '--expansion-accent': fill, '--expansion-accent-dark': readable(fill, DARK) }
}
