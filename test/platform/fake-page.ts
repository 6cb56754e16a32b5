import { vi } from 'vitest'

/** As much of an element as is asked about. */
export interface FakeElement {
  /** Selectors it matches. */
  is?: string[]
  form?: object
  shadowRoot?: { activeElement: FakeElement | null } | null
  style?: { opacity?: string; visibility?: string; pointerEvents?: string }
  rects?: number
}

/** A page in Node: the globals that `src/platform` reads, under the test's control. */
export interface FakePage {
  readyState: DocumentReadyState
  loadEventStart: number
  visibilityState: DocumentVisibilityState
  focus: FakeElement | null
  /** What the host has open. */
  dialogs: FakeElement[]
  body: FakeElement
  url: string
  now: number
  document: object
  navigation: EventTarget | undefined
  fire(type: string, target?: object, more?: object): void
  /** Changes the host's nodes. */
  mutate(): void
  /** Draws: runs the frames that were asked for. */
  frame(): void
  listening(): string[]
  observers(): number
  frames(): number
}

export function createFakePage(): FakePage {
  const listeners: { type: string; signal: AbortSignal | undefined }[] = []
  const observing = new Map<object, () => void>()
  const frames = new Map<number, () => void>()
  let lastFrame = 0

  class Target extends EventTarget {
    override addEventListener(type: string, run: EventListener, options: AddEventListenerOptions): void {
      listeners.push({ type, signal: options.signal })
      super.addEventListener(type, run, options)
    }
  }
  class FakeDocument {
    get readyState() { return page.readyState }
    get visibilityState() { return page.visibilityState }
    get activeElement() { return page.focus && element(page.focus) }
    get body() { return page.body }
    querySelectorAll(selector: string) {
      if (!selector.includes(':modal') || !selector.includes('[aria-modal=true]')) throw new SyntaxError(selector)
      return page.dialogs.map(element)
    }
  }
  class FakeObserver {
    constructor(private readonly run: () => void) {}
    observe() { observing.set(this, this.run) }
    disconnect() { observing.delete(this) }
  }
  const element = (of: FakeElement): object =>
    Object.assign(of, {
      matches: (selector: string) => selector.split(',').some((each) => of.is?.includes(each)),
      getClientRects: () => ({ length: of.rects ?? 1 }),
    })

  const target = new Target()
  const page: FakePage = {
    readyState: 'complete',
    loadEventStart: 100,
    visibilityState: 'visible',
    focus: null,
    dialogs: [],
    body: {},
    url: 'https://shop.test/a',
    now: 60_000,
    document: new FakeDocument(),
    navigation: new Target(),
    fire(type, on = target, more = {}) {
      const event = Object.assign(new Event(type), more)
      Object.defineProperties(event, { composedPath: { value: () => [on] }, target: { value: on } })
      ;(type === 'navigatesuccess' ? page.navigation! : target).dispatchEvent(event)
    },
    mutate: () => {
      for (const run of observing.values()) run()
    },
    frame() {
      const due = [...frames.values()]
      frames.clear()
      for (const run of due) run()
    },
    listening: () => listeners.filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
    observers: () => observing.size,
    frames: () => frames.size,
  }

  const window = Object.defineProperty(target, 'navigation', { configurable: true, get: () => page.navigation })
  const globals = {
    window,
    document: page.document,
    Document: FakeDocument,
    location: { get href() { return page.url } },
    performance: { now: () => page.now, getEntriesByType: () => [{ loadEventStart: page.loadEventStart }] },
    getComputedStyle: (of: FakeElement) => ({ opacity: '1', visibility: 'visible', pointerEvents: 'auto', ...of.style }),
    MutationObserver: FakeObserver,
    requestAnimationFrame(run: () => void) {
      frames.set(++lastFrame, run)
      return lastFrame
    },
    cancelAnimationFrame: (frame: number) => frames.delete(frame),
  }
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  vi.stubGlobal('navigation', page.navigation)
  return page
}
