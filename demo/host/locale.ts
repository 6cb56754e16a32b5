import type { WritableAtom } from 'nanostores'
import { stored } from './stored.js'

export type Locale = 'fr' | 'en'

export const $locale: WritableAtom<Locale> = stored('demo:locale', 'fr')
export const locale: Locale = $locale.get()

/** The text in the language of this page, with the no-break spaces of French. */
export const say = (fr: string, en: string): string =>
  locale === 'fr' ? fr.replace(/ (?=[;:!?%»]|000)/g, '\u00a0').replaceAll('« ', '«\u00a0') : en

/** The SDK takes its language when it starts, so a change of language is a new page. */
export function switchLocale(next: Locale): void {
  $locale.set(next)
  location.reload()
}
