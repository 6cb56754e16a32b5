import type { Condition } from './condition.js'
import type { Duration } from './duration.js'
import type { ConversionKind, Topic } from './event.js'
import type { Cap } from './policy.js'
import type { SignalId } from './signal.js'
import type { Kind, Surface } from './surface.js'

export type { Duration, Kind, Surface }

/** What the host performs when a button is pressed. */
export type HandlerName =
  | 'upgrade' | 'comparePlans' | 'buyAddOn' | 'addSeats' | 'startTrial'
  | 'contactSales' | 'openChat' | 'notifyAdmin' | 'learnMore' | 'bookDemo'

/** What a person can answer. `wait` closes a blocking modal and leaves its notice. */
export type Answer = 'clicked' | 'dismissed' | 'snoozed' | 'declined'

/** A button either performs (`handler`) or answers (`answer`); what a question is answered with is sent by one that answers `clicked`. `label` is a key of the copy. */
export interface Button {
  label: ButtonLabel
  handler?: HandlerName
  answer?: Answer
}

export type ButtonLabel =
  | 'seeOptions' | 'close' | 'comparePlans' | 'contactSales' | 'upgrade' | 'buyCapacity' | 'wait' | 'keepReading'
  | 'chat' | 'startFeatureTrial' | 'startTrial' | 'later' | 'discover' | 'notifyAdmin' | 'decline'
  | 'learnMore' | 'bookDemo' | 'open' | 'activate' | 'addSeats' | 'seeOffer' | 'seeBundle' | 'seeSolution' | 'buyAddOn' | 'send'

/** Pieces of content that a step carries besides its text. */
export type BlockName =
  | 'meter' | 'comparison' | 'benefits' | 'roi' | 'trial' | 'annual'
  | 'offer' | 'addOn' | 'seats' | 'bundle' | 'checklist' | 'rivals' | 'recap' | 'case' | 'ask'
  | 'losses' | 'testimonial' | 'media'

/** A campaign: what may be said, when and to whom. Data only. */
export interface Campaign {
  id: string
  /** Raised when steps change meaning; people in flight keep their answers and go on with the steps that are left. */
  version: number
  /** What it sells, which chooses the signals of its score; `'upsell'` when absent. */
  sells?: ConversionKind
  trigger: Trigger
  /** Who it is for, besides the trigger. */
  when?: Condition
  /** Live enrolments of these campaigns on an overlapping topic keep this one quiet. */
  yieldsTo?: string[]
  /** Besides the policy's caps: at most so many of this campaign's own messages. */
  caps?: Cap[]
  steps: Step[]
}

/** What a sequence is about: one thing, the first that the event and the catalogue name among these types, or what a declared offer for an audience is about. */
export type About = Topic | Topic['type'][] | 'offer'

export type Trigger =
  /** Usage of any meter reaches this share of its limit, in per cent. */
  | { on: 'usage'; from: number }
  /** Distinct views of one premium feature. */
  | { on: 'views'; count: number; within: Duration }
  /** The upsell score is strictly above the policy's threshold. */
  | { on: 'score' }
  /** One of these events, the host's own included. */
  | { on: 'event'; events: string[]; about: About }
  /** Any, or all, of these signals are active. */
  | { on: 'signal'; any?: SignalId[]; all?: SignalId[]; about: About }

/** What the half that watches needs of a campaign: enough to know that it concerns someone. What a sequence is about is found by the half that speaks. */
export interface Watched {
  id: string
  trigger: Trigger extends infer T ? (T extends unknown ? Omit<T, 'about'> : never) : never
}

export interface Step {
  id: string
  kind: Kind
  due: Due
  /** Drawn on the page. */
  surface?: Surface
  /** Handed over as an e-mail. */
  mail?: Mail
  /** Handed over as a case for people to take up. */
  case?: 'crm'
  buttons?: Button[]
  blocks?: BlockName[]
  /** Closing it ends nothing while its level holds: it comes back on a refused write and in a new session. */
  reopens?: boolean
  /** Facts that must hold besides time. */
  when?: Provided
  /** What differs when the sequence was brought about by this event or signal. */
  variants?: Record<string, Partial<Pick<Step, 'surface' | 'kind' | 'buttons' | 'blocks'>> & { urgent?: boolean }>
}

/** Interest was shown; the trial was not converted; a trial is active; nobody answered the step before. */
export type Provided = 'interest' | 'unconverted' | 'trial' | 'unanswered'

/** A template, or two of which a fact chooses; `kind` is the first one's when it differs from the step's. */
export type Mail = string | { if: 'used' | 'converted'; then: string; else: string; kind?: Kind }

export type Due =
  /** Usage reaches this level, in per cent; `day` spaces it from the steps before. */
  | { level: number; day: number }
  /** Counted from the trigger, from the first message shown, or from a trial's start or end; negative before it. `after` the trigger at the earliest. */
  | { from: 'trigger' | 'shown' | 'trial-start' | 'trial-end'; plus: Duration | `-${Duration}`; after?: Duration }
