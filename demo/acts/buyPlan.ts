import { expansion } from '../sdk.js'
import { $account, changeAccount } from '../host/account.js'
import { offerOn } from '../host/catalog.js'
import { now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { monthlyPrice, planOf } from '../host/plans.js'
import { serverAnswers } from '../host/server.js'
import { traitsOf } from '../host/subject.js'
import { toast } from '../host/toast.js'
import { reportUsage } from './reportUsage.js'

/** Changes the plan, and with it the quota and the features, without a reload. */
export async function buyPlan(id: string): Promise<void> {
  await serverAnswers()
  const before = $account.get()
  if (!before) return
  const plan = planOf(id)
  const deal = offerOn(before.offer)
  const yearly = deal?.plan === id ? deal : undefined
  const price = monthlyPrice(plan, before.seats) ?? 0
  const revenue = (yearly ? yearly.price / 12 : price) - (monthlyPrice(planOf(before.plan), before.seats) ?? 0)
  changeAccount(({ invoices }) => ({
    plan: id,
    packs: 0,
    offer: undefined,
    invoices: [
      yearly
        ? { label: say(`Plan ${plan.name}, un an`, `${plan.name} plan, one year`), amount: yearly.price, at: now() }
        : { label: say(`Plan ${plan.name}, mensuel`, `${plan.name} plan, monthly`), amount: price, at: now() },
      ...invoices,
    ],
  }))
  const after = $account.get()
  if (after) expansion.setTraits(traitsOf(after))
  if (revenue > 0) expansion.track('converted', { kind: 'upsell', plan: id, revenue })
  reportUsage()
  toast(say(`Vous êtes maintenant sur le plan ${plan.name}.`, `You are now on the ${plan.name} plan.`))
}
