import type { Part } from '../scene.js'
import css from '../styles/rare.css?inline'
import { AddOn } from './AddOn.js'
import { Bundle } from './Bundle.js'
import { Checklist } from './Checklist.js'
import { Offer } from './Offer.js'
import { Recap } from './Recap.js'
import { Seats } from './Seats.js'

/** What is bought, and what a trial is made of: loaded when a step names one of them. */
export const rare: Part = {
  blocks: { offer: Offer, addOn: AddOn, seats: Seats, bundle: Bundle, checklist: Checklist, recap: Recap },
  css,
}
