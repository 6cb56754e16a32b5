import type { JSX } from 'preact'
import { answerCsat, answerNps } from '../acts/answers.js'
import { announce, NEWS, type News } from '../acts/company.js'
import { switchRole } from '../acts/session.js'
import { $account } from '../host/account.js'
import { locale, say, switchLocale } from '../host/locale.js'
import { $scheme } from '../host/scheme.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Choice } from './Choice.js'
import { Icon } from './Icon.js'

const MARKS = Array.from({ length: 11 }, (_, mark) => mark)

export function Settings(): JSX.Element {
  const person = useStore($person)!
  const { nps, csat, news } = useStore($account)!
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
        <h3 id="csat-title" class="question">{say('Êtes-vous satisfait de votre plan ?', 'Are you happy with your plan?')}</h3>
        <div class="marks few" role="group" aria-labelledby="csat-title">
          {MARKS.slice(1, 6).map((mark) => (
            <button key={mark} type="button" class="mark-button" data-test={`csat-${mark}`} aria-pressed={csat === mark} onClick={() => answerCsat(mark)}>
              {mark}
            </button>
          ))}
        </div>
      </section>
      <section class="panel" aria-labelledby="company-title">
        <div class="panel-head"><h2 id="company-title">{say('Quoi de neuf dans votre entreprise ?', 'What is new at your company?')}</h2></div>
        <div class="row">
          {(Object.keys(NEWS) as News[]).map((each) => (
            <button key={each} type="button" class="button" data-test={`news-${each}`} aria-pressed={news.includes(each)} onClick={() => announce(each)}>
              {news.includes(each) && <Icon name="check" />} {NEWS[each]}
            </button>
          ))}
        </div>
        <p class="marks-ends soft">{say('Votre conseiller en tient compte.', 'Your adviser takes it into account.')}</p>
      </section>
    </div>
  )
}
