import type { Answer } from '../model/campaign.js'
import type { Impression } from '../model/state.js'
import { fields, most, union } from './join.js'
import { IDLE } from './session.js'

/** The mildest first. */
const ANSWERS: readonly Answer[] = ['dismissed', 'clicked', 'snoozed', 'declined']

const stronger = (a: Answer, b: Answer): Answer => (ANSWERS.indexOf(a) < ANSWERS.indexOf(b) ? b : a)

const joined = fields({ at: most, end: most, until: most, answer: stronger })

/** What was promised is when a quiet ends, not its length. */
const impression = (a: Impression, b: Impression): Impression => {
  const [one, other] = [a, b].map(({ quiet, ...rest }) => (quiet ? { ...rest, until: rest.end + quiet } : rest))
  const { until, ...rest } = joined(one!, other!) as unknown as { until?: number } & Impression
  return until! > rest.end ? { ...rest, quiet: until! - rest.end } : rest
}

/** Drawn again within a session, an impression goes on under a later `at`: what half an hour holds of one step is one. */
export const mergeHistory: (a: readonly Impression[], b: readonly Impression[]) => Impression[] =
  union(({ campaign, step, topic, at }) => JSON.stringify([campaign, step, topic, Math.floor(at / IDLE)]), impression)
