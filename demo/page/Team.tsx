import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { invite, nextGuest } from '../acts/invite.js'
import { $account, freeSeats } from '../host/account.js'
import { say } from '../host/locale.js'
import { addressOf, initials, PEOPLE } from '../host/people.js'
import { useStore } from '../host/useStore.js'

export function Team(): JSX.Element {
  const account = useStore($account)!
  const { team } = account
  const free = freeSeats(account)
  const [typed, setTyped] = useState('')
  const guest = nextGuest(team)
  const submit = (): void => {
    if (invite(typed.trim() || guest)) setTyped('')
  }
  return (
    <div class="page">
      <section class="panel" aria-labelledby="team-title">
        <div class="panel-head">
          <h2 id="team-title">{say('Membres', 'Members')}</h2>
          <span class="soft"><span data-test="seats">{team.length}</span>{free !== Infinity && say(` sur ${account.seats} sièges`, ` of ${account.seats} seats`)}</span>
        </div>
        <div class="row invite">
          <label class="field">
            <span>{say('Inviter une personne', 'Invite someone')}</span>
            <input data-test="invite-name" placeholder={guest} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
          <button type="button" class="button primary" id="invite" data-test="invite" onClick={submit}>{say('Inviter', 'Invite')}</button>
        </div>
        <ul class="list">
          {[...team].reverse().map((name) => (
            <li key={name} class="list-row">
              <span class="avatar">{initials(name)}</span>
              <span class="who-text"><strong>{name}</strong><small>{addressOf(name)}</small></span>
              <span class="soft">{PEOPLE.some((person) => person.name === name && person.role === 'owner') ? say('Propriétaire', 'Owner') : say('Membre', 'Member')}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
