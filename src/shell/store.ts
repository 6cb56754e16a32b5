import { emptyState, noBehaviour } from '../core/empty.js'
import type { Consent } from '../model/account.js'
import type { Behaviour, Screen, State } from '../model/state.js'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const all = (value: unknown, fits: (one: Record<string, unknown>) => boolean): boolean =>
  (Array.isArray(value) || isRecord(value)) && Object.values(value).every(one => isRecord(one) && fits(one))

const isState = (value: unknown): value is State => {
  if (!isRecord(value) || !isRecord(value.essential) || !isRecord(value.behaviour)) return false
  const { clock, session, meters, trials, enrolments, history, mutes, outbox } = value.essential
  return (
    isRecord(clock) && isTime(clock.last) &&
    isRecord(session) && isTime(session.at) && isTime(session.active) &&
    all(meters, ({ used, at, period }) => isTime(used) && isTime(at) && typeof period === 'string') &&
    all(trials, ({ startedAt, endsAt }) => isTime(startedAt) && isTime(endsAt)) &&
    Array.isArray(enrolments) && all(enrolments, ({ campaign, topic, steps, triggeredAt }) => typeof campaign === 'string' && isRecord(topic) && all(steps, () => true) && isTime(triggeredAt)) &&
    Array.isArray(history) && all(history, ({ topic, at, end, quiet }) => typeof topic === 'string' && isTime(at) && isTime(end) && (quiet === undefined || isTime(quiet))) &&
    Array.isArray(mutes) && mutes.every(key => typeof key === 'string') &&
    all(outbox, ({ revision, dueAt }) => isTime(revision) && isTime(dueAt)) &&
    isRecord(value.behaviour.recent) && Object.values(value.behaviour.recent).every(stamps => Array.isArray(stamps) && stamps.length > 0 && stamps.every(isTime))
  )
}

/** What a broken record leaves behind: nothing that may persuade, for as long as a refusal would have lasted. */
const quarantined = (now: number): State => {
  const state = emptyState(now)
  state.essential.quarantinedAt = now
  return state
}

/** Reads a record that anything may have been written into. `undefined` is a subject nobody has met. */
export const readState = (record: unknown, now: number): { state: State; broken: boolean } =>
  record === undefined
    ? { state: emptyState(now), broken: false }
    : isState(record) ? { state: record, broken: false } : { state: quarantined(now), broken: true }

export const readScreen = (record: unknown): Screen => {
  if (!isRecord(record)) return {}
  const { claim, endedAt, giveWay } = record as Screen
  return {
    claim: isRecord(claim) && typeof claim.id === 'string' && isTime(claim.at) ? claim : undefined,
    endedAt: isTime(endedAt) ? endedAt : undefined,
    giveWay: !!giveWay,
  }
}

/** Behaviour as consent lets it be used: stored and of this page, of this page only, or none. */
export const behaviourFor = (consent: Consent, stored: Behaviour, page: Behaviour | undefined): Behaviour => {
  if (consent === 'denied') return noBehaviour()
  if (consent === 'pending') return page ?? noBehaviour()
  if (!page) return stored
  const recent = { ...stored.recent }
  for (const [key, stamps] of Object.entries(page.recent)) recent[key] = [...(recent[key] ?? []), ...stamps].sort((a, b) => a - b).slice(-8)
  return { ...stored, ...page, recent }
}

/** What may be written: behaviour only when granted; what was stored before stays while consent is pending, and goes when it is denied. */
export const toRecord = (consent: Consent, state: State, stored: Behaviour): State => ({
  ...state,
  behaviour: consent === 'granted' ? state.behaviour : consent === 'pending' ? stored : noBehaviour(),
})
