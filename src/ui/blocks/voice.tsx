import type { JSX } from 'preact'
import type { Testimonial } from '../../copy/testimonials.js'
import type { Scene } from '../scene.js'
import { dayOf } from './day-of.js'

/** What a customer said, who, where and when. */
export const voice = ({ quote, author, organisation, date }: Testimonial, { message: { facts: { now } }, text, words }: Scene): JSX.Element => (
  <figure key={quote} class="told">
    <blockquote>{quote}</blockquote>
    <figcaption class="quiet"><b>{author}</b>, {organisation} · {words.date(dayOf(date), now)} · {text('testimonial.verified')}</figcaption>
  </figure>
)
