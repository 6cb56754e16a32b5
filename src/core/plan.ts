import type { Catalog, Plan } from '../model/catalog.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { DAY } from './duration.js'
import { planById } from './topic.js'

const GRACE = 3 * DAY

/** Monthly equivalent, by which plans are ranked; a price on request ranks last. */
export const rank = (plan: Plan | undefined): number =>
  !plan ? -1 : plan.price === 'custom' ? Infinity : (plan.price?.monthly ?? (plan.price?.yearly ?? 0) / 12)

/** The plan as messages see it: unknown until the host says it on this page; a downgrade counts after 72 hours. */
export const currentPlan = (situation: Situation, state: State, now: number): Plan | undefined => {
  const known = state.essential.plan
  const { plan } = situation.traits
  const id = known?.lower && now - known.lower.at >= GRACE ? known.lower.id : known?.id
  return plan === undefined ? undefined : planById(situation.catalog, id ?? plan)
}

export const canBuy = ({ roles, policy }: Situation): boolean => roles.some(role => policy.buyingRoles.includes(role))

/** Plans on sale, dearest last. */
const onSale = (catalog: Catalog): Plan[] =>
  (catalog.plans ?? []).filter(plan => plan.available !== false).sort((a, b) => rank(a) - rank(b))

/** The nearest dearer plan that has every feature asked for and raises every meter given; else the nearest dearer one. */
export const nextPlan = (catalog: Catalog, current: Plan, features: readonly string[], meters: readonly string[]): Plan | undefined => {
  const dearer = onSale(catalog).filter(plan => !plan.decoy && rank(plan) > rank(current))
  const answers = dearer.filter(
    plan =>
      features.every(id => current.features.includes(id) || plan.features.includes(id)) &&
      meters.every(id => (plan.limits?.[id] ?? Infinity) > (current.limits?.[id] ?? 0)),
  )
  return answers.find(plan => plan.target) ?? answers[0] ?? (meters.length ? undefined : dearer[0])
}
