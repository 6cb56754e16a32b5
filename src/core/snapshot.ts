import type { Situation } from '../model/situation.js'
import type { Snapshot } from '../model/snapshot.js'
import type { State } from '../model/state.js'
import { noBehaviour } from './empty.js'
import { merge } from './merge.js'
import { isObject, own } from './own.js'
import { toTopic } from './topic.js'

const LARGEST = 128 * 1024

const isText = (value: unknown): boolean => typeof value === 'string'
const isNumber = (value: unknown): boolean => typeof value === 'number'
const isTopic = (value: unknown): boolean => isObject(value) && !!toTopic(value)

type Is = (value: unknown) => boolean

const listOf = (is: Is): Is => value => Array.isArray(value) && value.every(is)
const recordOf = (is: Is): Is => value => isObject(value) && !Array.isArray(value) && Object.values(value).every(is)
/** Fields that must be there, and fields that may. */
const like = (must: Readonly<Record<string, Is>>, may: Readonly<Record<string, Is>> = {}): Is => value =>
  isObject(value) && Object.entries(must).every(([name, is]) => is(own(value, [name]))) &&
  Object.entries(may).every(([name, is]) => !Object.hasOwn(value, name) || is(value[name]))
const all = (is: Is, names: string): Record<string, Is> => Object.fromEntries(names.split(' ').map(name => [name, is]))

const isMark = like(all(isNumber, 'score at'))
const isStep = like({}, { ...all(isNumber, 'passedAt mailDueAt firstAt shownAt seen ahead answeredAt remindAt'), ...all(isText, 'answer variant') })

const isIntent: Is = value =>
  like({ ...all(isText, 'action campaign step kind template'), ...all(isNumber, 'revision dueAt'), topic: isTopic }, { ...all(isNumber, 'acceptedAt expiresAt'), before: isIntent })(value)

/** What the engine reads of each part; anything else may be there, and stays. */
const isEssential = like(
  {
    meters: recordOf(like({ ...all(isNumber, 'used at'), period: isText }, { ...all(isNumber, 'limit resetsAt blockedAt askedAt'), named: isText })),
    trials: recordOf(like(all(isNumber, 'startedAt endsAt'), { uses: isNumber })),
    conversions: listOf(like({ at: isNumber, kind: isText, topics: listOf(isText) }, { revenue: isNumber })),
    enrolments: listOf(like(
      { campaign: isText, topic: isTopic, ...all(isNumber, 'version at triggeredAt'), steps: recordOf(isStep) },
      { ...all(isNumber, 'round interestAt'), period: isText, exit: like({ reason: isText, at: isNumber }), cause: like({ by: isText }, all(isText, 'anchor named')) },
    )),
    history: listOf(like({ ...all(isText, 'campaign step topic surface kind'), ...all(isNumber, 'at end') }, { answer: isText, quiet: isNumber })),
    mutes: listOf(isText),
    outbox: recordOf(isIntent),
  },
  { ...all(recordOf(isNumber), 'offers muteActs'), lost: isNumber, objections: listOf(like({ ...all(isText, 'topic objection'), at: isNumber })), consent: like({ value: isText, at: isNumber }) },
)
const isBehaviour = like(
  { recent: recordOf(value => listOf(isNumber)(value) && (value as unknown[]).length > 0) },
  { seats: like(all(isNumber, 'base since'), { grownAt: isNumber }), nps: isMark, csat: isMark, days: listOf(isNumber) },
)

/** What this device knows, for others to take up. Behaviour is told with consent alone. */
export const snapshotOf = (state: State, { consent, accountId, userId }: Situation, at: number): Snapshot => {
  const { sum: _, behaviour, ...kept } = state
  return JSON.parse(JSON.stringify({ ...kept, behaviour: consent === 'granted' ? behaviour : noBehaviour(), subject: `${accountId}/${userId}`, at })) as Snapshot
}

/** A snapshot that may be taken up, copied; or in a sentence why not. */
export const readSnapshot = (given: unknown, subject: string): Snapshot | string => {
  let text: string | undefined
  try {
    text = JSON.stringify(given)
  } catch {
    // what JSON cannot say is no snapshot
  }
  if (text && text.length > LARGEST) return `The snapshot has ${text.length} characters, of at most ${LARGEST}; it is refused.`
  const read = text && (JSON.parse(text) as Record<string, unknown>)
  if (!like({ version: value => (value as number) >= 1, subject: isText, at: isNumber, essential: isEssential }, { behaviour: isBehaviour })(read))
    return 'The snapshot is not what onStateChange() or exportData() gave; it is refused.'
  const snapshot = { behaviour: noBehaviour(), ...(read as object) } as Snapshot
  return snapshot.subject === subject ? snapshot : `The snapshot is of another account or user than ${subject}; it is refused.`
}

/** The same text for the same knowledge, whichever device has it. */
export const fingerprint = (snapshot: Snapshot): string => {
  const { subject: _, at: __, ...state } = snapshot
  return JSON.stringify(merge(state, state))
}
