import type { JSX } from 'preact'
import { applyFeature } from '../acts/features.js'
import { $account, accessTo } from '../host/account.js'
import { $now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Chart } from './Chart.js'
import { Locked } from './Locked.js'
import { TrialNote } from './TrialNote.js'

export function Reports(): JSX.Element {
  const account = useStore($account)!
  const access = accessTo(account, 'reports', useStore($now))
  if (access === 'locked')
    return (
      <Locked feature="reports" promise={say('Sachez ce que chaque campagne rapporte.', 'Know what each campaign brings in.')}>
        <Chart compare />
      </Locked>
    )
  const compare = account.active.includes('compare')
  return (
    <div class="page" data-test="unlocked-reports">
      <TrialNote feature="reports" />
      <section class="panel" aria-labelledby="revenue-title">
        <div class="panel-head">
          <h2 id="revenue-title">{say('Chiffre d’affaires par campagne', 'Revenue by campaign')}</h2>
          <button type="button" class="button" data-test="use-compare" aria-pressed={compare} onClick={() => applyFeature('reports', 'compare')}>
            {say('Comparer au mois dernier', 'Compare with last month')}
          </button>
        </div>
        <Chart compare={compare} />
      </section>
    </div>
  )
}
