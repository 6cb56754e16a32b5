import { dayOf } from '../blocks/day-of.js'
import { Rivals } from '../blocks/Rivals.js'
import type { Scene } from '../scene.js'
import type { Answer } from './answer.js'
import { TotalCost } from './TotalCost.js'

const voices = ({ message: { facts: { catalog, now } }, text, words }: Scene) => {
  const found = (catalog.evidence?.testimonials ?? []).filter(({ verified, author, organisation, date }) => verified === true && author && organisation && dayOf(date)).slice(0, 3)
  return found[0] && (
    <div>
      <h3>{text('competitor.voices')}</h3>
      {found.map(({ quote, author, organisation, date }) => (
        <figure key={quote} class="told">
          <blockquote>{quote}</blockquote>
          <figcaption class="quiet">{author}, {organisation} · {words.date(dayOf(date), now)} · {text('competitor.verified')}</figcaption>
        </figure>
      ))}
    </div>
  )
}

/** « Votre concurrent est moins cher »: point by point, all costs counted, and who compared before. */
export const competitor: Answer = (scene) => [Rivals({ scene }), TotalCost({ scene }), voices(scene)]
