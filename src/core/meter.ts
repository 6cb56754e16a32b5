import type { MeterDefinition } from '../model/catalog.js'
import type { Access } from '../model/decision.js'
import type { Events } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Meter, State } from '../model/state.js'
import { METERS } from './capacity.js'
import { planById } from './topic.js'

/** Of a meter that has a limit. */
export type Usage = Pick<Meter, 'used'> & { limit: number }

/** Compared by multiplication, within a billionth: 8 of 10 is 80 %, whatever the fractions. */
export const reaches = ({ used, limit }: Usage, percent: number): boolean => used * 100 - limit * percent >= -1e-9 * limit
export const exceeds = ({ used, limit }: Usage, percent: number): boolean => used * 100 - limit * percent > 1e-9 * limit

/** The limit in force, 0 when there is none: a plan taken after the last update may have raised or lifted it. */
export const limitOf = (situation: Situation, state: State, id: string): number => {
  const meter = state.essential.meters[id]
  const { plan } = state.essential
  const bought = meter && plan && plan.at > meter.at && planById(situation.catalog, plan.id)
  const raised = bought ? (bought.limits?.[id] ?? Infinity) : 0
  return meter?.limit && raised < Infinity ? Math.max(meter.limit, raised) : 0
}

/** The meter while it alerts: a limit above zero, in a period that has not ended. */
export const liveMeter = (situation: Situation, state: State, id: string, now: number): (Meter & { limit: number }) | undefined => {
  const meter = Object.hasOwn(state.essential.meters, id) ? state.essential.meters[id] : undefined
  const limit = limitOf(situation, state, id)
  return meter && limit && !(now >= meter.resetsAt!) ? { ...meter, limit } : undefined
}

/** All the meters that alert. */
export const liveMeters = (situation: Situation, state: State, now: number): (Meter & { id: string; limit: number })[] =>
  Object.keys(state.essential.meters).flatMap(id => {
    const meter = liveMeter(situation, state, id, now)
    return meter ? { id, ...meter } : []
  })

/** Writes one update of usage: a new period or a raised limit arms the levels again. */
export const updateMeter = (meters: Record<string, Meter>, props: Record<string, unknown>, at: number): Record<string, Meter> => {
  const { meter: id, used, limit: given, resetsAt, period: named } = props as unknown as Events['quota_updated'] & { resetsAt?: number }
  const old = Object.hasOwn(meters, id) ? meters[id] : undefined
  const limit = given ?? undefined
  const over = !!old && (named && old.named ? named !== old.named : at >= old.resetsAt!)
  const armed = !old || over || (limit ?? Infinity) > (old.limit ?? Infinity)
  const reset = resetsAt ?? (over ? undefined : old?.resetsAt)
  const { [id]: _, ...others } = meters
  for (const oldest of Object.keys(others).slice(0, 1 - METERS)) delete others[oldest]
  return {
    ...others,
    [id]: {
      ...(armed ? {} : old), used, limit, resetsAt: reset, at,
      named: named ?? old?.named,
      period: armed ? `${named ?? reset ?? ''}@${limit ?? ''}` : old.period,
    },
  }
}

export const definition = (situation: Situation, id: string): MeterDefinition | undefined => situation.catalog.meters?.find(meter => meter.id === id)

/** Whether a limit stops anything. One that the catalogue does not know only speaks. */
export const isEnforced = (situation: Situation, id: string): boolean => (definition(situation, id)?.enforcement ?? 'notify') !== 'notify'

/** Whether the host may write. Pure arithmetic: whatever is not known allows. The ways out are found by the half that speaks. */
export const access = (situation: Situation, state: State, id: string, requested: number, now: number): Access => {
  const meter = Object.hasOwn(state.essential.meters, id) ? state.essential.meters[id] : undefined
  const enforcement = definition(situation, id)?.enforcement
  const free = (reason: Access['reason']): Access => ({ allowed: true, mode: 'full', reason, used: meter?.used, waysOut: [] })
  if (!meter || !enforcement) return free('unknown')
  if (now >= meter.resetsAt!) return free('period-over')
  const limit = limitOf(situation, state, id)
  if (!limit) return free('unlimited')
  const { used, resetsAt } = meter
  const full = reaches({ used, limit }, 100)
  const within = used + requested <= limit * (1 + 1e-12)
  const figures = { used, limit, remaining: Math.max(0, limit - used), resetsAt, waysOut: [] }
  return enforcement === 'notify'
    ? { allowed: true, mode: 'full', reason: within ? 'ok' : 'notify', ...figures }
    : {
        allowed: within,
        mode: !full ? 'full' : enforcement === 'block' ? 'blocked' : 'read-only',
        reason: full ? 'limit-reached' : within ? 'ok' : 'over-request',
        ...figures,
      }
}
