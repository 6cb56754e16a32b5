import type { Facts } from '../model/message.js'
import { cheaperPlan } from '../pricing/cheaper-plan.js'
import { nextBreak, seatPrice } from '../pricing/seats.js'
import type { Some } from './compose.js'

/** For the number of seats of this very account: the plan that costs less, and the next volume discount. */
export const seatFields = ({ catalog, plan, seats }: Facts): Some | undefined => {
  const count = seats?.limit ?? seats?.used
  if (!count) return undefined
  const better = plan && cheaperPlan(catalog, plan, count)
  const next = plan && nextBreak(plan, count)
  return {
    team: better?.plan.name, teamSeats: count, savingPrice: better?.saving, savingOn: better?.on,
    tierFrom: next && count + next.more, tierPercent: next?.percent, tierPrice: next?.saving, tierOn: next && seatPrice(plan!, count)!.on,
  }
}
