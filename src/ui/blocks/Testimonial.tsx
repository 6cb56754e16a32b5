import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { dayOf } from './day-of.js'
import { testimonialOf } from './testimonial-of.js'

/** What a customer said of it. */
export function Testimonial({ scene: { message: { facts: { catalog, now } }, text, words } }: { scene: Scene }): JSX.Element | null {
  const found = testimonialOf(catalog)
  return found ? (
    <figure class="block told" part="testimonial">
      <blockquote>{found.quote}</blockquote>
      <figcaption class="quiet"><b>{found.author}</b>, {found.organisation} · {words.date(dayOf(found.date), now)} · {text('testimonial.verified')}</figcaption>
    </figure>
  ) : null
}
