import type { Catalog, Plan } from '../model/catalog.js'
import { round } from './round.js'
import { seatMeter } from './seat-meter.js'
import { seatPrice } from './seats.js'

const includes = ({ features, limits }: Plan, current: Plan, seats: number, seatsId: string): boolean =>
  current.features.every((id) => features.includes(id)) &&
  Object.entries(limits ?? {}).every(([id, limit]) => limit >= (id === seatsId ? seats : current.limits?.[id] ?? Infinity))

/**
 * The plan that gives all of the current one for less, with so many seats; `saving` is per period of the current price.
 * Undefined when none is cheaper, or when a price is unknown.
 */
export function cheaperPlan(catalog: Catalog, current: Plan, seats: number): { plan: Plan; saving: number; on: 'monthly' | 'yearly' } | undefined {
  const now = seatPrice(current, seats)
  let best: ReturnType<typeof cheaperPlan>
  for (const plan of now ? catalog.plans ?? [] : []) {
    const { price } = plan
    if (plan.id === current.id || plan.available === false || price === 'custom' || !includes(plan, current, seats, seatMeter(catalog)?.id ?? 'seats')) continue
    const then = seatPrice(plan, seats)
    const cost = price.perSeat ? (then?.on === now!.on ? then.total : undefined) : price[now!.on]
    const saving = cost === undefined ? 0 : round(now!.total - cost)
    if (saving > (best?.saving ?? 0)) best = { plan, saving, on: now!.on }
  }
  return best
}
