import { readable } from './contrast.js'

/** The grounds on which an accent is hardest to read; what reads there also reads under a white label. */
const LIGHT = '#f5f6f8'
const DARK = '#25282f'

/** A brand colour as it can be used: under white labels and on light panels, and on dark ones. */
export function accentColours(accent: string): Record<string, string> {
  const fill = readable(accent, LIGHT)
  return { '--expansion-accent': fill, '--expansion-accent-dark': readable(fill, DARK) }
}
