import type { JSX } from 'preact'
import { applyFeature } from '../acts/features.js'
import { $account, accessTo } from '../host/account.js'
import { $now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Flow } from './Flow.js'
import { Locked } from './Locked.js'
import { TrialNote } from './TrialNote.js'

const SCENARIOS = [
  { id: 'welcome', name: say('Accueil des nouveaux inscrits', 'Welcome new subscribers'), hint: say('3 e-mails sur 6 jours', '3 e-mails over 6 days') },
  { id: 'basket', name: say('Relance de panier', 'Basket follow-up'), hint: say('2 e-mails sur 48 heures', '2 e-mails over 48 hours') },
  { id: 'birthday', name: say('Anniversaire', 'Birthday'), hint: say('1 e-mail, à 9 h', '1 e-mail, at 9 am') },
]

export function Automations(): JSX.Element {
  const account = useStore($account)!
  const access = accessTo(account, 'automations', useStore($now))
  if (access === 'locked')
    return (
      <Locked feature="automations" promise={say('Vos e-mails partent seuls, au bon moment.', 'Your e-mails leave by themselves, at the right moment.')}>
        <Flow />
      </Locked>
    )
  return (
    <div class="page" data-test="unlocked-automations">
      <TrialNote feature="automations" />
      <section class="panel" aria-labelledby="scenarios-title">
        <div class="panel-head"><h2 id="scenarios-title">{say('Scénarios', 'Scenarios')}</h2></div>
        <ul class="list">
          {SCENARIOS.map(({ id, name, hint }) => (
            <li key={id} class="list-row">
              <span class="who-text"><strong>{name}</strong><small>{hint}</small></span>
              <button
                type="button" class="switch" role="switch" data-test={`use-${id}`}
                aria-checked={account.active.includes(id)} onClick={() => applyFeature('automations', id)}
              >
                <span class="hidden">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <figure class="preview"><Flow /></figure>
    </div>
  )
}
