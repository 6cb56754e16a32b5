import type { Topic } from './event.js'

/** What the host sells. Money is in major units: 49 is 49 €. */
export interface Catalog {
  /** ISO 4217, such as `EUR`. */
  currency: string
  links?: { pricing?: string; billing?: string; [step: string]: string | undefined }
  plans?: Plan[]
  features?: Feature[]
  products?: Product[]
  addOns?: AddOn[]
  meters?: MeterDefinition[]
  offers?: Offer[]
  bundles?: Bundle[]
  evidence?: Evidence
  /** A picture or a video by step, such as `cross-sell.j0`, else by what is offered, such as `product:pages`; shown by the block `media`. */
  media?: Record<string, Media>
  detectors?: Detector[]
  /** Instead of the built-in matrix: which categories of products go together. */
  affinities?: AffinityRow[]
}

/** A category, another that naturally follows it, and how well. Categories are compared by their letters: `Marketing Automation` is `marketing-automation`. */
export interface AffinityRow {
  from: string
  to: string
  affinity: 'very-high' | 'high' | 'medium'
}

export interface Price {
  monthly?: number
  yearly?: number
  /** The lowest price of the last 30 days; without it no former price is ever shown. */
  lowest30Days?: { monthly?: number; yearly?: number }
  perSeat?: boolean
  tiers?: { from: number; price: number }[]
}

export interface Plan {
  id: string
  name: string
  price: Price | 'custom'
  /** Identifiers of entries of `catalog.features`. */
  features: string[]
  /** By meter; absent means unlimited. */
  limits?: Record<string, number>
  trialDays?: number
  target?: boolean
  decoy?: boolean
  /** `false` takes the plan off sale: it is then never shown. */
  available?: boolean
}

export interface Feature {
  id: string
  name: string
  plan?: string
  addOn?: string
  /** Length of its free trial in days; 7 when absent. */
  trialDays?: number
  useCases?: string[]
  tutorialUrl?: string
  url?: string
}

export interface Product {
  id: string
  name: string
  category?: string
  price?: Price
  trialDays?: number
  useCases?: string[]
  searches?: string[]
  replaces?: string[]
  checklist?: { text: string; event?: string }[]
  url?: string
}

export interface AddOn {
  id: string
  name: string
  kind: 'capacity' | 'feature' | 'support' | 'compliance' | 'service'
  price: Price & { once?: number; hourly?: number; percentOfPlan?: number; perUnit?: number }
  meter?: string
  quantity?: number
  trialDays?: number
  solves?: string[]
}

export interface MeterDefinition {
  id: string
  name: string
  /** Plural noun shown after numbers, such as `e-mails`. */
  unit?: string
  /** What happens at the limit: only say so, leave reading, or refuse everything. */
  enforcement: 'notify' | 'read-only' | 'block'
  /** Identifier of the capacity add-on that raises this meter. */
  addOn?: string
  model?: 'seat' | 'usage' | 'tiered' | 'project' | 'transaction'
}

/** A discount exists only when declared here; the percentage shown is the one that applies. */
export interface Offer {
  id: string
  topic: Topic
  campaigns?: string[]
  percent?: number
  price?: number
  on?: 'monthly' | 'yearly'
  term?: string
  lowest30Days?: number
  /** Such as `'7d'`, counted from the moment it is first shown; or a fixed end. */
  duration?: string
  expiresAt?: number | string
  conditions?: string
  termsUrl?: string
  audience?: string
}

export interface Bundle {
  id: string
  name: string
  items: Topic[]
  price: number
}

export interface Evidence {
  testimonials?: { quote: string; author: string; organisation: string; date: string; verified: true }[]
  cases?: { title: string; summary: string; url: string }[]
  guarantee?: { days: number; termsUrl: string }
  comparison?: { criterion: string; ours: string; theirs: string; competitor: string; source: string; asOf: string }[]
  /** Starting values of the first year with a competitor, in major units, zero or more: the licence by the year, and what moving and training cost, once. */
  ownership?: { licence?: number; migration?: number; training?: number }
  /** Starting values of the return-on-investment calculator: hours saved per month, cost of an hour, monthly cost of doing nothing; costs in major units, all zero or more. */
  roi?: { hoursSaved?: number; hourlyRate?: number; inactionCost?: number }
}

/** Loaded only when a message shows it, and from no other address than these: over https, or from the origin of the page. */
export interface Media {
  src: string
  /** A picture when absent. */
  type?: 'picture' | 'video'
  /** What it shows, for who does not see it; empty for a picture that only decorates. */
  alt: string
  /** Its own size in CSS pixels, above zero: the room is kept before it is there. */
  width: number
  height: number
  /** Of a video: the picture before it is started. */
  poster?: string
  /** Of a video: a WebVTT file in the language of the interface. From another origin, it and the video need CORS. */
  captions?: string
}

/** A use case recognised by what is done: `event`, `count` times (8 at most) `within` a rolling length of time. */
export interface Detector {
  useCase: string
  /** Identifier of the product that serves it. */
  product: string
  event: string
  count: number
  /** Such as `'7d'`. */
  within: string
  /** Selector of the element beside which it may be said. */
  anchor?: string
}
