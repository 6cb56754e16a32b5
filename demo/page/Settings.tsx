import type { JSX } from 'preact'
import { answerNps } from '../acts/features.js'
import { switchRole } from '../acts/session.js'
import { $account } from '../host/account.js'
import { locale, say, switchLocale } from '../host/locale.js'
import { $scheme } from '../host/scheme.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Choice } from './Choice.js'

const MARKS = Array.from({ length: 11 }, (_, mark) => mark)

export function Settings(): JSX.Element {
  const person = useStore($person)!
  const { nps } = useStore($account)!
  return (
    <div class="page">
      <section class="panel" aria-labelledby="display-title">
        <div class="panel-head"><h2 id="display-title">{say('Affichage et rôle', 'Display and role')}</h2></div>
        <Choice
          label={say('Langue', 'Language')} name="locale" value={locale} onChange={switchLocale}
          options={[['fr', 'Français'], ['en', 'English']]}
        />
        <Choice
          label={say('Thème', 'Theme')} name="scheme" value={useStore($scheme)} onChange={(scheme) => $scheme.set(scheme)}
          options={[['auto', say('Du système', 'System')], ['light', say('Clair', 'Light')], ['dark', say('Sombre', 'Dark')]]}
        />
        <Choice
          label={say('Votre rôle', 'Your role')} name="role" value={person.role} onChange={switchRole}
          hint={say('Un membre ne peut pas acheter : les messages lui proposent de prévenir la propriétaire.', 'A member cannot buy: messages offer to tell the owner.')}
          options={[['owner', say('Propriétaire', 'Owner')], ['member', say('Membre', 'Member')]]}
        />
      </section>
      <section class="panel" aria-labelledby="nps-title">
        <div class="panel-head"><h2 id="nps-title">{say('Recommanderiez-vous Pli à un confrère ?', 'Would you recommend Pli to a peer?')}</h2></div>
        <div class="marks" role="group" aria-labelledby="nps-title">
          {MARKS.map((mark) => (
            <button key={mark} type="button" class="mark-button" data-test={`nps-${mark}`} aria-pressed={nps === mark} onClick={() => answerNps(mark)}>
              {mark}
            </button>
          ))}
        </div>
        <p class="marks-ends soft"><span>{say('Pas du tout', 'Not at all')}</span><span>{say('Sans hésiter', 'Without hesitation')}</span></p>
      </section>
    </div>
  )
}
