import type { Plan } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { currentPlan, nextPlan } from './plan.js'
import { planById } from './topic.js'

/** The plan that is proposed to whoever cares for a topic; that of a feature while the account's own is unknown. */
export const targetOf = (situation: Situation, state: State, { type, id }: Topic, now: number): Plan | undefined => {
  const { catalog } = situation
  const isFeature = type === 'feature'
  // What is sold beside the plans proposes none of them.
  if (type !== 'plan' && type !== 'meter' && !isFeature) return undefined
  const plan = currentPlan(situation, state, now)
  return type === 'plan' ? planById(catalog, id)
    : plan ? nextPlan(catalog, plan, isFeature ? [id] : [], type === 'meter' && Object.hasOwn(state.essential.meters, id) ? [id] : [])
    : isFeature ? planById(catalog, catalog.features?.find(one => one.id === id)?.plan)
    : undefined
}
