import type { Part } from '../scene.js'
import css from '../styles/proof.css?inline'
import { Ask } from './Ask.js'
import { Case } from './Case.js'
import { Losses } from './Losses.js'
import { Media } from './Media.js'
import { Rivals } from './Rivals.js'
import { Testimonial } from './Testimonial.js'

/** What proves, and what asks for an opinion: loaded when a step names one of them. A chunk more would have preact leave the interface's own. */
export const proof: Part = {
  blocks: { losses: Losses, testimonial: Testimonial, case: Case, rivals: Rivals, media: Media, ask: Ask },
  css,
}
