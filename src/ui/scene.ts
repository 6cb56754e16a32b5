import type { FunctionComponent } from 'preact'
import type { Values } from '../copy/fill.js'
import type { BlockName, Button, ButtonLabel } from '../model/campaign.js'
import type { Message } from '../model/message.js'
import type { Report } from '../model/ui.js'
import { toValues } from './values.js'
import type { Words } from './words.js'

/** How each block is drawn; one that lacks its facts draws nothing. */
export type Blocks = Partial<Record<BlockName | 'hostLinks', FunctionComponent<{ scene: Scene }>>> & {
  choices?: FunctionComponent<{ scene: Scene; buttons: Button[] }>
}

/** A message and all that its parts need to draw it and to answer. */
export interface Scene {
  message: Message
  view: View
  values: Values
  words: Words
  blocks: Blocks
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
  why?: boolean
  muted?: boolean
  /** What is said to screen readers; set after the first frame, since a region that appears full stays silent. */
  said?: string
}

/** @param repaint draws the scene again; answers whether it is still on stage */
export function createScene(message: Message, report: Report, words: Words, blocks: Blocks, repaint: () => boolean): Scene {
  const { campaign, step, surface, facts, variant = facts.meter?.enforcement, later } = message
  const values = toValues(facts, words, later)
  const { hoursSaved: hours, hourlyRate: rate } = facts.catalog.evidence?.roi ?? {}
  let closed = false
  const scene: Scene = {
    message,
    values,
    words,
    blocks,
    view: { hours, rate },
    text: (key, more) => words.line(key, more ? { ...values, ...more } : values),
    own(part) {
      const lines = words.lines(`${campaign}.${step}.${variant}.${part}`, values)
      return lines[0] ? lines : words.lines(`${campaign}.${step}.${part}`, values)
    },
    update(change) {
      Object.assign(scene.view, change)
      repaint()
    },
    press(button) {
      if (scene.view.busy) return
      scene.update({ busy: button.label, failed: false })
      const { yearly } = scene.view
      report.press(button, { billing: yearly ? 'yearly' : 'monthly', message: button.label === 'notifyAdmin' ? scene.text('notifyAdmin.message') : undefined }).catch(() => 'failed' as const).then((result) => {
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
