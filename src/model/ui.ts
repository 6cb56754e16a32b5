import type { BlockName, Button } from './campaign.js'
import type { Objection } from './input.js'
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
  /** An objection was chosen. */
  object(objection: Objection): void
  /** To be reminded at that moment (epoch ms); quiet until then. */
  remind(at: number): void
  /** « Ne plus me proposer » was chosen, or undone. */
  mute(muted: boolean): void
  /** The page removed or broke our nodes: the message is no longer on the screen. */
  lost(): void
  /** Something of the message is left out: tells the developer why, once. */
  problem(text: string): void
}

/** What the person had chosen or was offered when they pressed. */
export interface Choice {
  billing?: 'monthly' | 'yearly'
  /** Of seats, how many there would be in all; of an add-on, how many of its blocks. */
  quantity?: number
  /** Ready to be sent to the administrator. */
  message?: string
  /** The answer to a question, within `message.facts.scale`. */
  score?: number
  /** With "Plus tard": the moment from which it may be said again, in epoch ms, instead of after the usual quiet. */
  until?: number
  /** What made the person hesitate, told with an answer. */
  objection?: Objection
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

/** The look, told in docs/theme.md. Every token is a custom property `--expansion-*` as well. */
export interface Theme {
  /** Colours, corners and shadows as a whole; `neutral` by default, `contrast` for who asks their system for more contrast. */
  preset?: 'neutral' | 'soft' | 'contrast'
  /** How much room there is between things; `comfortable` by default. */
  density?: 'comfortable' | 'compact'
  /** `auto`, the default, follows the page while it changes: its `color-scheme`, else the colour of its ground, else the system. */
  scheme?: 'light' | 'dark' | 'auto'
  /** Brand colour, `#rrggbb`. Buttons, labels and links get shades of it that read on the ground they are on. */
  accent?: string
  /** Corner radius in px, 0 to 24. */
  radius?: number
  /** A CSS font family. */
  font?: string
  /** `inline`, the default: in the element of the page that has `data-expansion-placement="banner"`, at the top where there is none. */
  banner?: 'top' | 'bottom' | 'inline'
}

export type LoadUi = (options: UiOptions) => Promise<Ui>
