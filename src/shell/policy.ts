import { fit } from '../core/shape.js'
import { BUYING_ROLES } from '../model/account.js'
import { DEFAULT_POLICY, type Policy } from '../model/policy.js'
import type { Border, Fields } from '../model/shape.js'

const POLICY: Fields = 'gap?:duration snooze?:duration longSnooze?:duration decline?:duration reenrol?:duration expiry?:duration caps?:caps threshold?:number maxSnoozes?:count holdout?:number buyingRoles?:list'

const readSignals = (given: unknown, border: Border): Policy['signals'] => {
  if (given === undefined) return {}
  if (typeof given !== 'object' || !given) {
    border.complain({ path: 'policy.signals', value: given, expected: 'nothing' })
    return {}
  }
  return Object.fromEntries(
    Object.entries(given).map(([id, change]) => [id, change === false ? false : fit('points?:number expires?:duration', Object(change) as object, `policy.signals.${id}`, border).kept]),
  )
}

/** The defaults, with what the host changed; what cannot be read keeps its default. */
export const readPolicy = (changed: Partial<Policy> | undefined, border: Border): Policy => {
  const given = changed ?? {}
  return { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], ...fit(POLICY, given, 'policy', border).kept, signals: readSignals(given.signals, border) }
}
