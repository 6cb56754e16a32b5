import { emptyState, noBehaviour } from '../core/empty.js'
import type { Consent } from '../model/account.js'
import type { Behaviour, Screen, State } from '../model/state.js'

/** Tells a record that we wrote from anything else that got there; no protection against people, whose own record it is. */
const sumOf = ({ essential, behaviour }: Partial<State>): number => {
  let sum = 0
  try {
    const text = JSON.stringify([essential, behaviour])
    for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0
    return sum
  } catch {
    return NaN
  }
}

/**
 * Reads a record that anything may have been written into; without one, a subject nobody has met.
 * What a broken record leaves behind may not persuade for as long as a refusal would have lasted.
 */
export const readState = (record: unknown, now: number): { state: State; broken?: unknown } => {
  if (Object(record).sum === sumOf(Object(record))) return { state: record as State }
  const state = emptyState(now)
  if (record !== undefined) state.essential.quarantinedAt = now
  return { state, broken: record }
}

export const readScreen = (record: unknown): Screen => {
  const { claim, endedAt, giveWay } = Object(record) as Screen
  return {
    claim: Number.isFinite(claim?.at) ? claim : undefined,
    endedAt: Number.isFinite(endedAt) ? endedAt : undefined,
    giveWay,
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
export const toRecord = (consent: Consent, state: State, stored: Behaviour): State => {
  const record = { ...state, behaviour: consent === 'granted' ? state.behaviour : consent === 'pending' ? stored : noBehaviour() }
  return { ...record, sum: sumOf(record) }
}
