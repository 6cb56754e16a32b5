import type { FunctionComponent } from 'preact'
import type { Values } from '../copy/fill.js'
import type { BlockName, Button, ButtonLabel } from '../model/campaign.js'
import type { Facts, Message } from '../model/message.js'
import type { Choice, Report } from '../model/ui.js'
import type { Doubts } from './objections/doubts.js'
import type { Words } from './words.js'

/** How each block is drawn; one that lacks its facts draws nothing. */
export type Blocks = Partial<Record<BlockName | 'hostLinks' | 'doubts' | 'calendar', FunctionComponent<{ scene: Scene }>>> & {
  choices?: FunctionComponent<{ scene: Scene; buttons: Button[] }>
}

/** What comes in a chunk of its own: how some things are drawn, and their style. */
export interface Part {
  blocks: Blocks
  css: string
}

/** What the interface draws with besides its own. */
export interface Content {
  /** Grows as parts come. */
  blocks: Blocks

  /** What the texts may name. */
  toValues(facts: Facts, words: Words, later?: { days: number }): Values
  /** Loads the chunks that hold these blocks; each goes to `take` as it comes. */
  load(names: readonly (keyof Blocks)[], take: (part: Part) => void): Promise<void>
  /** The answers to objections, with their texts. */
  doubts(): Promise<Part>
}

/** A message and all that its parts need to draw it and to answer. */
export interface Scene {
  message: Message
  view: View
  /** When it was drawn, by the clock and by what no clock change moves. */
  since: [clock: number, steady: number]
  values: Values
  words: Words
  blocks: Blocks
  toValues: Content['toValues']
  /** The first line of a text that can be filled, by its key. */
  text(key: string, more?: Values): string | undefined
  /** A text of this step, its variant first: every line that can be filled. */
  own(part: 'title' | 'text' | 'why' | 'error'): string[]
  update(change: Partial<View>): void
  /** `note` travels with the press. */
  press(button: Button, note?: string): void
  /** « Une hésitation ? » was pressed. */
  doubt(): void
  report: Report
  /** Adds what was loaded to what can be drawn. */
  take(more: Part): void
  /** Escape, cross, backdrop; absent when the message cannot be closed so. */
  close?(): void
  mute(muted: boolean): void
}

/** What the person did to the message so far. */
export interface View {
  busy?: ButtonLabel
  /** By Escape, cross or backdrop. */
  closed?: boolean
  failed?: boolean
  yearly?: boolean
  /** How what is sold is paid, where that is not for the person to choose. */
  billing?: Choice['billing']
  hours?: number
  rate?: number
  /** As they travel with a press. */
  quantity?: number
  score?: number
  /** The offer ended while it was shown. */
  over?: boolean
  /** Its picture could not be loaded. */
  broken?: boolean
  why?: boolean
  doubt?: boolean
  doubts?: Doubts
  muted?: boolean
  /** What is said to screen readers; set after the first frame, since a region that appears full stays silent. */
  said?: string
}

/**
 * @param take adds what was loaded to what can be drawn
 * @param stands whether it is still on stage
 * @param paint draws the stage again
 */
export function createScene(message: Message, report: Report, words: Words, { blocks, doubts, toValues }: Content, take: (more: Part) => void, stands: () => boolean, paint: () => void): Scene {
  const { campaign, step, surface, facts, variant = facts.meter?.enforcement, later } = message
  const { hoursSaved: hours, hourlyRate: rate } = facts.catalog.evidence?.roi ?? {}
  const scene: Scene = {
    message,
    values: toValues(facts, words, later),
    words,
    blocks,
    toValues,
    report,
    take,
    view: { hours, rate },
    since: [Date.now(), performance.now()],
    text(key, more) {
      const values = { ...scene.values, ...more }
      return words.line(`${campaign}/${key}`, values) ?? words.line(key, values)
    },
    own(part) {
      // An offer that has ended may have a title for that.
      const lines = words.lines(`${campaign}.${step}.${part === 'title' && scene.view.over ? 'over' : `${variant}.${part}`}`, scene.values)
      return lines[0] ? lines : words.lines(`${campaign}.${step}.${part}`, scene.values)
    },
    update(change) {
      Object.assign(scene.view, change)
      if (stands()) paint()
    },
    press(button, note) {
      if (scene.view.busy) return
      Object.assign(scene.view, { busy: button.label, failed: false })
      const { yearly, quantity, score, billing = yearly ? 'yearly' : 'monthly' } = scene.view
      report.press(button, { billing, quantity, score, message: button.label === 'notifyAdmin' ? scene.text('notifyAdmin.message') : note }).catch(() => 'failed' as const).then((result) => {
        if (result !== 'done') scene.update({ busy: undefined, failed: result === 'failed' })
      })
      // Most presses have taken the message off by now: drawn busy first, it would be laid out once more to be removed.
      scene.update({})
    },
    doubt() {
      const doubt = !scene.view.doubt
      scene.update({ doubt, failed: false })
      if (doubt && !blocks.doubts) doubts().then(take).catch(() => scene.update({ doubt: false, failed: true }))
    },
    mute(muted) {
      scene.update({ muted })
      report.mute(muted)
    },
  }
  if (message.closes && surface !== 'blocking-modal') {
    scene.close = () => {
      if (scene.view.closed || !stands()) return
      scene.view.closed = true
      report.close()
    }
  }
  return scene
}
