import type { Content } from '../scene.js'
import css from '../styles/rare.css?inline'
import { AddOn } from './AddOn.js'
import { Bundle } from './Bundle.js'
import { Case } from './Case.js'
import { Checklist } from './Checklist.js'
import { Offer } from './Offer.js'
import { Recap } from './Recap.js'
import { Rivals } from './Rivals.js'
import { Seats } from './Seats.js'

/** The pieces of content that few steps name: loaded when one of them does. */
export const rare: Pick<Content, 'blocks' | 'css'> = {
  blocks: { offer: Offer, addOn: AddOn, seats: Seats, bundle: Bundle, checklist: Checklist, rivals: Rivals, recap: Recap, case: Case },
  css,
}
