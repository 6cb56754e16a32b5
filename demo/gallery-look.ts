import type { Theme } from '../src/model/ui.js'
import { type GalleryLocale, LOCALES } from './gallery-locales.js'

/** What a link of the gallery may say, with the values it may have; the first is the default and is left out of links. */
export const CHOICES = {
  locale: LOCALES as readonly GalleryLocale[],
  scheme: ['light', 'dark', 'auto'],
  preset: ['neutral', 'soft', 'contrast'],
  density: ['comfortable', 'compact'],
  banner: ['top', 'bottom', 'inline'],
} as const

export type Choice = keyof typeof CHOICES

export const choiceNames = Object.keys(CHOICES) as Choice[]

export function chosen<C extends Choice>(query: URLSearchParams, name: C): (typeof CHOICES)[C][number] {
  const values: readonly (typeof CHOICES)[C][number][] = CHOICES[name]
  return values.find((value) => value === query.get(name)) ?? values[0]!
}

/** The theme of a link: what it names, and nothing else. */
export function themeOf(query: URLSearchParams): Theme {
  const radius = query.get('radius')
  const accent = query.get('accent')
  const font = query.get('font')
  const preset = chosen(query, 'preset')
  const density = chosen(query, 'density')
  return {
    ...(preset !== 'neutral' && { preset }),
    ...(density !== 'comfortable' && { density }),
    scheme: chosen(query, 'scheme'),
    ...(accent && { accent }),
    ...(radius && { radius: Number(radius) }),
    ...(font && { font }),
    banner: chosen(query, 'banner'),
  }
}

/** The query of a link, without what is the default anyway. */
export function linkOf(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value && value !== CHOICES[name as Choice]?.[0]) query.set(name, value)
  }
  return `?${query}`
}
