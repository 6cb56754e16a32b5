import type { JSX } from 'preact'
import { say } from '../host/locale.js'
import { stored } from '../host/stored.js'
import { useStore } from '../host/useStore.js'
import { campaignName } from './campaignNames.js'
import { Section } from './Section.js'

const $ticked = stored<string[]>('demo:stories', [])

const STORIES = [
  {
    id: 'quota-limit',
    steps: [
      say('Envoyer à 1 000 : à 80 %, une bannière et un mail.', 'Send to 1,000: at 80%, a banner and a mail.'),
      say('Fermer, puis +1 jour trois fois.', 'Close it, then +1 day three times.'),
      say('Envoyer à 1 000 : à 90 %, la comparaison des plans.', 'Send to 1,000: at 90%, the plans compared.'),
      say('+7 jours, puis envoyer à 500 deux fois : à 100 %, lecture seule.', '+7 days, then send to 500 twice: at 100%, read-only.'),
    ],
  },
  {
    id: 'feature-trial',
    steps: [
      say('Ouvrir Automatisations, +1 h, rouvrir, +1 h, rouvrir.', 'Open Automations, +1 h, open again, +1 h, open again.'),
      say('« Plus tard », +7 jours, rouvrir : rien, c’est promis.', '“Later”, +7 days, open again: nothing, as promised.'),
      say('+7 jours, rouvrir, accepter : quatre mails sont programmés.', '+7 days, open again, accept: four mails are scheduled.'),
    ],
  },
  {
    id: 'cross-sell',
    steps: [
      say('Commencer trois campagnes, ou chercher « sondage » dans Outils, ou lire le guide de Missivo dans Contacts.', 'Begin three campaigns, or search “survey” in Tools, or read the Missivo guide in Contacts.'),
      say('Essayer Pli Pages, faire deux premiers pas, +7 jours : ils sont cochés.', 'Try Pli Pages, take two first steps, +7 days: they are ticked.'),
    ],
  },
  { id: 'contextual-add-on', steps: [say('Campagnes : exporter par contact.', 'Campaigns: export by contact.')] },
  { id: 'pain-point-solution', steps: [say('Aide : « Nos e-mails arrivent dans les indésirables ».', 'Help: “Our e-mails end up in spam”.')] },
  { id: 'native-alternative', steps: [say('Connexions : connecter Formulio.', 'Integrations: connect Formulio.')] },
  { id: 'seats-growth', steps: [say('Équipe : inviter trois personnes ; sans siège libre, une fenêtre.', 'Team: invite three people; without a free seat, a dialog.')] },
  { id: 'upsell-offer', steps: [say('Rapports avancés, demander l’accès, puis Tarifs : 60 points.', 'Advanced reports, ask for access, then Pricing: 60 points.')] },
  { id: 'vip-offer', steps: [say('Réglages : répondre 10 ; puis dix fois +1 jour et une page.', 'Settings: answer 10; then ten times +1 day and open a page.')] },
  { id: 'growth-bundle', steps: [say('Réglages : annoncer une levée de fonds. Un dossier part aussi au CRM.', 'Settings: announce a funding round. A case goes to the CRM as well.')] },
  { id: 'nps', steps: [say('Dix fois +1 jour et une page ouverte : une question, sans rien à vendre.', 'Ten times +1 day and a page opened: one question, with nothing to sell.')] },
  { id: 'csat', steps: [say('Acheter un plan, puis +7 jours : êtes-vous satisfait ?', 'Buy a plan, then +7 days: are you satisfied?')] },
]

/** What to do in the page to see each campaign. */
export function Stories(): JSX.Element {
  const ticked = useStore($ticked)
  const toggle = (id: string): void => $ticked.set(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  return (
    <Section title={say('Douze histoires à jouer', 'Twelve stories to play')} test="stories" closed>
      {STORIES.map((story) => (
        <fieldset key={story.id} class="story">
          <legend>{campaignName(story.id)}</legend>
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
