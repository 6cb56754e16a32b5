import type { AddOn } from '../../src/model/catalog.js'
import { $account } from './account.js'
import { formatMoney } from './format.js'
import { say } from './locale.js'
import { monthlyPrice, planOf } from './plans.js'

/** What an option costs this account, and how often that is paid. */
export function addOnPrice({ price }: AddOn): { amount: number; text: string } {
  const { plan = 'essentiel', seats = 1 } = $account.get() ?? {}
  const share = price.percentOfPlan === undefined ? undefined : Math.round((monthlyPrice(planOf(plan), seats) ?? 0) * price.percentOfPlan) / 100
  const monthly = price.monthly ?? share
  if (monthly !== undefined) return { amount: monthly, text: say(`${formatMoney(monthly)}/mois`, `${formatMoney(monthly)}/month`) }
  if (price.yearly !== undefined) return { amount: price.yearly, text: say(`${formatMoney(price.yearly)}/an`, `${formatMoney(price.yearly)}/year`) }
  if (price.hourly !== undefined) return { amount: price.hourly, text: say(`${formatMoney(price.hourly)}/heure`, `${formatMoney(price.hourly)}/hour`) }
  return { amount: price.once ?? 0, text: formatMoney(price.once ?? 0) }
}
