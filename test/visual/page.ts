import { galleryCells } from '../../demo/gallery-cells.js'
import { drawCell } from '../../demo/gallery-draw.js'
import type { GalleryLocale } from '../../demo/gallery-locales.js'
import type { Theme, Ui } from '../../src/model/ui.js'
import { faultsOf } from './faults.js'
import { unframed } from './forced.js'

/** How a cell is drawn. */
export interface Look {
  locale: GalleryLocale
  theme: Theme
  /** Rules laid over those of the interface, as a reader's own style sheet would. */
  css?: string
}

/** A frame that stays out of reach of the message, 8 px around it. */
export interface Frame { x: number; y: number; width: number; height: number }

let ui: Ui | undefined

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

/** The surface, once it stands where it will stay. */
async function settled(): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries++) {
    const surface = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>('.panel')
    if (surface && getComputedStyle(surface).visibility === 'visible') return surface
    await painted()
  }
  throw new Error('nothing was drawn')
}

async function show(query: string, { locale, theme, css }: Look): Promise<Frame> {
  ui?.destroy()
  ui = await drawCell(new URLSearchParams(query), locale, theme)
  if (css) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.querySelector('[data-expansion]')!.shadowRoot!.adoptedStyleSheets.push(sheet)
  }
  const surface = await settled()
  await Promise.all([...surface.querySelectorAll('img')].map((image) => image.decode().catch(() => {})))
  for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish()
  // Half a pixel of scrolling, where heights are no whole numbers, would draw every letter elsewhere.
  surface.scrollTop = 0
  const { left, top, right, bottom } = surface.getBoundingClientRect()
  const [x, y] = [Math.max(0, Math.floor(left) - 8), Math.max(0, Math.floor(top) - 8)]
  return { x, y, width: Math.min(innerWidth, Math.ceil(right) + 8) - x, height: Math.min(innerHeight, Math.ceil(bottom) + 8) - y }
}

/** What is wrong, cell by cell, in one look. */
async function check(look: Look, ask: 'geometry' | 'forced colours'): Promise<string[]> {
  const found: string[] = []
  for (const { name, query } of galleryCells()) {
    try {
      await show(`${new URLSearchParams(query)}`, look)
      const wrong = ask === 'geometry' ? faultsOf(document.querySelector('[data-expansion]')!.shadowRoot!) : unframed(document.querySelector('[data-expansion]')!.shadowRoot!)
      found.push(...wrong.map((fault) => `${name}: ${fault}`))
    } catch (error) {
      found.push(`${name}: ${error}`)
    }
  }
  ui?.destroy()
  ui = undefined
  return found
}

export interface Door {
  show: typeof show
  check: typeof check
  cells: typeof galleryCells
}

Object.assign(window, { gallery: { show, check, cells: galleryCells } satisfies Door })
