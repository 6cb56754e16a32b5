import type { BrowserContextOptions } from 'playwright-core'
import type { Cell } from '../../demo/gallery-cells.js'
import type { Look } from './page.js'

/** Cells that are looked at together, in one look. */
export interface Sheet {
  options?: BrowserContextOptions
  look: Partial<Look>
  has(cell: Cell): boolean
}

const FEW = /^(quota-limit\.j[037]|feature-trial\.j0|cross-sell\.j0\.competitor_viewed|cross-sell\.j12|vip-offer\.j0|growth-bundle\.j0|upsell-offer\.j0|notice|state (failed|doubt-price))$/
const few = ({ name }: Cell) => FEW.test(name)
const isStep = ({ group }: Cell) => group === 'step'
const narrow: BrowserContextOptions = { viewport: { width: 320, height: 1400 } }

/** Every step, every state and every block once, and a few of them in each further look. */
export const SHEETS: Readonly<Record<string, Sheet>> = {
  steps: { look: {}, has: isStep },
  states: { look: { locale: 'en' }, has: ({ group }) => group === 'state' },
  blocks: { look: { locale: 'en' }, has: ({ group, query }) => group === 'block' && query.surface === 'modal' && /normal|long/.test(query.state!) },
  narrow: { look: { theme: { scheme: 'dark' } }, options: narrow, has: isStep },
  dark: { look: { locale: 'en', theme: { scheme: 'dark' } }, has: few },
  rtl: { look: { locale: 'he' }, has: few },
  forced: { look: { locale: 'en' }, options: { forcedColors: 'active' }, has: few },
  contrast: { look: { theme: { preset: 'contrast', density: 'compact', scheme: 'dark' } }, has: few },
}
