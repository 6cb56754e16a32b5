import type { Evidence } from '../model/catalog.js'

export type Testimonial = NonNullable<Evidence['testimonials']>[number]

/** Those that say who, where and when, and that the host has checked. */
export const testimonialsOf = ({ testimonials = [] }: Evidence = {}): Testimonial[] =>
  testimonials.filter(({ quote, author, organisation, date, verified }) => verified === true && quote && author && organisation && Date.parse(date))
