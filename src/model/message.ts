import type { Button } from './campaign.js'
import type { AddOn, Bundle, Catalog, Feature, MeterDefinition, Plan, Product } from './catalog.js'
import type { Presentation } from './decision.js'
import type { ConversionKind } from './event.js'
import type { Cause } from './state.js'

/** All that is needed to draw a message: data only, no text and no function. `$message` holds it. */
export interface Message extends Presentation {
  /** The claim under which it is shown. */
  id: string
  facts: Facts
  /** What closing without choosing means; absent when it cannot be closed so. */
  closes?: 'dismissed' | 'snoozed' | 'declined'
  /** Length in days of the quiet that "Plus tard" would start, and whether it is the long one; `braked` once "too expensive" is said here, when that makes it longer. */
  later?: { days: number; long: boolean; braked?: number }
  /** What answers to objections may perform: those of these buttons that exist for this person. */
  answers?: Button[]
  /** The offer whose end is stored already, or will be by this message. */
  lock?: OfferTerms
  /** Drawn by `preview()`: answers are not recorded. */
  preview?: boolean
}

/** What the texts and blocks are made from. A text or block that lacks one of them leaves its line out. */
export interface Facts {
  now: number
  currency: string
  catalog: Catalog
  meter?: MeterDefinition & { used: number; limit: number; percent: number; resetsAt?: number }
  feature?: Feature
  /** The plan that the account is on. */
  plan?: Plan
  /** The plan that is proposed. */
  target?: Plan
  /** What the target has and the plan has not. */
  gained?: Feature[]
  product?: Product
  /** The product they have that it goes best with. */
  current?: Product
  addOn?: AddOn
  bundle?: Bundle
  /** Seats in use and paid for, as far as a seat meter or the traits say. */
  seats?: { used?: number; limit?: number }
  /** The one offer that holds on the topic now. */
  offer?: OfferTerms
  /** What brought the message about. */
  cause?: Cause
  /** Uses counted since the trial began, by feature or checklist event. */
  done?: Record<string, number>
  sells?: ConversionKind
  trial?: { days: number; startedAt?: number; endsAt: number; uses?: number }
  links?: Links
  /** Of a question: its least and its greatest answer. */
  scale?: [least: number, most: number]
}

/** An offer worked out: what is paid, instead of what, until when. */
export interface OfferTerms {
  /** Of the entry of `catalog.offers`. */
  id: string
  /** The billing whose price it is; absent for what is paid once. */
  on?: 'monthly' | 'yearly'
  /** Prices are for each seat. */
  perSeat?: boolean
  /** The price with the offer, for one period of `on`, in major units of the catalogue's currency; from 0, and under `full`. */
  price: number
  /** The same without the offer. */
  full: number
  /** The lowest price of the last 30 days, when it is known and higher: the only one that may be struck through. */
  was?: number
  /** Per cent of `was`, rounded down; else as declared. Absent when that comes to none. */
  percent?: number
  /** Epoch ms; absent when it has no end. */
  endsAt?: number
  /** For how long the price holds, in words. */
  term?: string
  /** In words. */
  conditions?: string
  /** Address of the full terms. */
  termsUrl?: string
  /** Chosen for this account by its score: the law asks that it be said. */
  personalised?: boolean
}

/** Ways out that the host keeps open; addresses or callbacks. */
export interface Links {
  export?: string | (() => void)
  billing?: string | (() => void)
  logout?: string | (() => void)
}

/** The limit of a meter is reached: a status, shown in every tab. */
export interface Notice {
  campaign: string
  step: string
  facts: Facts
  mode: 'read-only' | 'blocked'
}
