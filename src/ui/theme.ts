import type { Theme } from '../model/ui.js'

/** What the theme says, as custom properties that are set one by one: no value can add another rule. */
export async function themeProperties({ accent, radius, font }: Theme): Promise<Record<string, string>> {
  const colours = accent && /^#[\da-f]{6}$/i.test(accent) ? (await import('./accent.js')).accentColours(accent) : {}
  return {
    ...colours,
    ...(Number.isFinite(radius) && { '--expansion-radius': `${Math.min(24, Math.max(0, radius!))}px` }),
    ...(font && /^[\w\s,'"-]+$/.test(font) && { '--expansion-font': font }),
  }
}
