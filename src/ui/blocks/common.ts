import type { Part } from '../scene.js'
import css from '../styles/blocks.css?inline'
import { Annual } from './Annual.js'
import { Benefits } from './Benefits.js'
import { Choices } from './Choices.js'
import { Comparison } from './Comparison.js'
import { HostLinks } from './HostLinks.js'
import { Meter } from './Meter.js'
import { Roi } from './Roi.js'
import { Trial } from './Trial.js'

/** The pieces of content that most steps with any are made of. */
export const common: Part = {
  blocks: { meter: Meter, comparison: Comparison, benefits: Benefits, roi: Roi, trial: Trial, annual: Annual, choices: Choices, hostLinks: HostLinks },
  css,
}
