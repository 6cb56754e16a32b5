import type { Answer, Campaign } from '../model/campaign.js'
import type { MessageInput, MessageRef, SpeechInput } from '../model/input.js'
import type { Border } from '../model/shape.js'
import type { Impression } from '../model/state.js'
import { acknowledge } from './acknowledge.js'
import { announceOffer } from './deadline.js'
import type { Draft } from './draft.js'
import { enrolmentOf, stepRecord } from './enrolment.js'
import { onRare } from './rare.js'
import { quietFor, snoozesOf } from './history.js'
import { isBraked, onObjection } from './objection.js'
import { onRequest } from './request.js'
import type { Rules } from './rules.js'
import { beActive, inSession } from './session.js'
import { topicKey } from './topic.js'

/** How many times a step may be seen without an answer before that counts as "Fermer". */
export const SEEN_ENOUGH = 3

const outcome = ({ campaign, step, topic, surface, kind, ghost }: MessageRef, at: number) => ({ campaign, step, topic, surface, kind, at, ghost })

const impressionsOf = ({ state }: Draft, ref: MessageRef): Impression[] =>
  state.essential.history.filter(({ campaign, step, topic }) => campaign === ref.campaign && step === ref.step && topic === topicKey(ref.topic))

const remember = ({ state }: Draft, { campaign, step, topic, surface, kind, shownAt }: MessageRef, end: number): Impression => {
  const seen: Impression = { campaign, step, topic: topicKey(topic), surface, kind, at: shownAt, end }
  state.essential.history.push(seen)
  return seen
}

/**
 * A display becomes an impression once it was seen; any answer counts as seen.
 * Drawn again without an answer in the same session (another tab, a reload), it is the same impression going on.
 */
const impression = (draft: Draft, ref: MessageRef, at: number): Impression => {
  const { state } = draft
  const { shownAt } = ref
  const known = impressionsOf(draft, ref).at(-1)
  if (ref.offer) announceOffer(state, ref.offer)
  if (known?.at === shownAt) return known
  const enrolment = enrolmentOf(state, ref.campaign, ref.topic)
  if (enrolment) {
    const record = stepRecord(enrolment, ref.step)
    record.seen = record.answer ? 1 : (record.seen ?? 0) + 1
    delete record.answer
    record.firstAt ??= shownAt
    record.shownAt = shownAt
    if (ref.variant) record.variant = ref.variant
    if (ref.ghost) record.ghost = true
  }
  if (known && !known.answer && inSession(state, known.end, at)) return Object.assign(known, { at: shownAt, end: at })
  return remember(draft, ref, at)
}

const see = (draft: Draft, ref: MessageRef, at: number): void => {
  impression(draft, ref, at)
  draft.outcomes.push({ type: 'seen', detail: outcome(ref, at) })
}

/** Off the screen without an answer: a reload, another tab, a fact that changed. */
const leave = (draft: Draft, ref: MessageRef, at: number): void => {
  const { shownAt } = ref
  // Another device may have shown it since, as the same impression: it was on this screen all the same. What bears a later date and is answered is of before the clock was set back.
  const seen = impressionsOf(draft, ref).findLast(one => one.at === shownAt || (one.at > shownAt && !one.answer))
  const record = enrolmentOf(draft.state, ref.campaign, ref.topic)?.steps[ref.step]
  if (seen) {
    if (!seen.answer) seen.end = at
    // On the screen for so long that it was forgotten: intervals run from its end all the same.
  } else if (record && record.shownAt! >= shownAt) remember(draft, ref, at)
  if (record && !record.answer && record.seen! >= SEEN_ENOUGH) Object.assign(record, { answer: 'dismissed', answeredAt: at })
}

const answer = (draft: Draft, input: Extract<MessageInput, { type: 'answer' }>): void => {
  const { state, situation, outcomes } = draft
  const { at, answer: given } = input
  const seen = impression(draft, input, at)
  const snoozes = snoozesOf(state, seen.topic)
  // Nobody answers without being there: what was just answered must not come back as a new session.
  state.essential.session = beActive(state.essential.session, at)
  seen.end = at
  seen.answer = given
  seen.quiet =
    given === 'declined' || given === 'snoozed'
      ? input.quietUntil ? Math.max(input.quietUntil - at, 0) : quietFor(situation.policy, given, snoozes, isBraked(state, seen.topic))
      : undefined
  if (input.quietUntil) seen.dated = true
  const enrolment = enrolmentOf(state, input.campaign, input.topic)
  if (enrolment) {
    Object.assign(stepRecord(enrolment, input.step), { answer: given, answeredAt: at, remindAt: input.quietUntil })
    if (given === 'clicked') enrolment.interestAt ??= at
    if (given === 'declined') enrolment.exit = { reason: 'declined', at }
  }
  const detail = { ...outcome(input, at), button: input.button, score: input.score, until: at + (seen.quiet ?? 0) }
  outcomes.push({ type: given, detail } as { type: Answer; detail: typeof detail & { button: NonNullable<typeof input.button> } })
}

/** What happened to a message or a hand-off of ours. */
export const hear = (draft: Draft, input: SpeechInput, rules: Rules<Campaign>, border: Border, take?: (draft: Draft, snapshot: unknown) => void): void => {
  if ('key' in input) acknowledge(draft, input)
  else if (input.type === 'event') onRare(draft, input, rules, border)
  else if (input.type === 'hydrate') take?.(draft, input.snapshot)
  else if (input.type === 'answer') answer(draft, input)
  else if (input.type === 'mute' || 'meter' in input) onRequest(draft, input)
  else if (input.type === 'objection') onObjection(draft, input)
  else if (input.type === 'seen') see(draft, input, input.at)
  else leave(draft, input, input.at)
}
