import type { Content } from '../scene.js'
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

/** The pieces of content of a step: a chunk of their own, with their style. */
export const content: Omit<Content, 'doubts'> = {
  blocks: { meter: Meter, comparison: Comparison, benefits: Benefits, roi: Roi, trial: Trial, annual: Annual, choices: Choices, hostLinks: HostLinks },
  css,
  toValues,
  rare: () => import('./rare.js').then(({ rare }) => rare),
}
