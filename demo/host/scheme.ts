import type { WritableAtom } from 'nanostores'
import { stored } from './stored.js'

export type Scheme = 'light' | 'dark' | 'auto'

export const $scheme: WritableAtom<Scheme> = stored('demo:scheme', 'auto')

export const isDark = (scheme: Scheme): boolean =>
  scheme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : scheme === 'dark'

/** Puts the chosen scheme on the document. */
export function applyScheme(): void {
  const apply = (): void => {
    document.documentElement.dataset.scheme = isDark($scheme.get()) ? 'dark' : 'light'
  }
  apply()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
  $scheme.listen(apply)
}
