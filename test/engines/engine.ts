/** What a browser is started as. */
export interface Profile {
  /** The person browses in private. */
  private?: boolean
  /** The system is dark. */
  dark?: boolean
  /** The person lets no site store anything. */
  blocked?: boolean
}

/** One browser under test. */
export interface Engine {
  name: string
  /** What cannot be had here, and why. */
  lacks: Partial<Record<keyof Profile, string>>
  /** Starts the browser with a fresh profile. */
  start(profile: Profile): Promise<Session>
}

export interface Session {
  /** Where our site is as a page of plain http, without the powers of a secure context. */
  insecure(url: string): string
  /** Opens a page in a window of its own: a tab behind another one is hidden. */
  open(url: string): Promise<Tab>
  close(): Promise<void>
}

/** Keys and clicks are real input: the page cannot tell them from a person's. */
export interface Tab {
  /** The value of an expression, awaited; it must be one that JSON can carry. */
  evaluate<T>(expression: string): Promise<T>
  click(x: number, y: number): Promise<void>
  press(key: Key): Promise<void>
  reload(): Promise<void>
  /** Comes before the other windows and takes the focus. */
  raise(): Promise<void>
  /** What the engine itself heard of errors that nobody caught; the page has its own witness besides. */
  errors: string[]
  close(): Promise<void>
}

export type Key = 'Tab' | 'Shift+Tab' | 'Escape' | 'Enter' | 'a'

export const WIDTH = 1280
export const HEIGHT = 800
