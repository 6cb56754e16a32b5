import type { Calm } from '../model/platform.js'
import { readDocument } from './document.js'
import { listen } from './listen.js'

/** A page keeps this long after its load to itself, in ms. */
const ARRIVAL = 2000

/** What closes a dialog of the page is done with it after this time, in ms: it fades, and gives back scroll and focus. */
const SETTLE = 300

/** After a pause this long, in ms, the person no longer types. */
const PAUSE = 3000

const FIELD = 'input,select,:read-write'

/**
 * What the host shows over its page, full screen included, or the element of our own that it hid meanwhile. Our dialogs
 * are not among them: selectors do not enter a shadow root. `:is()` forgives a browser that lacks `:modal`.
 * https://html.spec.whatwg.org/multipage/semantics-other.html#selector-modal
 */
const DIALOG = ':is(:modal,[aria-modal=true],[data-expansion][inert],[data-expansion][aria-hidden=true])'

export interface Obstacle {
  find: Calm['obstacle']
  /** Milliseconds until time alone may change what `find` answers; not positive when it will not. */
  left(): number
}

/** Follows what the person does until `signal` aborts. */
export function createObstacle(signal: AbortSignal): Obstacle {
  const dirty = new WeakSet<EventTarget>()
  let held: string | undefined
  let open = false
  let openAt = 0

  const loadedAt = (): number =>
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.loadEventStart ?? 0

  const visible = (element: Element): boolean => {
    const { opacity, visibility } = getComputedStyle(element)
    return visibility === 'visible' && opacity !== '0' && element.getClientRects().length > 0
  }

  const focused = (): HTMLInputElement | null => {
    let element = readDocument('activeElement')
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element as HTMLInputElement | null
  }
  // What came before it was loaded it has missed: whoever is in a field may be in the middle of a word.
  const field = focused()
  let typedAt = field?.matches(FIELD) ? performance.now() : -PAUSE
  if (field?.form && field.value !== (field.defaultValue ?? field.value)) dirty.add(field.form)

  const busy = (): boolean => {
    const element = focused()
    const form = element?.form
    return !!(
      held ||
      (form && dirty.has(form)) ||
      (performance.now() < typedAt + PAUSE && element?.matches(FIELD))
    )
  }

  // Only the latest: a drag takes over from the press, and a press tells of an end that went unheard with its element.
  const hold = ({ type }: Event): void => {
    if (/start|down/.test(type)) held = type[0]
    else if (held === type[0]) held = undefined
  }
  const type = (event: Event): void => {
    const { form } = event.composedPath()[0] as HTMLInputElement
    typedAt = performance.now()
    if (form) dirty.add(form)
  }
  listen('pointerdown pointerup pointercancel dragstart dragend compositionstart compositionend', hold, signal)
  listen('input', type, signal)
  listen('submit reset', ({ target }) => dirty.delete(target as EventTarget), signal)

  return {
    find() {
      if (readDocument('readyState') !== 'complete' || performance.now() < loadedAt() + ARRIVAL) return 'page-loading'
      const dialogs: NodeListOf<Element> = readDocument('querySelectorAll').call(document, DIALOG)
      // A modal of Radix says so only there: https://github.com/radix-ui/primitives/issues/2122
      const blocked = getComputedStyle(readDocument('body')).pointerEvents === 'none'
      if (open) openAt = performance.now()
      open = blocked || [...dialogs].some(visible)
      if (open) openAt = performance.now()
      return performance.now() < openAt + SETTLE ? 'host-dialog' : busy() ? 'page-busy' : undefined
    },

    left: () => Math.max(loadedAt() + ARRIVAL, typedAt + PAUSE, open ? 0 : openAt + SETTLE) - performance.now(),
  }
}
