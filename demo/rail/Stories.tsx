import type { JSX } from 'preact'
import { say } from '../host/locale.js'
import { stored } from '../host/stored.js'
import { useStore } from '../host/useStore.js'
import { Section } from './Section.js'

const $ticked = stored<string[]>('demo:stories', [])

const STORIES = [
  {
    id: 'quota',
    title: say('Le quota qui monte', 'The quota fills up'),
    steps: [
      say('Envoyer à 1 000 : à 80 %, une bannière et un mail.', 'Send to 1,000: at 80%, a banner and a mail.'),
      say('Fermer, puis +1 jour trois fois.', 'Close it, then +1 day three times.'),
      say('Envoyer à 1 000 : à 90 %, la comparaison des plans.', 'Send to 1,000: at 90%, the plans compared.'),
      say('+7 jours, puis envoyer à 500 deux fois : à 100 %, lecture seule.', '+7 days, then send to 500 twice: at 100%, read-only.'),
      say('Attendre, exporter, ou passer au plan supérieur.', 'Wait, export, or take the higher plan.'),
    ],
  },
  {
    id: 'trial',
    title: say('Trois visites, puis « Plus tard »', 'Three visits, then “Later”'),
    steps: [
      say('Ouvrir Automatisations, +1 h, rouvrir, +1 h, rouvrir.', 'Open Automations, +1 h, open again, +1 h, open again.'),
      say('La fenêtre propose 7 jours d’essai : choisir « Plus tard ».', 'The dialog offers a 7-day trial: choose “Later”.'),
      say('+7 jours, rouvrir : rien, c’est promis.', '+7 days, open again: nothing, as promised.'),
      say('+7 jours, rouvrir : la proposition revient, une fois.', '+7 days, open again: the offer is back, once.'),
      say('L’accepter : la page s’ouvre, quatre mails sont programmés.', 'Accept: the page opens, four mails are scheduled.'),
    ],
  },
]

/** Two stories to play, step by step. */
export function Stories(): JSX.Element {
  const ticked = useStore($ticked)
  const toggle = (id: string): void => $ticked.set(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  return (
    <Section title={say('Deux histoires à jouer', 'Two stories to play')} test="stories">
      {STORIES.map((story) => (
        <fieldset key={story.id} class="story">
          <legend>{story.title}</legend>
          {story.steps.map((step, index) => {
            const id = `${story.id}-${index}`
            return (
              <label key={id} class="story-step">
                <input type="checkbox" checked={ticked.includes(id)} onChange={() => toggle(id)} />
                <span>{step}</span>
              </label>
            )
          })}
        </fieldset>
      ))}
    </Section>
  )
}
