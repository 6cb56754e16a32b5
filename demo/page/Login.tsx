import type { JSX } from 'preact'
import { logIn } from '../acts/session.js'
import { say } from '../host/locale.js'
import { initials, PEOPLE } from '../host/people.js'
import { accountName } from '../host/session.js'
import { Icon, Mark } from './Icon.js'

export function Login(): JSX.Element {
  return (
    <main class="login">
      <div class="login-card">
        <Mark />
        <h1>{say('Bon retour chez Pli', 'Welcome back to Pli')}</h1>
        <p class="soft">{say('Choisissez qui se connecte.', 'Choose who logs in.')}</p>
        <ul class="login-list">
          {PEOPLE.map((person) => (
            <li key={person.id}>
              <button type="button" class="login-person" data-test={`login-${person.id}`} onClick={() => logIn(person.id)}>
                <span class="avatar">{initials(person.name)}</span>
                <span class="who-text">
                  <strong>{person.name}</strong>
                  <small>{accountName(person)} · {person.role === 'owner' ? say('propriétaire', 'owner') : say('membre', 'member')}</small>
                </span>
                <Icon name="chevron" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
