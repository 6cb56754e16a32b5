import type { JSX } from 'preact'
import { testimonialsOf } from '../../copy/testimonials.js'
import type { Scene } from '../scene.js'
import { voice } from './voice.js'

/** What a customer said of it. */
export function Testimonial({ scene }: { scene: Scene }): JSX.Element | null {
  const [said] = testimonialsOf(scene.message.facts.catalog.evidence)
  return said ? <div class="block" part="testimonial">{voice(said, scene)}</div> : null
}
