import type { Catalog, Feature, Plan } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { currentPlan, rank } from './plan.js'
import { contains } from './contains.js'
import { ms } from './duration.js'
import { latestMark } from './signals.js'
import { gives } from './conversion.js'
import { planById, topicKey } from './topic.js'
import { trialOf } from './trial.js'

/** `true` or `false` when known; undefined when the host has said neither entitlements nor plan. */
export const owns = (situation: Situation, state: State, topic: Topic, now: number): boolean | undefined => {
  const { entitlements, catalog, traits } = situation
  const plan = currentPlan(situation, state, now)
  const { type, id } = topic
  if (type === 'plan') return plan && (plan.id === id || rank(plan) >= rank(planById(catalog, id)))
  // Whoever has answered is not asked again for as long as a sequence rests.
  if (type === 'question') return now - (latestMark(traits[id], state.behaviour[id as 'nps'])?.at ?? NaN) < ms(situation.policy.reenrol)
  // One can always have more seats.
  if (type === 'seats') return false
  if (type === 'bundle') {
    const all = catalog.bundles?.find(bundle => bundle.id === id)?.items.map(item => owns(situation, state, item, now)) ?? [false]
    return all.includes(false) ? false : all.includes(undefined) ? undefined : true
  }
  const trial = trialOf(state, topic)
  // What a trial opens is not yet theirs.
  const trying = !!trial && now < trial.endsAt && !trial.converted
  if (entitlements && entitlements !== 'unknown' && !trying && Object.hasOwn(entitlements, id)) return entitlements[id]
  // Capacity can be bought again and again; anything else is theirs from the moment it was bought, whatever the host has told meanwhile.
  const again = type === 'add-on' && catalog.addOns?.find(addOn => addOn.id === id)?.kind === 'capacity'
  if (!again && state.essential.conversions.some(bought => gives(situation, bought, topicKey(topic)))) return true
  if (entitlements && entitlements !== 'unknown' && !trying) return false
  if (type === 'product' && traits.products) return traits.products.includes(id)
  return entitlements !== 'unknown' && plan ? contains(catalog, { type: 'plan', id: plan.id }, topic) : undefined
}

/** What the target has and the current plan has not, as far as the catalogue names it. */
export const gained = (catalog: Catalog, current: Plan | undefined, target: Plan): Feature[] =>
  (catalog.features ?? []).filter(({ id }) => target.features.includes(id) && !current?.features.includes(id))
