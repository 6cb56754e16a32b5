import type { Catalog, Feature, Plan } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { currentPlan, rank } from './plan.js'
import { contains, planById, topicKey } from './topic.js'
import { trialOf } from './trial.js'

/** `true` or `false` when known; undefined when the host has said neither entitlements nor plan. */
export const owns = (situation: Situation, state: State, topic: Topic, now: number): boolean | undefined => {
  const { entitlements, catalog, traits } = situation
  const plan = currentPlan(situation, state, now)
  if (topic.type === 'plan') return plan && (plan.id === topic.id || rank(plan) >= rank(planById(catalog, topic.id)))
  const trial = trialOf(state, topic)
  // What a trial opens is not yet theirs.
  const trying = !!trial && now < trial.endsAt && !trial.converted
  if (entitlements && entitlements !== 'unknown' && !trying) return Object.hasOwn(entitlements, topic.id) && entitlements[topic.id]
  if (topic.type === 'product' && traits.products) return traits.products.includes(topic.id)
  return entitlements !== 'unknown' && plan ? contains(catalog, topicKey({ type: 'plan', id: plan.id }), topic) : undefined
}

/** What the target has and the current plan has not, as far as the catalogue names it. */
export const gained = (catalog: Catalog, current: Plan | undefined, target: Plan): Feature[] =>
  (catalog.features ?? []).filter(({ id }) => target.features.includes(id) && !current?.features.includes(id))
