import { advance } from '../core/advance.js'
import type { Consent } from '../model/account.js'
import type { Input } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Storage } from '../model/platform.js'
import type { Situation } from '../model/situation.js'
import type { Behaviour, State } from '../model/state.js'
import type { Speaker, Spoken, View } from './speech.js'
import { behaviourFor, readScreen, readState, toRecord } from './store.js'

export interface Batch {
  key: string
  situation: Situation
  /** The consent to go by, now that what was said of it last is read. */
  heed: (said: State['essential']['consent']) => Consent
  inputs: readonly Input[]
  /** Applied in memory alone so far: their effects are known, the disk is not told. */
  unsaved: readonly Input[]
  /** There is no new fact among the inputs, only news of what another tab made of its own. */
  echo: boolean
  now: number
  /** Behaviour kept in memory while consent is pending. */
  page: Behaviour | undefined
  speaker: Speaker | undefined
  /** Under which identifier to claim the screen, when this tab could draw at once. */
  claim: string | undefined
}

export interface Committed {
  view: View
  spoken?: Spoken
  outcomes: Outcome[]
  /** The disk answered, and holds `unsaved` too; otherwise memory did. */
  fresh: boolean
  /** Something that other tabs should look at. */
  changed: boolean
  /** A record that could not be read, to be set aside. */
  broken?: unknown
}

/** Whether only the clock has moved: not worth a write. */
const same = ({ essential: a, behaviour: was }: State, { essential: b, behaviour: is }: State): boolean =>
  a.clock.back === b.clock.back && JSON.stringify([{ ...a, clock: 0 }, was]) === JSON.stringify([{ ...b, clock: 0 }, is])

/**
 * The transaction is the lock: read, apply the inputs, decide and claim, write.
 * Two tabs are two writers, and neither loses.
 */
export const commit = (storage: Storage, { key, situation, heed, inputs, unsaved, echo, now, page, speaker, claim }: Batch): Promise<Committed> =>
  storage.commit(
    ['screen', key],
    ([screenRecord, record], fresh) => {
      const { state: read, broken } = readState(record, now)
      // What was asked before the transaction may be otherwise by now.
      situation.durable = fresh
      // Another tab may have been told a later consent meanwhile.
      const late = fresh ? unsaved.filter(({ type, at }) => type !== 'consent' || at >= (read.essential.consent?.at ?? 0)) : []
      const all = [...late, ...inputs]
      situation.consent = heed(all.findLast(input => input.type === 'consent') ?? read.essential.consent)
      const before = { ...read, behaviour: behaviourFor(situation.consent, read.behaviour, page) }
      const step = (from: State, some: readonly Input[]) => advance(situation, from, some, now, speaker?.speech(echo))
      // One by one: an answer finds the sequence that an input before it began.
      const { state, outcomes } = step(late.reduce((from, input) => step(from, [input]).state, before), inputs)
      const screen = readScreen(screenRecord)
      const spoken = speaker?.speak({ state, screen, situation, now }, all, claim)
      const moved = !!spoken && JSON.stringify(screen) !== JSON.stringify(spoken.screen)
      const changed = moved || inputs.length > 0 || !same(before, state)
      return {
        writes: [moved ? spoken.screen : undefined, changed ? toRecord(situation.consent, state, read.behaviour) : undefined],
        result: { view: { state, screen: spoken?.screen ?? screen, situation, now }, spoken, outcomes, fresh, changed: echo ? moved : changed, broken },
      }
    },
    !!claim || [...unsaved, ...inputs].some(({ type }) => type === 'answer'),
  )
