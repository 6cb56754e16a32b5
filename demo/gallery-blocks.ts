import type { BlockName } from '../src/model/campaign.js'
import type { Message } from '../src/model/message.js'
import { galleryMessages } from './gallery-messages.js'
import { type BlockState, strained } from './gallery-strain.js'

export const BLOCK_SURFACES = ['modal', 'card'] as const

export type BlockSurface = (typeof BLOCK_SURFACES)[number]

/** Where the first step that has the block does not show most of it. */
const FACTS_OF: Partial<Record<BlockName, string>> = { addOn: 'contextual-add-on.j0.capacity', offer: 'vip-offer.j0' }

/** Every block that a step of the gallery has. */
export const blockNames = (): BlockName[] => [...new Set(Object.values(galleryMessages('fr')).flatMap(({ blocks }) => blocks))]

/** A block alone on a surface, under its own name: no campaign says anything around it. */
export function galleryBlock(block: BlockName, state: BlockState, surface: BlockSurface, spoken: 'fr' | 'en'): Message {
  const messages = galleryMessages(spoken)
  const found = messages[FACTS_OF[block]!] ?? Object.values(messages).find(({ blocks }) => blocks.includes(block))!
  return {
    id: `gallery.${block}`, campaign: 'gallery', step: block, surface, kind: 'service', topic: found.topic, blocks: [block],
    buttons: [{ label: 'seeOptions', handler: 'comparePlans' }, { label: 'later', answer: 'snoozed' }],
    closes: 'dismissed', facts: strained(found.facts, state),
  }
}

/** The texts of such a message. */
export const blockCopy = (block: BlockName, state: BlockState): Record<string, string> => ({
  [`gallery.${block}.title`]: `${block} · ${state}`,
  [`gallery.${block}.why`]: block,
})
