import { type queries, within } from '@testing-library/preact'
import { afterEach, vi } from 'vitest'
import { galleryMessages } from '../../demo/gallery-messages.js'
import type { Message } from '../../src/model/message.js'
import type { Drawn, Report, Ui, UiOptions } from '../../src/model/ui.js'
import { createUi } from '../../src/ui/index.js'

type Stub = { [K in keyof Report]: ReturnType<typeof vi.fn<Report[K]>> }

export interface Stage {
  ui: Ui
  drawn: Drawn
  report: Stub
  host: HTMLElement
  root: HTMLElement
  /** Queries inside the shadow root. */
  get: ReturnType<typeof within<typeof queries>>
  /** The element that holds the message. */
  surface: HTMLElement
}

const uis: Ui[] = []

afterEach(() => {
  for (const ui of uis.splice(0)) ui.destroy()
  document.body.replaceChildren()
})

export async function openUi(options: Partial<UiOptions> = {}): Promise<Ui> {
  const ui = await createUi({ locale: 'fr', ...options })
  uis.push(ui)
  return ui
}

export const stubReport = (): Stub => ({
  seen: vi.fn<Report['seen']>(),
  press: vi.fn<Report['press']>(async () => 'done'),
  close: vi.fn<Report['close']>(),
  object: vi.fn<Report['object']>(),
  remind: vi.fn<Report['remind']>(),
  mute: vi.fn<Report['mute']>(),
  lost: vi.fn<Report['lost']>(),
  problem: vi.fn<Report['problem']>(),
})

export const hostElement = (): HTMLElement => document.querySelector<HTMLElement>('[data-expansion]')!

export const step = (name: string, locale: 'fr' | 'en' = 'fr'): Message => galleryMessages(locale)[name]!

/** Draws one step of the gallery. */
export async function stage(name: string, change: Partial<Message> = {}, options: Partial<UiOptions> = {}): Promise<Stage> {
  const ui = await openUi(options)
  const report = stubReport()
  const message = { ...step(name, options.locale === 'en' ? 'en' : 'fr'), ...change }
  await ui.prepare!(message.blocks)
  const drawn = ui.draw(message, report)
  const host = hostElement()
  const root = host.shadowRoot!.querySelector<HTMLElement>('.root')!
  return { ui, drawn, report, host, root, get: within(root), surface: root.querySelector<HTMLElement>('[data-campaign]')! }
}

/** A list with each of its entries changed. */
export const changed = <T>(list: readonly T[] | undefined, change: (each: T) => Partial<T>): T[] => (list ?? []).map((each) => Object.assign({}, each, change(each)))

/** Compares texts whatever their spaces. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
