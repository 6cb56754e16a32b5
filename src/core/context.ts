import type { Context } from '../model/condition.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { limitOf } from './meter.js'
import { currentPlan } from './plan.js'

/** What conditions read. */
export const contextOf = (situation: Situation, state: State, now: number): Context => ({
  traits: situation.traits,
  meters: Object.fromEntries(
    Object.entries(state.essential.meters).map(([id, { used, resetsAt }]) => {
      const limit = limitOf(situation, state, id) || undefined
      return [id, { used, limit, percent: limit && (used * 100) / limit, resetsAt }]
    }),
  ),
  counts: (event, within) => (Object.hasOwn(state.behaviour.recent, event) ? state.behaviour.recent[event]!.filter(at => at <= now && now - at <= within).length : 0),
  entitlements: situation.entitlements,
  plan: currentPlan(situation, state, now)?.id,
  page: { path: situation.page.path ?? '' },
  now,
})
