import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { expansion } from '../sdk.js'
import { ADD_ONS } from '../host/addOns.js'
import { BUNDLE } from '../host/catalog.js'
import { explainAgain } from '../host/explanations.js'
import { say } from '../host/locale.js'
import { PLANS } from '../host/plans.js'
import { $visit } from '../host/route.js'
import { useStore } from '../host/useStore.js'
import { AddOnRow } from './AddOnRow.js'
import { Bundle } from './Bundle.js'
import { PlanCard } from './PlanCard.js'

export function Pricing(): JSX.Element {
  const visit = useStore($visit)
  useEffect(() => {
    expansion.track('pricing_viewed', PLANS.some(({ id }) => id === visit.item) ? { plan: visit.item! } : {})
    void explainAgain()
  }, [visit])
  return (
    <div class="page">
      <p class="lead">{say('Payez ce que vous envoyez. Changez de plan quand vous voulez, dans les deux sens.', 'Pay for what you send. Change plan whenever you like, in both directions.')}</p>
      <div class="plans">
        {PLANS.map((plan) => <PlanCard key={plan.id} plan={plan} chosen={visit.item === plan.id} />)}
      </div>
      <Bundle chosen={visit.item === BUNDLE.id} />
      <section class="panel" aria-labelledby="options-title">
        <div class="panel-head"><h2 id="options-title">{say('Options', 'Add-ons')}</h2></div>
        <ul class="list">
          {ADD_ONS.map((addOn) => <AddOnRow key={addOn.id} addOn={addOn} chosen={visit.item === addOn.id} />)}
        </ul>
      </section>
    </div>
  )
}
