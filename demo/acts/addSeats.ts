import { expansion } from '../sdk.js'
import { $account, changeAccount } from '../host/account.js'
import { say } from '../host/locale.js'
import { monthlyPrice, planOf } from '../host/plans.js'
import { serverAnswers } from '../host/server.js'
import { traitsOf } from '../host/subject.js'
import { toast } from '../host/toast.js'

/** Pays for so many seats in all, from the next invoice on. */
export async function addSeats(wanted: number): Promise<void> {
  await serverAnswers()
  const before = $account.get()
  if (!before || wanted <= before.seats) return
  const price = (seats: number): number => monthlyPrice(planOf(before.plan), seats) ?? 0
  changeAccount(() => ({ seats: wanted }))
  const after = $account.get()
  if (after) expansion.setTraits(traitsOf(after))
  expansion.track('converted', { kind: 'seats', seats: wanted, revenue: Math.round((price(wanted) - price(before.seats)) * 100) / 100 })
  toast(say(`Vous avez maintenant ${wanted} sièges.`, `You now have ${wanted} seats.`))
}
