import type { ReadableAtom } from 'nanostores'
import type { TrialStatus } from '../core/trial.js'
import type { Consent, Entitlements, Subject, Traits } from '../model/account.js'
import type { ButtonLabel } from '../model/campaign.js'
import type { Access, Explanation } from '../model/decision.js'
import type { Events, TopicKey, TopicLike } from '../model/event.js'
import type { Message } from '../model/message.js'
import type { Outcomes, OutcomeType } from '../model/outcome.js'
import type { Stop } from '../model/platform.js'
import type { AccountReport } from '../model/report.js'
import type { Choice } from '../model/ui.js'
import type { Snapshot } from '../model/snapshot.js'
import type { Opportunity } from './opportunities.js'

/** What the host holds. Every method can be called at any time, with anything, and none throws. */
export interface Expansion {
  /** Resolves once the state is read, or known to be unavailable. Never rejects. */
  ready: Promise<void>
  /**
   * Records a fact. Returns at once; what follows from it happens in a later task.
   * @example expansion.track('quota_updated', { meter: 'emails', used: 8000, limit: 10000 })
   */
  track<E extends keyof Events>(event: E, ...props: {} extends Events[E] ? [Events[E]?] : [Events[E]]): void
  track(event: string & {}, props?: object): void
  /** Changes the user or the account; `null` on logout. What the other was being shown leaves the screen at once. */
  identify(subject: Subject | null): void
  /** Adds to what is known of the account. Kept in memory only. */
  setTraits(traits: Traits): void
  /** What the account has, when the plan does not say it all. `'unknown'` shows no upsell. */
  setEntitlements(entitlements: Entitlements): void
  /** Withdrawal erases behaviour and takes marketing off the screen, in every tab. */
  setConsent(consent: Consent): void
  /**
   * Whether the host may write now. Synchronous; whatever is not known allows. A nudge, not access control.
   * @example if (!expansion.check('emails', { requested: 500 }).allowed) expansion.reportBlockedWrite('emails')
   */
  check(meter: string, options?: { requested?: number }): Access
  /** The host refused a write: the blocking modal may come back, at most once a minute. */
  reportBlockedWrite(meter: string): void
  /** The trial of a topic, such as `'feature:automations'`. */
  trial(topic: TopicLike): TrialStatus
  /** For every campaign, each rule with what it found and needed. Reasons are codes. */
  explain(campaignId?: string): Explanation[]
  /** Draws a step with what is known; answers are not recorded. Resolves to whether it could be drawn. */
  preview(campaignId: string, stepId: string, overrides?: Partial<Message>): Promise<boolean>
  /** No new message until the returned function is called. Nothing is lost meanwhile. */
  hold(): Stop
  /** Observes; returns the stopper. What a listener throws stays with it. */
  on<T extends OutcomeType>(type: T, listener: (outcome: Outcomes[T]) => void): Stop
  /** What is on the screen, as data. */
  $message: ReadableAtom<Message | undefined>
  /** What `check()` answers, by meter. */
  $meters: ReadableAtom<Record<string, Access>>
  /** What the account may be ready for. */
  $opportunities: ReadableAtom<Opportunity[]>
  /** Everything stored for this subject, as `onStateChange` gives it. */
  exportData(): Promise<Snapshot | undefined>
  /**
   * Takes up what another device of this person knows. Merging keeps every answer: whatever comes first, all devices end alike.
   * Resolves to false when the snapshot was refused: another account's or user's, broken, or over 128 kB.
   */
  hydrate(snapshot: Snapshot): Promise<boolean>
  /** The "Programme Expansion" of this account; undefined without a subject, and in the classic single file. */
  report(): Promise<AccountReport | undefined>
  /** Erases everything; resolves to true once that was verified. Nothing is recorded until the next `identify`. */
  forget(): Promise<boolean>
  /** A route change, where the browser does not tell. */
  page(url?: string): void
  /** A person's lasting choice not to hear of a topic. */
  mute(topic: TopicLike): void
  unmute(topic: TopicLike): void
  mutes(): TopicKey[]
  /**
   * Answers the current message, for hosts that draw it themselves: by one of its buttons, or by `'close'` where `closes` says what that
   * means. `choice` is what the person chose with it: with "Plus tard" a day, `until` (epoch ms); with any answer an `objection`; with a
   * question its `score`, a whole number within `facts.scale`. `'failed'` when there is no such button or no such score: the message stays.
   * @example await expansion.act('later', { until: Date.now() + 7 * 86_400_000, objection: 'time' })
   * @example await expansion.act('send', { score: 9 })
   */
  act(button: ButtonLabel, choice?: Choice): Promise<'done' | 'failed' | 'late'>
  /** Resolves once what was tracked so far is stored. */
  flush(): Promise<void>
  /** Leaves no node, listener, timer, channel or style behind. */
  destroy(): void
}
