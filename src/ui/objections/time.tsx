import { Link } from '../blocks/Link.js'
import { offerPrice } from '../blocks/offer-price.js'
import { nowIn } from '../blocks/time-left.js'
import type { Scene } from '../scene.js'
import { type Answer, performed } from './answer.js'
import { moved, quickDates } from './dates.js'

const remind = (scene: Scene) => {
  const { blocks, view, words, text, update, report, take } = scene
  const { calendar: Calendar } = blocks
  const doubts = view.doubts!
  const now = nowIn(scene)
  const written = new Intl.DateTimeFormat(words.locale, { weekday: 'short', day: 'numeric', month: 'short' })
  return (
    <div>
      <h3>{text('remind.title')}</h3>
      <div class="dates">
        {quickDates(now).map(([name, at]) => (
          <button key={name} type="button" class="button" onClick={() => report.remind(at)}>{text(`remind.${name}`)} <small>{written.format(at)}</small></button>
        ))}
      </div>
      <button type="button" class="link" aria-expanded={doubts.day !== undefined} onClick={() => {
        doubts.day = doubts.day === undefined ? moved(now, { days: 1 }) : undefined
        doubts.picked = false
        update({})
        if (!Calendar) import('./calendar.js').then(({ calendar }) => {
          if (!blocks.calendar) take(calendar)
          update({})
        }, () => {
          doubts.day = undefined
          update({ failed: true })
        })
      }}>{text('remind.other')}</button>
      {doubts.day !== undefined && Calendar && <Calendar scene={scene} />}
      <p class="quiet">{text('remind.quiet')}</p>
    </div>
  )
}

/** A price that is kept until a stored date, and no longer than that. */
const lock = (scene: Scene) => {
  const { message: { lock: offer }, words, text } = scene
  const now = nowIn(scene)
  return offer && offer.endsAt! > now && (
    <p>
      {text('time.lock', { price: offerPrice(scene, offer), end: words.date(offer.endsAt!, now) })}
      {' '}{offer.conditions} <Link to={offer.termsUrl}>{text('time.terms')}</Link>
    </p>
  )
}

/** « Je n’ai pas le temps maintenant »: a date, help, a price that waits. */
export const time: Answer = (scene) => [
  remind(scene),
  performed(scene, ['bookDemo', 'contactSales'], 'time.onboarding', 'time.onboardingHint'),
  lock(scene),
]
