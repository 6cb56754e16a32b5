import type { JSX } from 'preact'
import { say } from '../host/locale.js'
import { Icon, type IconName } from './Icon.js'

const STEPS: { icon: IconName; name: string; hint: string }[] = [
  { icon: 'contacts', name: say('Inscription à la lettre', 'Joins the newsletter'), hint: say('déclencheur', 'trigger') },
  { icon: 'mail', name: say('Bienvenue à l’atelier', 'Welcome to the workshop'), hint: say('aussitôt · 62 % d’ouvertures', 'at once · 62% opened') },
  { icon: 'clock', name: say('Attendre 2 jours', 'Wait 2 days'), hint: say('à 9 h, heure du contact', 'at 9 am, their time') },
  { icon: 'mail', name: say('Choisir sa première lampe', 'Choosing a first lamp'), hint: say('si la boutique n’a pas été visitée', 'if the shop was not visited') },
]

/** A scenario, as the editor draws it. */
export function Flow(): JSX.Element {
  return (
    <ol class="flow">
      {STEPS.map(({ icon, name, hint }) => (
        <li key={name} class="flow-step">
          <span class="flow-icon"><Icon name={icon} /></span>
          <span class="who-text"><strong>{name}</strong><small>{hint}</small></span>
        </li>
      ))}
    </ol>
  )
}
