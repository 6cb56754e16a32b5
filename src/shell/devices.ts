import type { Draft } from '../core/draft.js'
import { emptyState } from '../core/empty.js'
import { hydrate as applySnapshot } from '../core/hydrate.js'
import { noteMutes } from '../core/merge-mutes.js'
import { fingerprint, readSnapshot, snapshotOf } from '../core/snapshot.js'
import type { Input } from '../model/input.js'
import type { Options } from '../model/options.js'
import type { Stop, Time } from '../model/platform.js'
import type { Snapshot } from '../model/snapshot.js'
import type { View } from './speech.js'

/** What goes to the person's other devices through the host, and comes from them. */
export interface Devices {
  /** Knowledge of other devices was promised and has not come: nothing persuasive is said on this page. */
  uninformed(): boolean
  /** These inputs are being committed. */
  heard(inputs: readonly Input[]): void
  /** Takes up a snapshot; false when it had to be refused. */
  hydrate(given: unknown): boolean
  snapshot(view: View): Snapshot
  /** Applies one, inside a batch. */
  take(draft: Draft, snapshot: unknown): void
  /** Writes down what merging will need to know. */
  keep(draft: Draft): void
  /** Tells the host what it does not know yet. */
  note(view: View): void
  /** The same, without waiting for the second to pass: the page may be gone by then. */
  leave(): void
  stop(): void
}

export interface DevicePorts {
  options: Pick<Options, 'snapshot' | 'onStateChange' | 'subject'>
  /** `account/user`. */
  subject: string
  time: Time
  put: (input: Input) => void
  wake: () => void
  view: () => View
  report: (code: string, message: string) => void
}

/** A snapshot that takes longer comes too late for this page. */
const PATIENCE = 3000

/** The host is told at most this often. */
const REST = 1000

export type CreateDevices = (ports: DevicePorts) => Devices

export const createDevices: CreateDevices = ({ options, subject, time, put, wake, view, report }) => {
  const { snapshot: promised, onStateChange, subject: who } = options
  let told = fingerprint({ ...emptyState(0), subject, at: 0 })
  let heard: string | undefined
  let seen: string | undefined
  let latest: View | undefined
  let resting: Stop | undefined
  let stopped = false
  // Whoever was identified later is not the one whom the option is about.
  let uninformed = promised !== undefined && (!who || `${who.accountId}/${who.userId}` === subject)
  let patient = uninformed
  let inTime = false

  const tell = (leaving: boolean): void => {
    if (stopped || !onStateChange || !latest || patient || (resting && !leaving)) return
    const { state, situation, now } = latest
    const { clock: _, session: __, ...essential } = state.essential
    const raw = JSON.stringify([essential, state.behaviour, situation.consent])
    if (raw === seen) return
    seen = raw
    const snapshot = snapshotOf(state, situation, now)
    const print = fingerprint(snapshot)
    if (print === told) return
    told = print
    if (print === heard) return
    resting?.()
    resting = time.soon(REST, () => {
      resting = undefined
      tell(false)
    })
    void (async () => onStateChange(snapshot))().catch((error: unknown) => report('state', `onStateChange() failed: ${String(error)}`))
  }

  const hydrate = (given: unknown): boolean => {
    if (stopped) return false
    const snapshot = readSnapshot(given, subject)
    if (typeof snapshot === 'string') {
      report('snapshot', snapshot)
      return false
    }
    heard = fingerprint(snapshot)
    put({ type: 'hydrate', snapshot, at: time.now() })
    return true
  }

  const giveUp = (): void => {
    patient = false
    tell(false)
  }
  const tooLate = patient ? time.soon(PATIENCE, giveUp) : () => {}
  if (patient)
    Promise.resolve(promised).then(
      given => {
        if (stopped) return
        if (given && !hydrate(given)) return giveUp()
        inTime = patient
        patient = false
        tooLate()
        // Nothing is known of somebody new, and that is an answer.
        if (inTime && !given) uninformed = false
        wake()
      },
      (error: unknown) => {
        if (stopped) return
        report('snapshot', `The snapshot did not come: ${String(error)}. This page stays quiet.`)
        giveUp()
      },
    )

  return {
    uninformed: () => uninformed,
    heard(inputs) {
      // Not before: a batch that is under way decides without what has just come, its consent included.
      if (!inputs.some(({ type }) => type === 'hydrate')) return
      if (inTime) uninformed = false
      wake()
    },
    hydrate,
    take: (draft, snapshot) => applySnapshot(draft, snapshot as Snapshot),
    keep: ({ state, now }) => noteMutes(state.essential, now),
    snapshot: ({ state, situation, now }) => snapshotOf(state, situation, now),
    note(next) {
      latest = next
      tell(false)
    },
    leave() {
      latest = view()
      tell(true)
    },
    stop() {
      latest = view()
      tell(true)
      stopped = true
      resting?.()
      resting = undefined
      tooLate()
    },
  }
}
