import type { JSX } from 'preact'
import type { OutcomeType } from '../../src/model/outcome.js'
import { formatMoment } from '../host/format.js'
import { $journal } from '../host/journal.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { campaignName } from './campaignNames.js'
import { Section } from './Section.js'

const VERBS: Record<OutcomeType, string> = {
  shown: say('affiché', 'shown'),
  seen: say('vu', 'seen'),
  clicked: say('cliqué', 'clicked'),
  dismissed: say('fermé', 'closed'),
  snoozed: say('plus tard', 'later'),
  declined: say('non merci', 'no thanks'),
  withdrawn: say('retiré', 'withdrawn'),
  converted: say('achat', 'bought'),
  handoff: say('courrier', 'mail'),
  access: say('accès', 'access'),
  trial: say('essai', 'trial'),
  objection: 'objection',
  error: say('erreur', 'error'),
}

/** The codes of the outcomes' details, in words. */
const DETAILS: Record<string, string> = {
  banner: say('bannière', 'banner'),
  modal: say('fenêtre', 'dialog'),
  'blocking-modal': say('fenêtre bloquante', 'blocking dialog'),
  card: say('carte', 'card'),
  suggestion: 'suggestion',
  notice: say('rappel', 'notice'),
  full: say('complet', 'full'),
  'read-only': say('lecture seule', 'read-only'),
  blocked: say('bloqué', 'blocked'),
  active: say('commencé', 'started'),
  ended: say('terminé', 'ended'),
  converted: say('devenu un achat', 'became a purchase'),
  upsell: say('plan supérieur', 'higher plan'),
  'add-on': say('option', 'add-on'),
}

/** What happened to messages, newest first. */
export function Journal(): JSX.Element {
  const journal = useStore($journal)
  return (
    <Section title="Journal" count={journal.length} test="journal">
      {journal.length === 0 && <p class="empty">{say('Rien ne s’est encore passé.', 'Nothing has happened yet.')}</p>}
      <ol class="journal">
        {journal.map((entry, index) => (
          <li key={journal.length - index} data-test={`outcome-${entry.type}`}>
            <time>{formatMoment(entry.at)}</time>
            <span class="journal-verb">{VERBS[entry.type]}</span>
            <span class="journal-about">{[campaignName(entry.campaign), entry.step?.toUpperCase(), DETAILS[entry.about ?? ''] ?? entry.about].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
