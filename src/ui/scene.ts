import type { FunctionComponent } from 'preact'
import type { Values } from '../copy/fill.js'
import type { BlockName, Button, ButtonLabel } from '../model/campaign.js'
import type { Facts, Message } from '../model/message.js'
import type { Report } from '../model/ui.js'
import type { Words } from './words.js'

/** How each block is drawn; one that lacks its facts draws nothing. */
export type Blocks = Partial<Record<BlockName | 'hostLinks', FunctionComponent<{ scene: Scene }>>> & {
  choices?: FunctionComponent<{ scene: Scene; buttons: Button[] }>
}

/** What comes beside the interface, in a chunk of its own. */
export interface Content {
  blocks: Blocks
  css: string
  /** What the texts may name. */
  toValues(facts: Facts, words: Words, later?: { days: number }): Values
  /** The blocks that few steps name. */
  rare(): Promise<Pick<Content, 'blocks' | 'css'>>
}

/** A message and all that its parts need to draw it and to answer. */
export interface Scene {
  message: Message
  view: View
  values: Values
  words: Words
  blocks: Blocks
  toValues: Content['toValues']
  /** The first line of a text that can be filled, by its key. */
  text(key: string, more?: Values): string | undefined
  /** A text of this step, its variant first: every line that can be filled. */
  own(part: 'title' | 'text' | 'why'): string[]
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
  /** As it travels with a press. */
  quantity?: number
  /** The offer ended while it was shown. */
  over?: boolean
  /** When it was drawn, by the clock and by what no clock change moves. */
  since?: [number, number]
  why?: boolean
  muted?: boolean
  /** What is said to screen readers; set after the first frame, since a region that appears full stays silent. */
  said?: string
}

/** @param repaint draws the scene again; answers whether it is still on stage */
export function createScene(message: Message, report: Report, words: Words, { blocks, toValues }: Content, repaint: () => boolean): Scene {
  const { campaign, step, surface, facts, variant = facts.meter?.enforcement, later } = message
  const { hoursSaved: hours, hourlyRate: rate } = facts.catalog.evidence?.roi ?? {}
  let closed = false
  const scene: Scene = {
    message,
    values: toValues(facts, words, later),
    words,
    blocks,
    toValues,
    view: { hours, rate },
    text: (key, more) => words.line(key, { ...scene.values, ...more }),
    own(part) {
      const lines = words.lines(`${campaign}.${step}.${variant}.${part}`, scene.values)
      return lines[0] ? lines : words.lines(`${campaign}.${step}.${part}`, scene.values)
    },
    update(change) {
      Object.assign(scene.view, change)
      repaint()
    },
    press(button) {
      if (scene.view.busy) return
      scene.update({ busy: button.label, failed: false })
      const { yearly, quantity } = scene.view
      report.press(button, { billing: yearly ? 'yearly' : 'monthly', quantity, message: button.label === 'notifyAdmin' ? scene.text('notifyAdmin.message') : undefined }).catch(() => 'failed' as const).then((result) => {
        if (result !== 'done') scene.update({ busy: undefined, failed: result === 'failed' })
      })
    },
    mute(muted) {
      scene.update({ muted })
      report.mute(muted)
    },
  }
  if (message.closes && surface !== 'blocking-modal') {
    scene.close = () => {
      if (!closed && repaint()) report.close()
      closed = true
    }
  }
  return scene
}
