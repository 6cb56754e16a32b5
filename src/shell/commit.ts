import { advance } from '../core/advance.js'
import { decide } from '../core/decide.js'
import type { Rules } from '../core/rules.js'
import { claimFor, foldScreen } from '../core/screen.js'
import type { Decision, Presentation } from '../model/decision.js'
import type { Intent } from '../model/handoff.js'
import type { Input } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Storage } from '../model/platform.js'
import type { Situation } from '../model/situation.js'
import type { Behaviour, Screen, State } from '../model/state.js'
import { behaviourFor, readScreen, readState, toRecord } from './store.js'

/** Another tab may try a hand-off that was not acknowledged after this. */
const LEASE = 30_000

export interface Batch {
  key: string
  subject: string
  rules: Rules
  situation: Situation
  inputs: readonly Input[]
  now: number
  /** Behaviour kept in memory while consent is pending. */
  page: Behaviour | undefined
  /** Under which identifier to claim the screen, when this tab could draw at once. */
  claim?: string
  /** Whether hand-offs can be delivered from here. */
  delivers: boolean
}

export interface Committed {
  state: State
  screen: Screen
  decision: Decision
  outcomes: Outcome[]
  /** Claimed: to be drawn now. */
  shown?: Presentation
  /** Leased to this tab, by key. */
  handoffs: [string, Intent][]
  /** Something that other tabs should look at. */
  changed: boolean
  broken: boolean
}

const lease = (state: State, now: number): [string, Intent][] => {
  const due = Object.entries(state.essential.outbox).filter(([, { acceptedAt, leasedUntil }]) => !acceptedAt && !(leasedUntil! > now))
  for (const [, intent] of due) intent.leasedUntil = now + LEASE
  return due
}

/** Only a later reading of the clock: not worth a write. */
const sameBut = (before: State, after: State): boolean =>
  after.essential.clock.back === before.essential.clock.back &&
  JSON.stringify({ ...before, essential: { ...before.essential, clock: 0 } }) === JSON.stringify({ ...after, essential: { ...after.essential, clock: 0 } })

/** Marketing of another tab makes room for service of this one. */
const asksToGiveWay = ({ skips }: Decision, { claim }: Screen, rules: Rules): boolean =>
  claim?.kind === 'marketing' &&
  skips.some(({ campaign, step, verdict }) => verdict.rule === 'screen' && rules.byId.get(campaign)?.steps.find(({ id }) => id === step)?.kind === 'service')

/**
 * The transaction is the lock: read, apply the inputs, decide and claim, write.
 * Two tabs are two writers, and neither loses.
 */
export const commit = (storage: Storage, batch: Batch): Promise<Committed> => {
  const { key, subject, rules, situation, inputs, now, page, claim, delivers } = batch
  return storage.commit(
    ['screen', key],
    ([screenRecord, record]) => {
      const { state: read, broken } = readState(record, now)
      const before = { ...read, behaviour: behaviourFor(situation.consent, read.behaviour, page) }
      const { state, outcomes } = advance(rules, situation, before, inputs, now)
      const seen = readScreen(screenRecord)
      const screen = foldScreen(seen, inputs, now)
      const decision = decide(rules, situation, state, screen, now)
      const replaces = screen.claim?.tab === situation.page.tab
      const shown = claim !== undefined && !replaces ? decision.present : undefined
      if (shown) Object.assign(screen, { claim: claimFor(shown, claim!, situation.page.tab, subject, now), giveWay: undefined })
      else if (asksToGiveWay(decision, screen, rules)) screen.giveWay = true
      const handoffs = delivers ? lease(state, now) : []
      const moved = JSON.stringify(seen) !== JSON.stringify(screen)
      const changed = moved || inputs.length > 0 || handoffs.length > 0 || !sameBut(before, state)
      return {
        writes: [moved ? screen : undefined, changed ? toRecord(situation.consent, state, read.behaviour) : undefined],
        result: { state, screen, decision, outcomes, shown, handoffs, changed, broken },
      }
    },
    claim !== undefined || inputs.some(({ type }) => type === 'answer'),
  )
}
