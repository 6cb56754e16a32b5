import type { Enrolment, StepRecord } from '../model/state.js'
import { either, fields, least, most, records, together, union } from './join.js'
import { topicKey } from './topic.js'

/** A refusal outlasts whatever was answered elsewhere; otherwise the latest answer counts. */
const answerRank = ({ answer, answeredAt }: StepRecord) => [answer === 'declined' ? 1 : 0, answeredAt ?? 0, answer ? 1 : 0]

const earliest = (at: number | undefined) => [-(at ?? Infinity)]

const step = together(
  ['answer', 'answeredAt', 'remindAt'], answerRank,
  // The wording stays the one that was shown first.
  together(['firstAt', 'variant'], ({ firstAt }: StepRecord) => earliest(firstAt), fields({ passedAt: least, mailDueAt: least, superseded: either, shownAt: most, seen: most, ahead: most })),
)

/** What brought it about is what did so first; a refusal ends it, else its earliest end. */
const sameRound = together(
  ['at', 'cause'], ({ at }: Enrolment) => earliest(at),
  together(
    ['exit'], ({ exit }: Enrolment) => [exit ? 1 : 0, exit?.reason === 'declined' ? 1 : 0, ...earliest(exit?.at)],
    fields({ version: most, triggeredAt: most, interestAt: least, steps: records(step) }),
  ),
)

/** Once a sequence has begun anew, what was said in the round before is over. */
const enrolment = (a: Enrolment, b: Enrolment) => {
  const ahead = (a.round ?? 0) - (b.round ?? 0)
  return sameRound((ahead < 0 ? b : a) as never, (ahead > 0 ? a : b) as never)
}

export const mergeEnrolments: (a: readonly Enrolment[], b: readonly Enrolment[]) => Enrolment[] =
  union(({ campaign, topic, period }) => JSON.stringify([campaign, topicKey(topic), period]), enrolment)
