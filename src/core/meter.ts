import type { HandlerName } from '../model/campaign.js'
import type { MeterDefinition } from '../model/catalog.js'
import type { Access } from '../model/decision.js'
import type { Situation } from '../model/situation.js'
import type { Meter, State } from '../model/state.js'
import { canBuy, currentPlan, nextPlan } from './plan.js'
import { planById } from './topic.js'

/** Compared by multiplication, within a billionth: 8 of 10 is 80 %, whatever the fractions. */
export const reaches = (used: number, limit: number, percent: number): boolean => used * 100 - limit * percent >= -1e-9 * limit
export const exceeds = (used: number, limit: number, percent: number): boolean => used * 100 - limit * percent > 1e-9 * limit

/** The limit in force: a plan taken after the last update may have raised it. */
export const limitOf = (situation: Situation, state: State, id: string): number | undefined => {
  const meter = state.essential.meters[id]
  const { plan } = state.essential
  const raised = meter && plan && plan.at > meter.at ? (planById(situation.catalog, plan.id)?.limits?.[id] ?? 0) : 0
  return meter?.limit && Math.max(meter.limit, raised)
}

/** The meter while it alerts: a limit above zero, in a period that has not ended. */
export const liveMeter = (situation: Situation, state: State, id: string, now: number): (Meter & { limit: number }) | undefined => {
  const meter = Object.hasOwn(state.essential.meters, id) ? state.essential.meters[id] : undefined
  const limit = limitOf(situation, state, id)
  return meter && limit && limit > 0 && !(now >= meter.resetsAt!) ? { ...meter, limit } : undefined
}

/** Writes one update of usage: a new period or a raised limit arms the levels again. */
export const updateMeter = (old: Meter | undefined, props: Record<string, unknown>, at: number): Meter => {
  const limit = (props.limit as number | null | undefined) ?? undefined
  const resetsAt = (props.resetsAt as number | undefined) ?? old?.resetsAt
  const named = props.period as string | undefined
  const over = !!old && (named && old.named ? named !== old.named : at >= old.resetsAt!)
  const fresh = !old || over || (limit ?? Infinity) > (old.limit ?? Infinity)
  const period = fresh ? `${named ?? resetsAt ?? ''}@${limit ?? ''}` : old.period
  return {
    used: props.used as number, limit, resetsAt: over && props.resetsAt === undefined ? undefined : resetsAt,
    named: named ?? old?.named, period, at, blockedAt: fresh ? undefined : old.blockedAt,
  }
}

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

export const definition = (situation: Situation, id: string): MeterDefinition | undefined => situation.catalog.meters?.find(meter => meter.id === id)

/** Whether the host may write. Pure arithmetic: whatever is not known allows. */
export const access = (situation: Situation, state: State, id: string, requested: number, now: number): Access => {
  const meter = Object.hasOwn(state.essential.meters, id) ? state.essential.meters[id] : undefined
  const enforcement = definition(situation, id)?.enforcement
  const free = (reason: Access['reason']): Access => ({ allowed: true, mode: 'full', reason, used: meter?.used, waysOut: [] })
  if (!meter || !enforcement) return free('unknown')
  if (now >= meter.resetsAt!) return free('period-over')
  const limit = limitOf(situation, state, id)
  if (!limit || limit <= 0) return free('unlimited')
  const { used, resetsAt } = meter
  const full = reaches(used, limit, 100)
  const within = used + requested <= limit * (1 + 1e-12)
  const figures = { used, limit, remaining: Math.max(0, limit - used), resetsAt, waysOut: waysOut(situation, state, id, now) }
  return enforcement === 'notify'
    ? { allowed: true, mode: 'full', reason: within ? 'ok' : 'notify', ...figures }
    : {
        allowed: within,
        mode: !full ? 'full' : enforcement === 'block' ? 'blocked' : 'read-only',
        reason: full ? 'limit-reached' : within ? 'ok' : 'over-request',
        ...figures,
      }
}
