import type { BlockName, Button } from './campaign.js'
import type { Message, Notice } from './message.js'

/** The lazy part that draws. It decides nothing: what the person does goes back through `Report`. */
export interface Ui {
  /** Draws at once, or throws. The message leaves when `remove` is called, never by itself. */
  draw(message: Message, report: Report): Drawn
  /** Loads what these blocks are drawn with; undefined when nothing is left to load. Drawn without it, they appear a moment after their message. */
  prepare?(blocks: readonly BlockName[]): Promise<void> | undefined
  /** Shows, changes or (undefined) removes the small persistent status. `open` is called when its button is pressed. */
  notice(notice: Notice | undefined, open?: () => void): void
  /** Removes every node, style and listener. */
  destroy(): void
}

export interface Drawn {
  remove(): void
}

export interface Report {
  /** At least half of the message, or of the viewport, was visible for one second in a visible page. Called once. */
  seen(): void
  /** A button was pressed. `done`: the message is about to be removed. `failed`: say so, keep it open. `late`: no answer within 10 seconds, free the button. */
  press(button: Button, choice?: Choice): Promise<'done' | 'failed' | 'late'>
  /** Escape, cross or backdrop. Only called when `message.closes` is set. */
  close(): void
  /** « Ne plus me proposer » was chosen, or undone. */
  mute(muted: boolean): void
  /** The page removed or broke our nodes: the message is no longer on the screen. */
  lost(): void
}

/** What the person had chosen or was offered when they pressed. */
export interface Choice {
  billing?: 'monthly' | 'yearly'
  /** Of seats, how many there would be in all; of an add-on, how many of its blocks. */
  quantity?: number
  /** Ready to be sent to the administrator. */
  message?: string
}

/** What a page gives to its UI. */
export interface UiOptions {
  /** BCP 47; the built-in texts exist in French and English, others fall back to English. */
  locale: string
  /** Texts that replace the built-in ones, by key. */
  copy?: Record<string, string>
  theme?: Theme
  /** For the fallback style element of browsers without constructable style sheets. */
  nonce?: string
  /** Where the host element is added; the end of `<body>` by default. */
  container?: Element
}

/** The look. Every token is a custom property `--expansion-*` as well. */
export interface Theme {
  scheme?: 'light' | 'dark' | 'auto'
  /** Brand colour of primary buttons, `#rrggbb`; corrected when its contrast is too low. */
  accent?: string
  /** Corner radius in px, 0 to 24. */
  radius?: number
  /** A CSS font family. */
  font?: string
  banner?: 'top' | 'bottom'
}

export type LoadUi = (options: UiOptions) => Promise<Ui>
