import type { HandlerName } from '../model/campaign.js'
import type { Access } from '../model/decision.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { definition } from './meter.js'
import { canBuy, currentPlan, nextPlan } from './plan.js'

/** What a person at the limit can really do: the handlers that exist, who may buy, and time. */
export const waysOut = (situation: Situation, state: State, id: string, now: number): Access['waysOut'] => {
  const { catalog, handlers } = situation
  const plan = currentPlan(situation, state, now)
  const higher = !plan || nextPlan(catalog, plan, [], [id])
  const wanted: (HandlerName | false | undefined)[] = canBuy(situation)
    ? [higher ? 'upgrade' : 'contactSales', definition(situation, id)?.addOn ? 'buyAddOn' : undefined]
    : ['notifyAdmin']
  return [
    ...[...wanted, 'openChat' as const].filter((name): name is HandlerName => !!name && handlers.includes(name)),
    state.essential.meters[id]?.resetsAt ? 'wait' : 'read',
  ]
}
