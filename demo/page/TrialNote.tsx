import type { JSX } from 'preact'
import { $account, trialOf } from '../host/account.js'
import { $now } from '../host/clock.js'
import { formatDistance, formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { productOf } from '../host/products.js'
import { hrefOf } from '../host/route.js'
import { useStore } from '../host/useStore.js'

/** Until when the feature is open, while it is open by a trial. */
export function TrialNote({ feature }: { feature: string }): JSX.Element | null {
  const now = useStore($now)
  const trial = trialOf(useStore($account)!, feature, now)
  if (!trial) return null
  const end = `${formatMoment(trial.endsAt)} (${formatDistance(trial.endsAt, now)})`
  return (
    <p class="notice" data-test="trial-note">
      {say(`Essai gratuit : fin le ${end}. Rien ne sera débité.`, `Free trial: ends ${end}. Nothing will be charged.`)}{' '}
      {!productOf(feature) && <a href={hrefOf('pricing')}>{say('Garder l’accès', 'Keep access')}</a>}
    </p>
  )
}
