import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Product } from '../../src/model/catalog.js'
import { buyProduct } from '../acts/buyProducts.js'
import { takeStep, tryProduct } from '../acts/tools.js'
import { $account, accessTo } from '../host/account.js'
import { $now } from '../host/clock.js'
import { formatMoney } from '../host/format.js'
import { say } from '../host/locale.js'
import { hrefOf } from '../host/route.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'
import { TrialNote } from './TrialNote.js'

/** One product: what it does, what it costs, and, once it is open, the first steps with it. */
export function Tool({ product, promise }: { product: Product; promise: string }): JSX.Element {
  const { id, name, price, trialDays = 14, useCases = [], checklist = [] } = product
  const account = useStore($account)!
  const owner = useStore($person)!.role === 'owner'
  const access = accessTo(account, id, useStore($now))
  const [busy, setBusy] = useState(false)
  const tried = !!account.trials[`product:${id}`]
  const run = (act: () => Promise<void>) => async (): Promise<void> => {
    setBusy(true)
    await act()
    setBusy(false)
  }
  return (
    <div class="page">
      <a class="link back" href={hrefOf('tools')}>{say('Tous les outils', 'All tools')}</a>
      {access === 'trial' && <TrialNote feature={id} />}
      <section class="panel offer" aria-labelledby="tool-title" data-test={access === 'locked' ? `locked-${id}` : `unlocked-${id}`}>
        {access === 'included' && <span class="badge"><Icon name="check" /> {say('À vous', 'Yours')}</span>}
        <h2 id="tool-title">{name}. {promise}</h2>
        <ul class="plan-features">
          {useCases.map((each) => <li key={each}><Icon name="check" /> <span class="sentence">{each}</span></li>)}
        </ul>
        {access !== 'included' && (
          <div class="row">
            {!tried && (
              <button type="button" class="button primary" data-test={`try-${id}`} disabled={busy} onClick={run(() => tryProduct(id, trialDays))}>
                {say(`Essayer ${trialDays} jours`, `Try for ${trialDays} days`)}
              </button>
            )}
            <button type="button" class="button" data-test={`buy-${id}`} disabled={busy || !owner} onClick={run(() => buyProduct(id))}>
              {say(`Ajouter · ${formatMoney(price!.monthly!)}/mois`, `Add · ${formatMoney(price!.monthly!)}/month`)}
            </button>
          </div>
        )}
      </section>
      {access !== 'locked' && (
        <section class="panel" aria-labelledby="steps-title">
          <div class="panel-head"><h2 id="steps-title">{say('Premiers pas', 'First steps')}</h2></div>
          <ul class="list">
            {checklist.map(({ text, event = '' }) => {
              const done = account.done.includes(event)
              return (
                <li key={text} class="list-row">
                  <span class="who-text"><strong>{text}</strong></span>
                  <button type="button" class="button" data-test={`step-${event}`} disabled={done} onClick={() => takeStep(id, event)}>
                    {done ? <><Icon name="check" /> {say('Fait', 'Done')}</> : say('Commencer', 'Start')}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
