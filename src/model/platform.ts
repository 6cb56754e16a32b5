import type { Reason } from './decision.js'

export type Stop = () => void

/** The world under the engine. Decides nothing. A ten-line fake replaces it in tests. */
export interface Platform {
  time: Time
  storage: Storage
  tabs: Tabs
  page: Page
  /** The page's own, unless a test replaces them. */
  calm?: Calm
  locks?: Locks
  network?: Network
}

export interface Time {
  /** Epoch ms. */
  now(): number
  /** Runs once when `now()` has reached `at`, never earlier; any distance. */
  alarm(at: number, run: () => void): Stop
  /** Runs once, in a task of its own, after at least `ms`; for batching, not for waits that matter. */
  soon(ms: number, run: () => void): Stop
}

/** Keys and structured-cloneable values. Every failure is handled inside: the worst case is a memory that lasts as long as the page. */
export interface Storage {
  /** False while writes do not outlive the page; true again after a commit that reached the disk. */
  durable(): boolean
  /**
   * One readwrite transaction: reads `keys`, calls `change` synchronously with their values, writes what it returns
   * (same order; `undefined` leaves a key alone, `null` deletes it). Resolves after `complete`.
   * `fresh` says that the values are what the disk holds in this very transaction; otherwise memory answers, and what is
   * written then stays there: it is never written back, so a `change` that is to last is made again once `fresh`.
   * When `change` throws, nothing is written and the promise rejects with that error.
   * `strict` waits for the disk.
   */
  commit<T>(keys: readonly string[], change: (values: unknown[], fresh: boolean) => { writes: unknown[]; result: T }, strict?: boolean): Promise<T>
  keys(): Promise<string[]>
  /** Deletes and verifies: `false` when the disk was out of reach, which is to be asked again. The database itself goes when nothing is left in it. */
  erase(keys: readonly string[]): Promise<boolean>
  /** Closes the connection, for the back/forward cache and for `destroy()`; the next use opens it again. */
  suspend(): void
}

export interface Tabs {
  /** Of this page, unique. */
  id: string
  /** Tells the other tabs to look again; carries nothing that is trusted. */
  hint(): void
  onHint(run: () => void): Stop
  /** Closes the channel; `onHint` listeners stay and it reopens on `resume`. */
  suspend(): void
  resume(): void
}

/** Names held by living tabs. Loaded with what speaks. */
export interface Locks {
  /** Holds a name while alive. A tab that dies frees it. */
  hold(name: string): Stop
  /** Resolves to true as soon as nobody holds the name, to false when that cannot be known. */
  freed(name: string, signal: AbortSignal): Promise<boolean>
}

/** The way to the host's endpoint. Loaded with what speaks; asked for nothing unless an endpoint is configured. */
export interface Network {
  /** From 0 up to 1, so that waits are not those of everyone else. */
  random(): number
  /** False while the browser knows that nothing can be reached. */
  online(): boolean
  onOnline(run: () => void): Stop
  /** Rejects when no answer came, for whatever reason. */
  post(request: Post, signal: AbortSignal): Promise<Reply>
}

export interface Post {
  url: string
  body: string
  headers: Record<string, string>
  credentials?: 'omit' | 'same-origin' | 'include'
  /** The request outlives the page. */
  keepalive: boolean
}

export interface Reply {
  status: number
  retryAfter?: string | null
  /** What was answered as JSON, if it was. */
  body?: unknown
}

export type PageChange = 'visible' | 'hidden' | 'leave' | 'return' | 'active' | 'route'

/** Whether this is a moment to interrupt. Loaded with what speaks. */
export interface Calm {
  /** Why no modal may open now, and under a `host-dialog` nothing: `page-busy` (typing, dragging, input method, dirty form), `host-dialog`, `page-loading` (2 s after load). */
  obstacle(): Extract<Reason, 'page-busy' | 'host-dialog' | 'page-loading'> | undefined
  /** Path of the page's address. */
  path(): string
  /** Runs once, when no obstacle is left. */
  whenClear(run: () => void): Stop
  /** From now on, and until `stop`, runs whenever the focus moves. */
  onFocus?(run: () => void): void
  /** Stops following the person. */
  stop: Stop
}

export interface Page {
  visible(): boolean
  /** Visibility, leaving and coming back (page cache), use (at most once a minute), routes. */
  watch(listener: (change: PageChange) => void): Stop
  /** Developers' console, once per code and message. */
  report(code: string, message: string): void
}
