import type { Surface } from '../model/campaign.js'
import type { TopicKey } from '../model/event.js'
import { FLOORS, type Cap, type Policy } from '../model/policy.js'
import type { Clock, Impression, State } from '../model/state.js'
import { ms } from './duration.js'
import { inSession } from './session.js'
import { waitEnds } from './wait.js'

/** How many times "Plus tard" was chosen on a topic. */
export const snoozesOf = (state: State, topic: TopicKey): number =>
  state.essential.history.filter(({ topic: other, answer, dated }) => other === topic && answer === 'snoozed' && !dated).length

/** Length of the quiet that an answer asks for, never under the floors; `braked`, never under the long one. */
export const quietFor = (policy: Policy, answer: 'snoozed' | 'declined', snoozesBefore: number, braked = false): number =>
  answer === 'declined'
    ? Math.max(ms(policy.decline), ms(FLOORS.decline), braked ? ms(policy.longSnooze) : 0)
    : Math.max(ms(braked || snoozesBefore + 1 >= policy.maxSnoozes ? policy.longSnooze : policy.snooze), ms(FLOORS.snooze))

/** Marketing impressions that a cap still counts, and when enough of them will have left. */
export const capEnds = (history: readonly Impression[], cap: Cap, surface: Surface, clock: Clock, now: number): { count: number; until: number | undefined } | undefined => {
  if (cap.surfaces && !cap.surfaces.includes(surface)) return
  const ends = history
    .filter(({ kind, surface: on }) => kind === 'marketing' && (!cap.surfaces || cap.surfaces.includes(on)))
    .flatMap(({ end }) => waitEnds(end, ms(cap.period), clock, now) ?? [])
    .sort((a, b) => a - b)
  return ends.length >= cap.max ? { count: ends.length, until: ends[ends.length - cap.max] } : undefined
}

const KEPT = 120

/** The caps that a campaign has of its own; without campaigns, nothing is forgotten for its age. */
export type Capped = ReadonlyMap<string, { caps?: Cap[] }>

/** Forgets what no rule reads any more; when too many are left, the oldest that silence nothing go first. */
export const compactHistory = (state: State, policy: Policy, now: number, share: number, byId?: Capped): Impression[] => {
  const { history, clock } = state.essential
  const longest = (campaign: string) => Math.max(...[...policy.caps, ...(byId?.get(campaign)?.caps ?? [])].map(cap => ms(cap.period)), ms(policy.gap))
  const needed = ({ campaign, answer, quiet, end }: Impression) =>
    answer === 'snoozed' || !!(quiet && waitEnds(end, quiet, clock, now)) ? 2 : !byId || waitEnds(end, longest(campaign), clock, now) || inSession(state, end, now) ? 1 : 0
  const kept = history.filter(needed)
  if (kept.length <= KEPT * share) return kept
  return kept
    .map((impression, order) => ({ impression, order, need: needed(impression) }))
    .sort((a, b) => b.need - a.need || b.order - a.order)
    .slice(0, KEPT * share)
    .sort((a, b) => a.order - b.order)
    .map(({ impression }) => impression)
}
