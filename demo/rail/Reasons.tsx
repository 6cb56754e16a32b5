import type { JSX } from 'preact'
import { $explanations } from '../host/explanations.js'
import { $now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { campaignName } from './campaignNames.js'
import { Section } from './Section.js'
import { sentence } from './sentence.js'

/** For each campaign, one sentence: why it shows or not, what is missing, when it could. */
export function Reasons(): JSX.Element {
  const explanations = useStore($explanations)
  const now = useStore($now)
  const person = useStore($person)
  return (
    <Section title={say('Pourquoi, pourquoi pas', 'Why, and why not')} test="reasons">
      {explanations.length === 0 && <p class="empty">{person ? say('Le SDK se charge…', 'The SDK is loading…') : say('Personne n’est connecté.', 'Nobody is logged in.')}</p>}
      <ul class="reasons">
        {explanations.map((explanation) => (
          <li key={`${explanation.campaign} ${explanation.topic?.id ?? ''}`} class="reason" data-outcome={explanation.outcome} data-test={`reason-${explanation.campaign}`}>
            <strong>{campaignName(explanation.campaign)}</strong>
            <p>{sentence(explanation, now)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
