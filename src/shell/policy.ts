import { fit } from '../core/shape.js'
import { BUYING_ROLES } from '../model/account.js'
import { DEFAULT_POLICY, type Policy } from '../model/policy.js'
import type { Border, Fields } from '../model/shape.js'

const POLICY: Fields = 'gap?:duration snooze?:duration longSnooze?:duration decline?:duration reenrol?:duration expiry?:duration caps?:caps threshold?:number maxSnoozes?:count buyingRoles?:list'

/** The defaults, with what the host changed; what cannot be read keeps its default. */
export const readPolicy = (changed: Partial<Policy> | undefined, border: Border): Policy => {
  const given = changed ?? {}
  const policy: Policy = { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], signals: given.signals ?? {} }
  Object.assign(policy, fit(POLICY, given, 'policy', border).kept)
  return policy
}
