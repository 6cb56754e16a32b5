import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { buyPack } from '../acts/buyPack.js'
import { expansion } from '../sdk.js'
import { PACK, PLANS } from '../host/catalog.js'
import { explainAgain } from '../host/explanations.js'
import { formatMoney, formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import { $visit } from '../host/route.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { PlanCard } from './PlanCard.js'

export function Pricing(): JSX.Element {
  const visit = useStore($visit)
  const person = useStore($person)!
  useEffect(() => {
    expansion.track('pricing_viewed', visit.plan ? { plan: visit.plan } : {})
    void explainAgain()
  }, [visit])
  return (
    <div class="page">
      <p class="lead">{say('Payez ce que vous envoyez. Changez de plan quand vous voulez, dans les deux sens.', 'Pay for what you send. Change plan whenever you like, in both directions.')}</p>
      <div class="plans">
        {PLANS.map((plan) => <PlanCard key={plan.id} plan={plan} chosen={visit.plan === plan.id} />)}
      </div>
      <section class="panel row pack">
        <span class="who-text">
          <strong>{say(`Pack ${formatNumber(PACK.quantity)} e-mails`, `${formatNumber(PACK.quantity)} e-mail pack`)}</strong>
          <small>{say('Valable jusqu’au renouvellement, sans abonnement.', 'Valid until the renewal, no subscription.')}</small>
        </span>
        <button type="button" class="button" data-test="buy-pack" disabled={person.role !== 'owner'} onClick={() => void buyPack()}>
          {say(`Ajouter · ${formatMoney(PACK.price)}`, `Add · ${formatMoney(PACK.price)}`)}
        </button>
      </section>
    </div>
  )
}
