import type { Consent } from './account.js'
import type { Answer, Kind, Surface } from './campaign.js'
import type { ConversionKind, Topic, TopicKey } from './event.js'
import type { Intent } from './handoff.js'
import type { Objection, SpeechInput } from './input.js'

/** Everything kept for one subject. Times are epoch ms. Records of a newer version keep the fields this one does not know. */
export interface State {
  version: 1
  /** Answers, caps, quota, trials, service: kept whatever the consent. */
  essential: Essential
  /** Views, visits, counts: kept only when consent is granted. */
  behaviour: Behaviour
  /** Of the two above, as they were written. */
  sum?: number
}

export interface Essential {
  clock: Clock
  session: Session
  meters: Record<string, Meter>
  trials: Record<TopicKey, Trial>
  conversions: Conversion[]
  enrolments: Enrolment[]
  history: Impression[]
  mutes: TopicKey[]
  /** When each topic was last muted or, negative, unmuted, so that devices agree. */
  muteActs?: Record<TopicKey, number>
  /** When each offer that was shown or announced ends, by its identifier; negative once it was seen to have ended. Moves earlier only. */
  offers?: Record<string, number>
  /** The latest ones chosen, newest last. */
  objections?: Objected[]
  /** By key. */
  outbox: Record<string, Intent>
  /** How many hand-offs had to be given up at once, at most, because there were too many; `exportData()` alone shows it. */
  lost?: number
  /** Rare inputs that wait for the half that speaks. */
  unheard?: SpeechInput[]
  /** The latest change of consent in any tab. */
  consent?: { value: Consent; at: number }
  /** When a broken record was set aside; marketing stays silent for a while after. */
  quarantinedAt?: number
  /** The plan as messages see it: a lower one takes effect 72 hours after it was first seen. */
  plan?: { id: string; at: number; lower?: { id: string; at: number } }
}

export interface Behaviour {
  /** Latest occurrences, newest last, by event or `event:subject`. A bounded list: enough for any threshold, and never a log. */
  recent: Record<string, number[]>
  /** The number of seats that growth is measured from. */
  seats?: { base: number; since: number; grownAt?: number }
  nps?: { score: number; at: number }
  csat?: { score: number; at: number }
  /** The latest days of use, as days since 1970. */
  days?: number[]
}

export interface Objected {
  topic: TopicKey
  objection: Objection
  at: number
}

/** `last` is the latest reading; `back` the first reading after the clock last went backwards. */
export interface Clock {
  last: number
  back?: number
}

/** Use without 30 idle minutes, all tabs counted. */
export interface Session {
  at: number
  active: number
}

export interface Meter {
  used: number
  limit?: number
  resetsAt?: number
  /** Identifies the period and the limit that levels are armed for. */
  period: string
  /** Latest write that the host refused, and latest time the person asked for the options. */
  blockedAt?: number
  askedAt?: number
  /** A write was refused while nothing could be stored: this page alone knows of it, and it is lost with it. Never on the disk. */
  lost?: true
  /** The host's own name for the period, when it gives one. */
  named?: string
  at: number
}

export interface Trial {
  startedAt: number
  endsAt: number
  converted?: boolean
  uses?: number
}

/** A purchase that the host reported. */
export interface Conversion {
  at: number
  kind: ConversionKind
  topics: TopicKey[]
  revenue?: number
}

export interface Enrolment {
  campaign: string
  version: number
  topic: Topic
  /** Of the meter, for campaigns driven by usage. */
  period?: string
  /** How often it has begun anew; absent the first time. */
  round?: number
  /** What brought it about: the event or signal, which chooses the wording, the element it happened on, and what it named. */
  cause?: Cause
  /** First and latest trigger. */
  at: number
  triggeredAt: number
  /** First click that showed interest. */
  interestAt?: number
  steps: Record<string, StepRecord>
  exit?: { reason: Exit; at: number }
}

export interface Cause {
  by: string
  /** Selector of the host's element. */
  anchor?: string
  /** Use case, vendor, competitor, integration, pain point or event type. */
  named?: string
}

export type Exit = 'converted' | 'declined' | 'muted' | 'owned' | 'reset' | 'trial-ended' | 'finished' | 'expired'

export interface StepRecord {
  /** When its level was passed. */
  passedAt?: number
  /** When its e-mail is due. */
  mailDueAt?: number
  superseded?: boolean
  /** First and latest display that was seen, and how many were seen without an answer. */
  firstAt?: number
  shownAt?: number
  seen?: number
  /** A `shownAt` that the clock had not reached: it was set back, or another device's is ahead. */
  ahead?: number
  /** Held out: it was never drawn. */
  ghost?: boolean
  answer?: Answer
  answeredAt?: number
  /** The date that the person chose to hear of it again. */
  remindAt?: number
  variant?: Variant
}

/** The wording that a step froze when it was first shown: what the trial was used for, or what brought the sequence about. */
export type Variant = string

/** One seen message, from the moment it was drawn. `end` moves until it is answered or gone. */
export interface Impression {
  campaign: string
  step: string
  topic: TopicKey
  surface: Surface
  kind: Kind
  at: number
  end: number
  answer?: Answer
  /** Length of the quiet that the answer asked for, from `end`. */
  quiet?: number
  /** Until a date that the person chose, which is no "Plus tard". */
  dated?: true
}

/** Shared by all subjects of one browser: who is drawing, and when the last message left. */
export interface Screen {
  claim?: Claim
  endedAt?: number
  /** A service message waits in this tab, since then: the holder of a marketing one gives way, and marketing leaves it room. */
  giveWay?: { tab: string; at: number }
}

export interface Claim {
  id: string
  tab: string
  subject: string
  campaign: string
  step: string
  topic: TopicKey
  kind: Kind
  surface: Surface
  /** When it was made, asked after or renewed. */
  at: number
  /** Someone waits to know whether its tab still lives. */
  asked?: boolean
  /** Set once the message was seen. */
  seenAt?: number
}
