import type { BlockName } from '../../model/campaign.js'
import type { Content, Part } from '../scene.js'
import css from '../styles/blocks.css?inline'
import { toValues } from '../values.js'
import { Annual } from './Annual.js'
import { Benefits } from './Benefits.js'
import { Choices } from './Choices.js'
import { Comparison } from './Comparison.js'
import { HostLinks } from './HostLinks.js'
import { Meter } from './Meter.js'
import { Roi } from './Roi.js'
import { Trial } from './Trial.js'

const rare = () => import('./rare.js').then(({ rare }) => rare)
const proof = () => import('./proof.js').then(({ proof }) => proof)

/** Which chunk holds the blocks that few steps name. */
const LATER: Partial<Record<BlockName, () => Promise<Part>>> = {
  offer: rare, addOn: rare, seats: rare, bundle: rare, checklist: rare, recap: rare,
  losses: proof, testimonial: proof, case: proof, rivals: proof, media: proof,
  ask: proof,
}

/** The pieces of content of a step: a chunk of their own, with their style. */
export const content: Omit<Content, 'doubts'> = {
  blocks: { meter: Meter, comparison: Comparison, benefits: Benefits, roi: Roi, trial: Trial, annual: Annual, choices: Choices, hostLinks: HostLinks },
  css,
  toValues,
  async load(names, take) {
    const parts = new Set(names.flatMap((name) => (Object.hasOwn(LATER, name) ? LATER[name]! : [])))
    await Promise.all([...parts].map(async (load) => take(await load())))
  },
}
