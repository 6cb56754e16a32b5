import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { featureName } from '../host/catalog.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

/** Someone asks for a feature that the plan lacks. */
export function requestFeature(feature: string): void {
  changeAccount(({ requested }) => ({ requested: [...new Set([...requested, feature])] }))
  expansion.track('premium_feature_requested', { feature })
  toast(say(`Demande d’accès à « ${featureName(feature)} » transmise.`, `Access to “${featureName(feature)}” requested.`))
}

/** Switches a part of a feature on or off: real use. */
export function applyFeature(feature: string, part: string): void {
  changeAccount(({ active }) => ({
    active: active.includes(part) ? active.filter((other) => other !== part) : [...active, part],
  }))
  expansion.track('feature_used', { feature })
}
