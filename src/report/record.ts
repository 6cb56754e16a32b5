import { toTopic } from '../core/topic.js'
import type { Entitlements, Traits } from '../model/account.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import type { State } from '../model/state.js'

/** One subject as a host exports it: what `exportData()` gives, and what only the host knows. */
export interface SubjectRecord {
  state: State
  /** Records of one account are taken together; without it, each record is an account of its own. */
  accountId?: string
  accountName?: string
  traits?: Traits
  entitlements?: Entitlements
}

/** `exportData()` alone will do: what it does not say is then `n.d.`. */
export type ExportedRecord = SubjectRecord | State

type Unknown = Record<string, unknown>

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime = (value: unknown): boolean => Number.isFinite(value)
const isMaybe = (is: (value: unknown) => boolean, value: unknown): boolean => value == null || is(value)
const every = (record: unknown, is: (value: unknown) => boolean): boolean => isObject(record) && Object.values(record).every(is)

const isConversion = (value: unknown): boolean =>
  isObject(value) && isTime(value.at) && CONVERSION_KINDS.includes(value.kind as ConversionKind) && isMaybe(isTime, value.revenue) &&
  Array.isArray(value.topics) && value.topics.every(topic => typeof topic === 'string')
const isEnrolment = (value: unknown): boolean =>
  isObject(value) && typeof value.campaign === 'string' && isTime(value.at) && isTime(value.triggeredAt) && !!toTopic(value.topic) && every(value.steps, isObject) && isMaybe(isObject, value.exit)
const isMeter = (value: unknown): boolean => isObject(value) && isTime(value.used) && isTime(value.at)
const isStamps = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isTime)
const isIntent = (value: unknown): boolean => isObject(value) && isTime(value.dueAt) && typeof value.campaign === 'string' && typeof value.template === 'string' && !!toTopic(value.topic)
const isTrial = (value: unknown): boolean => isObject(value) && isTime(value.startedAt) && isTime(value.endsAt)

/** The first part of a state that is not what the engine writes. */
const flaw = (state: unknown): string | undefined => {
  if (!isObject(state) || !isObject(state.essential) || !isObject(state.behaviour)) return 'not a record of exportData()'
  const { clock, conversions, enrolments, history, meters, trials, outbox } = state.essential
  const parts: [string, boolean][] = [
    ['clock', isObject(clock) && isTime(clock.last)],
    ['conversions', Array.isArray(conversions) && conversions.every(isConversion)],
    ['enrolments', Array.isArray(enrolments) && enrolments.every(isEnrolment)],
    ['history', Array.isArray(history) && history.every(isObject)],
    ['meters', every(meters, isMeter)],
    ['trials', every(trials, isTrial)],
    ['outbox', every(outbox, isIntent)],
    ['recent', every(state.behaviour.recent, isStamps)],
  ]
  return parts.find(([, whole]) => !whole)?.[0]
}

/** Reads a record that may come from anywhere; or says what is wrong with it. */
export const readRecord = (value: unknown): SubjectRecord | string => {
  const record = isObject(value) && 'essential' in value ? { state: value } : value
  if (!isObject(record)) return 'not a record of exportData()'
  const wrong = flaw(record.state) ?? (isMaybe(isObject, record.traits) ? undefined : 'traits')
  return wrong ?? (record as unknown as SubjectRecord)
}
