import type { Plan } from '../model/catalog.js'
import { perMonth } from './per-month.js'

/**
 * The plans to compare, dearest first: the current one, the proposed one, and those that cost more than the current one.
 * A price on request comes first only when that plan is the proposed one, else last. Plans off sale are left out.
 */
export function comparedPlans(plans: readonly Plan[], current?: Plan, target?: Plan): Plan[] {
  const rank = (plan: Plan) => perMonth(plan) ?? (plan.id === target?.id || plan.target ? Infinity : -1)
  const floor = current && perMonth(current)
  return plans
    .filter((plan) => {
      if (plan.id === current?.id || plan.id === target?.id) return true
      const price = perMonth(plan)
      return plan.available !== false && (floor === undefined || price === undefined || price > floor)
    })
    .sort((a, b) => (rank(b) === rank(a) ? 0 : rank(b) - rank(a)))
}
