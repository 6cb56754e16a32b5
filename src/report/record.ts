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

/** A record that could not be read. Lines, or places in a list, count from 1. */
export interface BrokenLine {
  line: number
  reason: string
}

type Unknown = Record<string, unknown>

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value)
const isAmount = (value: unknown): boolean => Number.isFinite(value) && Math.abs(value as number) <= 1e12
/** Epoch ms, up to the year 5138: what a calendar can reckon with. */
const isTime = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1e14
const isText = (value: unknown): boolean => typeof value === 'string'
const isMaybe = (is: (value: unknown) => boolean, value: unknown): boolean => value == null || is(value)
const every = (record: unknown, is: (value: unknown) => boolean): boolean => isObject(record) && Object.values(record).every(is)

const isConversion = (value: unknown): boolean =>
  isObject(value) && isTime(value.at) && CONVERSION_KINDS.includes(value.kind as ConversionKind) && isMaybe(isAmount, value.revenue) &&
  Array.isArray(value.topics) && value.topics.every(isText)
const isStep = (value: unknown): boolean => isObject(value) && [value.passedAt, value.shownAt, value.answeredAt, value.mailDueAt].every(at => isMaybe(isTime, at)) && isMaybe(isText, value.answer)
const isExit = (value: unknown): boolean => isObject(value) && isText(value.reason) && isTime(value.at)
const isEnrolment = (value: unknown): boolean =>
  isObject(value) && isText(value.campaign) && isTime(value.at) && isTime(value.triggeredAt) && !!toTopic(value.topic) && every(value.steps, isStep) && isMaybe(isExit, value.exit)
const isMeter = (value: unknown): boolean => isObject(value) && isAmount(value.used) && isTime(value.at) && isMaybe(isAmount, value.limit) && isMaybe(isTime, value.resetsAt)
const isStamps = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isTime)
const isIntent = (value: unknown): boolean => isObject(value) && isTime(value.dueAt) && isText(value.campaign) && isText(value.template) && !!toTopic(value.topic)
const isMark = (value: unknown): boolean => isObject(value) && isAmount(value.score) && isTime(value.at)
const isDays = (value: unknown): boolean => Array.isArray(value) && value.every(isAmount)
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
    ['nps', isMaybe(isMark, state.behaviour.nps)],
    ['csat', isMaybe(isMark, state.behaviour.csat)],
    ['days', isMaybe(isDays, state.behaviour.days)],
  ]
  return parts.find(([, whole]) => !whole)?.[0]
}

/** Reads a record that may come from anywhere; or says what is wrong with it. */
export const readRecord = (value: unknown): SubjectRecord | string => {
  const record: unknown = isObject(value) && Object.hasOwn(value, 'essential') ? { state: value } : value
  if (!isObject(record)) return 'not a record of exportData()'
  const { state, accountId, accountName, traits, entitlements } = record
  const named = [accountId, accountName].every(text => isMaybe(isText, text))
  const wrong = flaw(state) ?? (!named ? 'accountId or accountName' : isMaybe(isObject, traits) && (entitlements === 'unknown' || isMaybe(isObject, entitlements)) ? undefined : 'traits or entitlements')
  return wrong ?? ({ state, accountId: accountId ?? undefined, accountName: accountName ?? undefined, traits: traits ?? undefined, entitlements: entitlements ?? undefined } as SubjectRecord)
}
