import type { Message } from '../src/model/message.js'
import { BLOCK_SURFACES, blockCopy, blockNames, galleryBlock } from './gallery-blocks.js'
import { type GalleryLocale, spokenIn } from './gallery-locales.js'
import { galleryMessages } from './gallery-messages.js'
import { galleryStates, type MessageState } from './gallery-states.js'
import { BLOCK_STATES } from './gallery-strain.js'

export const GROUPS = ['step', 'state', 'block'] as const

/** One thing to look at, and the link to it. */
export interface Cell {
  name: string
  group: (typeof GROUPS)[number]
  query: Readonly<Record<string, string>>
}

/** Every step, every state of a message, and every block in every state on two surfaces. */
export const galleryCells = (): Cell[] => [
  ...[...Object.keys(galleryMessages('fr')), 'notice'].map((step): Cell => ({ name: step, group: 'step', query: { step } })),
  ...Object.keys(galleryStates).map((state): Cell => ({ name: `state ${state}`, group: 'state', query: { state } })),
  ...BLOCK_SURFACES.flatMap((surface) => blockNames().flatMap((block) => BLOCK_STATES.map((state): Cell =>
    ({ name: `block ${block} · ${state} · ${surface}`, group: 'block', query: { block, state, surface } })))),
]

/** What a link asks to be drawn; undefined is the notice. */
export interface Asked {
  message?: Message
  /** Texts of its own. */
  copy?: Record<string, string>
  state: Partial<MessageState>
}

/** Without `step`, a state is shown by the step that shows it best. */
export function askedBy(query: URLSearchParams, locale: GalleryLocale): Asked {
  const read = <T extends string>(name: string, values: readonly T[]): T => values.find((value) => value === query.get(name)) ?? values[0]!
  const spoken = spokenIn(locale)
  if (query.has('block')) {
    const block = read('block', blockNames())
    const state = read('state', BLOCK_STATES)
    return { message: galleryBlock(block, state, read('surface', BLOCK_SURFACES), spoken), copy: blockCopy(block, state), state: {} }
  }
  const name = query.get('state')
  const state: Partial<MessageState> = name && Object.hasOwn(galleryStates, name) ? galleryStates[name]! : {}
  const message = galleryMessages(spoken)[query.get('step') ?? state.step ?? '']
  return { message: message && (state.change?.(message) ?? message), state }
}
