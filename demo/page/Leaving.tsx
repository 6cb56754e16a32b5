import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { expansion } from '../sdk.js'
import { say } from '../host/locale.js'
import { Icon } from './Icon.js'

const STEPS = [
  say('Exporter vos contacts en CSV, ci-dessus.', 'Export your contacts as CSV, above.'),
  say('Chez Missivo, ouvrir Audience, puis Importer.', 'In Missivo, open Audience, then Import.'),
  say('Garder la colonne « inscription » : elle prouve le consentement.', 'Keep the column “since”: it proves consent.'),
]

/** How to take one's contacts elsewhere. Who reads it compares. */
export function Leaving(): JSX.Element {
  const [open, setOpen] = useState(false)
  const toggle = (): void => {
    setOpen(!open)
    if (!open) expansion.track('competitor_viewed', { competitor: 'Missivo', anchor: '#guide-missivo' })
  }
  return (
    <section class="panel" aria-labelledby="leaving-title">
      <div class="panel-head">
        <h2 id="leaving-title">{say('Passer vos contacts à Missivo', 'Take your contacts to Missivo')}</h2>
        <button type="button" class="button" id="guide-missivo" data-test="guide-missivo" aria-expanded={open} onClick={toggle}>
          <Icon name="chevron" /> {open ? say('Refermer', 'Close') : say('Lire le guide', 'Read the guide')}
        </button>
      </div>
      {open
        ? <ol class="guide">{STEPS.map((step) => <li key={step}>{step}</li>)}</ol>
        : <p class="soft">{say('Vos contacts sont à vous : le guide tient en trois lignes.', 'Your contacts are yours: the guide is three lines long.')}</p>}
    </section>
  )
}
