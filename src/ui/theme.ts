import type { Theme } from '../model/ui.js'
import { readable } from './contrast.js'

/** Grounds on which an accent must be read: white, for its own label and light panels, and the dark panel. */
const LIGHT = '#ffffff'
const DARK = '#1b1d22'

/** Sets what the theme says as custom properties, one by one, so that no value can add another rule. */
export function applyTheme({ style }: HTMLElement, { accent, radius, font }: Theme): void {
  if (accent && /^#[\da-f]{6}$/i.test(accent)) {
    const fill = readable(accent, LIGHT)
    style.setProperty('--expansion-accent', fill)
    style.setProperty('--expansion-accent-dark', readable(fill, DARK))
  }
  if (Number.isFinite(radius)) style.setProperty('--expansion-radius', `${Math.min(24, Math.max(0, radius!))}px`)
  if (font && /^[\w\s,'"-]+$/.test(font)) style.setProperty('--expansion-font', font)
}
