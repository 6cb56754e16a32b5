import type { Catalog, Evidence } from '../../model/catalog.js'
import { dayOf } from './day-of.js'

/** The first that says who, where and when, and that the host has checked. */
export const testimonialOf = ({ evidence }: Catalog): NonNullable<Evidence['testimonials']>[number] | undefined =>
  evidence?.testimonials?.find(({ quote, author, organisation, date, verified }) => verified === true && quote && author && organisation && date && dayOf(date))
