import type { Values } from '../copy/fill.js'
import type { Button, ButtonLabel } from '../model/campaign.js'
import type { Message } from '../model/message.js'
import type { Words } from './words.js'

/** A message and all that its parts need to draw it and to answer. */
export interface Scene {
  message: Message
  view: View
  values: Values
  words: Words
  /** A built-in or overridden text, by its key. */
  text(key: string, more?: Values): string | undefined
  /** A text of this step, its variant first: every line that can be filled. */
  own(part: 'title' | 'text' | 'why'): string[]
  money(amount: number): string
  update(change: Partial<View>): void
  press(button: Button): void
  /** Escape, cross, backdrop; absent when the message cannot be closed so. */
  close?(): void
  mute(muted: boolean): void
}

/** What the person did to the message so far. */
export interface View {
  busy?: ButtonLabel
  failed?: boolean
  yearly?: boolean
  hours?: number
  rate?: number
  why?: boolean
  muted?: boolean
  /** What is said to screen readers; set after the first frame, since a region that appears full stays silent. */
  said?: string
}
