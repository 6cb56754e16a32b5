import type { Page } from 'playwright-core'

/** Where the focus is: a stop of ours, `title`, an identifier of the page, or `page` for its body, which stands for the browser's own bar. */
export interface Focus {
  at: string
  /** What a person who follows the focus by eye would miss. */
  faults: string[]
  video?: boolean
}

/** Every stop of the Tab key in a message, in the order of the document, and where that order jumps about on the screen. */
export function readStops(page: Page): Promise<{ stops: string[]; jumps: string[] }> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-expansion]')!.shadowRoot!
    const all = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, video, [tabindex]')]
    const radios = (one: Element) => one.matches('[type=radio]') && all.filter((other) => other.matches(`[type=radio][name="${one.getAttribute('name')}"]`)) as HTMLInputElement[]
    const stops = all.filter((one) => {
      const group = radios(one)
      return one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && (!group || one === (group.find(({ checked }) => checked) ?? group[0]))
    })
    const nameOf = (one: Element) => `${radios(one) ? one.getAttribute('name') : all.indexOf(one as HTMLElement)} ${(one.getAttribute('aria-label') ?? one.textContent).trim()}`
    const jumps = stops.slice(1).flatMap((next, index) => {
      const before = stops[index]!
      // The cross has its corner and comes after what is said; on a banner the answers stand beside the text and what is less important below it.
      if (next.matches('.cross') || before.matches('.cross') || next.closest('.banner')) return []
      const [one, two] = [before, next].map((each) => (each.closest('label') ?? each).getBoundingClientRect())
      const sameRow = Math.min(one!.bottom, two!.bottom) - Math.max(one!.top, two!.top) > 2
      return (sameRow ? two!.right <= one!.left + 1 : two!.bottom <= one!.top + 1) ? [`${nameOf(before)} → ${nameOf(next)}`] : []
    })
    return { stops: stops.map(nameOf), jumps }
  })
}

/** Where the focus is now, and whether it can be seen there: a ring of 2 px, 3:1 against its ground, in the window and under nothing. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const active = document.activeElement ?? document.body
    const root = active.shadowRoot
    const inner = root?.activeElement as HTMLElement | null | undefined
    if (!root || !inner) return { at: active === document.body ? 'page' : active.id || active.localName, faults: [] }
    if (inner.id === 'title') return { at: 'title', faults: [] }
    // A window that scrolls can be a stop of Chromium's own.
    if (inner.localName === 'dialog') return { at: 'page', faults: [] }
    const all = [...root.querySelectorAll('a[href], button, input, select, textarea, video, [tabindex]')]
    const at = `${inner.matches('[type=radio]') ? inner.getAttribute('name') : all.indexOf(inner)} ${(inner.getAttribute('aria-label') ?? inner.textContent).trim()}`

    const numbers = (colour: string) => (/^rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(/[\s,/]+/).map(Number)
    const light = (colour: string) => {
      const [r, g, b] = numbers(colour).slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    }
    const contrast = (one: string, two: string) => {
      const [low, high] = [light(one), light(two)].toSorted((a, b) => a - b)
      return (high! + 0.05) / (low! + 0.05)
    }
    const ground = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return !element || numbers(colour)[3] !== 0 ? colour : ground(element.parentElement)
    }
    const ring = [getComputedStyle(inner), getComputedStyle(inner, '::before'), ...(inner.nextElementSibling ? [getComputedStyle(inner.nextElementSibling)] : [])]
      .find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineStyle !== 'auto' && parseFloat(outlineWidth) >= 2)
    const faults: string[] = []
    // In a video, the browser draws the ring of its own controls.
    const video = inner.localName === 'video'
    if (!ring) {
      if (!video) faults.push(`${at}: no ring`)
    } else if (contrast(ring.outlineColor, ground(inner.parentElement)) < 3) faults.push(`${at}: ring ${ring.outlineColor} on ${ground(inner.parentElement)}`)
    const shown = inner.closest('label') ?? inner
    const { left, top, right, bottom } = shown.getBoundingClientRect()
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) faults.push(`${at}: out of the window`)
    // A link may go on in the next line.
    const line = shown.getClientRects()[0]!
    const found = root.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2)
    if (!found || !(shown.contains(found) || (inner.matches('.choice') && found.closest('li')?.contains(inner)))) faults.push(`${at}: covered by ${found?.className || found?.localName}`)
    return { at, faults, video }
  })
}
