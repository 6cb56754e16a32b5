import type { State } from '../model/state.js'
import type { Draft } from './draft.js'
import { MINUTE } from './duration.js'
import { definition } from './meter.js'

/** A session ends after this much time without use, in all tabs together. */
export const IDLE: number = 30 * MINUTE

/** Steps that state a limit still in force may be shown again, unless closed after `since`. */
const reopen = ({ state, rules, situation }: Draft, since: number, meter?: string): void => {
  for (const { campaign, topic, steps, exit } of state.essential.enrolments)
    if (!exit && topic.type === 'meter' && topic.id === (meter ?? topic.id) && definition(situation, topic.id)?.enforcement !== 'notify')
      for (const { id, reopens } of rules.byId.get(campaign)?.steps ?? [])
        if (reopens && steps[id]?.answer && !(steps[id].answeredAt! > since)) Object.assign(steps[id], { answer: undefined, seen: 0 })
}

/** The person does something. After an idle half-hour a new session begins. */
export const beActive = (draft: Draft, at: number): void => {
  const { session } = draft.state.essential
  if (at - session.active >= IDLE) {
    session.at = at
    reopen(draft, Infinity)
  }
  session.active = at
}

/** The host refused a write. */
export const onBlockedWrite = (draft: Draft, id: string, asked: boolean | undefined, at: number): void => {
  const { meters } = draft.state.essential
  if (!Object.hasOwn(meters, id)) return
  meters[id]!.blockedAt = at
  reopen(draft, asked ? Infinity : at - MINUTE, id)
}

/** Whether something at `at` belongs to the session that is going on. */
export const inSession = ({ essential: { session } }: State, at: number, now: number): boolean =>
  at >= session.at && now - session.active < IDLE
