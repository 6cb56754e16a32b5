import { expansion } from '../sdk.js'
import { $account, limitOf } from '../host/account.js'
import { EMAILS } from '../host/plans.js'

/** Tells the SDK how much of the quota is used: on every page, and after everything that changes it. */
export function reportUsage(): void {
  const account = $account.get()
  if (!account) return
  expansion.track('quota_updated', {
    meter: EMAILS,
    used: account.used,
    limit: limitOf(account) ?? null,
    resetsAt: account.renewsAt,
    period: String(account.renewsAt),
  })
}
