import type { Speech } from '../core/draft.js'
import type { ButtonLabel } from '../model/campaign.js'
import type { Catalog } from '../model/catalog.js'
import type { Access, Decision, Explanation, Presentation } from '../model/decision.js'
import type { Intent } from '../model/handoff.js'
import type { Input } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Policy } from '../model/policy.js'
import type { Stop } from '../model/platform.js'
import type { Situation } from '../model/situation.js'
import type { Choice } from '../model/ui.js'
import type { Snapshot } from '../model/snapshot.js'
import type { AccountReport } from '../model/report.js'
import type { Screen, State } from '../model/state.js'

/** What is known at one moment. */
export interface View {
  state: State
  screen: Screen
  situation: Situation
  now: number
}

/** What a transaction decided. */
export interface Spoken {
  /** The screen as it was read, as text. */
  read: string
  /** As this tab leaves it. */
  taken: Screen
  /** As it is written: `taken`, unless the disk forgets. */
  screen: Screen
  decision: Decision
  /** Claimed: to be drawn now. */
  shown?: Presentation
  /** Leased to this tab, by key. */
  handoffs: [string, Intent][]
}

/** The half that speaks, loaded once there may be something to say. The half that watches works without it. */
export interface Speaker {
  /** Without `conclude` for an `echo`: what follows from facts is drawn where they were heard. */
  speech(echo?: boolean): Speech
  policy: Policy
  catalog: Catalog
  /** Decides and claims, inside the transaction. Leases what it hands over on the state given. */
  speak(view: View, inputs: readonly Input[], claim: string | undefined): Spoken
  /** Carries out what was stored; `letGo` frees the lock under which the claim was made. */
  carryOut(view: View, spoken: Spoken, letGo: Stop): void
  /** Whether something could be said or handed over now that could not be `before`. */
  pressing(view: View, before: State): boolean
  /** Holds a claim's lock; returns what frees it. */
  hold(claim: string): Stop
  /** Whether a claim could be drawn at once. */
  able(): boolean
  /** What only it can tell of the page. */
  page(): Pick<Situation['page'], 'obstacle' | 'path' | 'uninformed' | 'undrawable'>
  explain(only?: string): Explanation[]
  waysOut(meter: string): Access['waysOut']
  preview(campaign: string, step: string, overrides?: Partial<Message>): Promise<boolean>
  /** Takes up what another device knows; false when it had to be refused. */
  hydrate(snapshot: unknown): Promise<boolean | undefined>
  snapshot(): Promise<Snapshot | undefined>
  press(label: ButtonLabel, choice?: Choice): Promise<'done' | 'failed' | 'late'>
  report(): Promise<AccountReport | undefined>
  /** A page that leaves lets go of all that others may wait for. */
  withdraw(leaving: boolean): void
  /** Hand-offs under way. */
  settled(): Promise<unknown>
  stop(): void
}
