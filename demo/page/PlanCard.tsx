import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Plan } from '../../src/model/catalog.js'
import { buyPlan } from '../acts/buyPlan.js'
import { $account } from '../host/account.js'
import { featureName, offerOn } from '../host/catalog.js'
import { openChat } from '../host/chat.js'
import { formatMoney, formatNumber } from '../host/format.js'
import { say } from '../host/locale.js'
import { EMAILS, monthlyPrice } from '../host/plans.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

/** One plan: what it costs, what it holds, and a button that says what will be paid. */
export function PlanCard({ plan, chosen }: { plan: Plan; chosen: boolean }): JSX.Element {
  const account = useStore($account)!
  const current = account.plan === plan.id
  const offer = offerOn(account.offer)
  const deal = offer?.plan === plan.id && !current ? offer : undefined
  const owner = useStore($person)!.role === 'owner'
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const price = monthlyPrice(plan, account.seats)
  const unit = plan.price !== 'custom' && plan.price.perSeat ? plan.price.monthly : undefined
  const limit = plan.limits?.[EMAILS]
  useEffect(() => {
    if (chosen) button.current?.focus()
  }, [chosen])

  const buy = async (): Promise<void> => {
    if (price === undefined) return openChat('sales')
    setBusy(true)
    await buyPlan(plan.id)
    setBusy(false)
  }
  const label = (): string => {
    if (current) return say('Plan actuel', 'Current plan')
    if (price === undefined) return say('Nous écrire', 'Write to us')
    if (deal) return say(`Payer ${formatMoney(deal.price)} pour un an`, `Pay ${formatMoney(deal.price)} for a year`)
    return say(`Payer ${formatMoney(price)}/mois`, `Pay ${formatMoney(price)}/month`)
  }

  return (
    <article class="plan" data-chosen={chosen} data-current={current} data-custom={price === undefined} aria-labelledby={`plan-${plan.id}`}>
      <h2 id={`plan-${plan.id}`}>{plan.name}</h2>
      <p class="price">
        {price === undefined ? say('Sur devis', 'On quote') : unit ? <><strong>{formatMoney(unit)}</strong> {say('/siège/mois HT', '/seat/month excl. VAT')}</> : <><strong>{formatMoney(price)}</strong> {say('/mois HT', '/month excl. VAT')}</>}
      </p>
      {deal && <p class="deal" data-test="deal">{say(`${formatMoney(deal.price)} la première année au lieu de ${formatMoney(deal.full)}`, `${formatMoney(deal.price)} for the first year instead of ${formatMoney(deal.full)}`)}</p>}
      <p class="plan-limit">
        {limit === undefined ? say('E-mails sans limite', 'Unlimited e-mails') : say(`${formatNumber(limit)} e-mails/mois`, `${formatNumber(limit)} e-mails/month`)}
      </p>
      <p class="plan-seats soft">{unit ? say(`${account.seats} sièges à ${formatMoney(price! / account.seats)} : ${formatMoney(price!)}`, `${account.seats} seats at ${formatMoney(price! / account.seats)}: ${formatMoney(price!)}`) : say('Membres sans limite', 'Unlimited members')}</p>
      <ul class="plan-features">
        {plan.features.map((feature) => <li key={feature}><Icon name="check" /> {featureName(feature)}</li>)}
      </ul>
      <button
        ref={button} type="button" class={plan.target ? 'button primary' : 'button'} data-test={`buy-${plan.id}`}
        disabled={current || busy || !owner} onClick={() => void buy()}
      >
        {label()}
      </button>
    </article>
  )
}
