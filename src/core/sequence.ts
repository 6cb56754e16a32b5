import type { Campaign, Step } from '../model/campaign.js'
import type { Verdict } from '../model/decision.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, State } from '../model/state.js'
import { SEEN_ENOUGH } from './answer.js'
import { DAY, MINUTE, ms } from './duration.js'
import { levelOf } from './level.js'
import { isEnforced, liveMeter, reaches } from './meter.js'
import { trialIn } from './trial.js'

/** The step of a sequence whose turn it is, when it is due, and how long it may still be shown. */
export interface Turn {
  step: Step
  dueAt?: number
  missedAt?: number
  /** Why it is not its turn after all. */
  no?: Verdict
  /** When the turn of the next one comes. */
  nextAt?: number
}

/** When a step is due, whatever surface or mail carries it; undefined until the fact that it counts from. */
export const dueAt = (campaign: Campaign, step: Step, enrolment: Enrolment, state: State): number | undefined => {
  if ('level' in step.due) return enrolment.steps[step.id]?.passedAt
  const trial = trialIn(state, enrolment)
  const { from, plus, after } = step.due
  const start =
    from === 'trigger' ? (trial ? undefined : enrolment.triggeredAt)
    : from === 'shown' ? enrolment.steps[campaign.steps[0]!.id]?.shownAt
    : from === 'trial-start' ? trial?.startedAt
    : trial?.endsAt
  return start === undefined ? undefined : Math.max(start + ms(plus), after ? enrolment.at + ms(after) : 0)
}

export const holds = ({ when }: Step, enrolment: Enrolment, state: State): boolean => {
  const trial = trialIn(state, enrolment)
  switch (when) {
    case 'interest':
      return !!enrolment.interestAt
    case 'unanswered':
      return !Object.values(enrolment.steps).some(({ answer }) => answer)
    case 'trial':
      return !!trial && !trial.converted
    default:
      return when !== 'unconverted' || !trial?.converted
  }
}

/** The highest level that usage has reached; it keeps its days from the step shown before, but a limit is stated at once. Until it is due, the level before stays. */
const usageTurn = (drawn: readonly Step[], enrolment: Enrolment, situation: Situation, state: State, now: number): Turn => {
  const meter = liveMeter(situation, state, enrolment.topic.id, now)
  const reached = drawn.filter(step => meter && reaches(meter, levelOf(step).level))
  const highest = reached.at(-1)
  if (!highest) return { step: drawn[0]!, no: { rule: 'trigger', reason: 'fell-back', actual: meter && (meter.used * 100) / meter.limit, needed: levelOf(drawn[0]!).level } }
  const isShown = ({ id }: Step) => !!enrolment.steps[id]?.shownAt
  const turns = reached.slice(Math.max(0, drawn.findLastIndex(isShown))).map(step => {
    const before = drawn.slice(0, drawn.indexOf(step)).findLast(isShown)
    const { passedAt = now } = enrolment.steps[step.id] ?? {}
    const { firstAt } = (before && enrolment.steps[before.id]) ?? {}
    return { step, dueAt: before && levelOf(step).level < 100 ? firstAt! + (levelOf(step).day - levelOf(before).day) * DAY : passedAt }
  })
  const last = turns.at(-1)
  if (!last) return { step: highest, no: { rule: 'due', reason: 'superseded' } }
  const turn = turns.findLast(({ step, dueAt: at }) => at <= now && !isAnswered(situation, state, enrolment, step)) ?? last
  return { ...turn, nextAt: turns.find(({ dueAt: at }) => at > now)?.dueAt }
}

/** The latest step that is due; someone who comes back late never gets the earlier ones. */
const timedTurn = (campaign: Campaign, drawn: readonly Step[], enrolment: Enrolment, situation: Situation, state: State, now: number): Turn => {
  const dated = drawn.flatMap(step => {
    const at = dueAt(campaign, step, enrolment, state)
    return at === undefined ? [] : { step, dueAt: at }
  })
  // What came before the last one shown is past, however late its own turn would be.
  const last = drawn.findLastIndex(({ id }) => enrolment.steps[id]?.shownAt)
  const open = dated.filter(({ step }) => drawn.indexOf(step) >= last && holds(step, enrolment, state))
  const turn = open.findLast(({ dueAt: at, step }) => at <= now && !isAnswered(situation, state, enrolment, step)) ?? open.find(({ dueAt: at }) => at > now) ?? open.at(-1)
  if (!turn) return { step: drawn[0]!, no: { rule: 'due', reason: dated.length ? 'no-interest' : 'needs-new-event' } }
  const { due } = turn.step
  const from = 'from' in due ? due.from : undefined
  const missedAt = from === 'trigger' ? turn.dueAt + ms(situation.policy.expiry) : from === 'trial-start' ? trialIn(state, enrolment)?.endsAt : undefined
  return { ...turn, missedAt }
}

/** A limit that still holds is stated again on a refused write, at most once a minute, in a new session, or when asked. */
const reopened = (situation: Situation, { essential }: State, { topic }: Enrolment, since: number): boolean => {
  const { blockedAt, askedAt } = essential.meters[topic.id] ?? {}
  return askedAt! > since || (isEnforced(situation, topic.id) && (blockedAt! - since >= MINUTE || essential.session.at > since))
}

export const isAnswered = (situation: Situation, state: State, enrolment: Enrolment, { id, reopens }: Step): boolean => {
  const record = enrolment.steps[id]
  if (!record || !(record.answer || record.seen! >= SEEN_ENOUGH)) return false
  return !reopens || !reopened(situation, state, enrolment, record.answeredAt ?? record.shownAt ?? 0)
}

export const turnOf = (campaign: Campaign, enrolment: Enrolment, situation: Situation, state: State, now: number): Turn | undefined => {
  const drawn = campaign.steps.filter(({ surface }) => surface)
  if (!drawn.length) return
  return campaign.trigger.on === 'usage'
    ? usageTurn(drawn, enrolment, situation, state, now)
    : timedTurn(campaign, drawn, enrolment, situation, state, now)
}
