import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { connect } from '../acts/connect.js'
import { $account } from '../host/account.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

const THIRD_PARTIES = [
  { id: 'boutika', name: 'Boutika', hint: say('commandes et paniers de votre boutique', 'orders and baskets of your shop') },
  { id: 'formulio', name: 'Formulio', hint: say('réponses à vos formulaires', 'answers to your forms') },
  { id: 'calendo', name: 'Calendo', hint: say('rendez-vous pris en ligne', 'appointments made online') },
]

/** The tools of others that exchange data with Pli. */
export function Integrations(): JSX.Element {
  const { connected } = useStore($account)!
  const [busy, setBusy] = useState('')
  const start = async (id: string, name: string): Promise<void> => {
    setBusy(id)
    await connect(id, name)
    setBusy('')
  }
  return (
    <div class="page">
      <section class="panel" aria-labelledby="integrations-title">
        <div class="panel-head"><h2 id="integrations-title">{say('Vos autres outils', 'Your other tools')}</h2></div>
        <ul class="list">
          {THIRD_PARTIES.map(({ id, name, hint }) => (
            <li key={id} class="list-row">
              <span class="avatar">{name[0]}</span>
              <span class="who-text"><strong>{name}</strong><small>{hint}</small></span>
              {connected.includes(id)
                ? <span class="badge" id={`connect-${id}`} data-test={`connected-${id}`}><Icon name="check" /> {say('Connecté', 'Connected')}</span>
                : <button type="button" class="button" data-test={`connect-${id}`} disabled={busy !== ''} onClick={() => void start(id, name)}>{busy === id ? say('Connexion…', 'Connecting…') : say('Connecter', 'Connect')}</button>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
