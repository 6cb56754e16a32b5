import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { Link } from './Link.js'
import { offerPrice } from './offer-price.js'
import { nowIn, timeLeft } from './time-left.js'

/** The offer that holds now: its price, its end, its terms. All of it leaves when it ends, its button too. */
export function Offer({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { campaign, step, facts: { currency, offer }, blocks }, view, words, text } = scene
  // A title of its own says it to who sees.
  if (view.over) return <p class={text(`${campaign}.${step}.over`) ? 'heard' : 'quiet'} role="status" part="offer">{text('offer.over')}</p>
  if (!offer) return null
  const { price, full, was, percent, endsAt, term, conditions, termsUrl, personalised } = offer
  const left = endsAt === undefined ? Infinity : endsAt - nowIn(scene)
  // Beside a choice of the billing, the person has it.
  if (!blocks.includes('annual')) view.billing = offer.on
  const due = timeLeft(left)
  if (left <= 0) {
    queueMicrotask(() => end(scene))
    return null
  }
  let timer: ReturnType<typeof setTimeout>
  const wait = (element: Element | null) => {
    clearTimeout(timer)
    if (element && endsAt !== undefined) timer = setTimeout(() => (due.changesIn < left ? scene.update({}) : end(scene)), due.changesIn)
  }
  return (
    <section class="block sum" part="offer" ref={wait}>
      <p class="line">
        <b>{offerPrice(scene, offer)}</b>
        {was !== undefined && <s><span class="heard">{text('offer.was', { was: '' })}</span>{words.money(was, currency)}</s>}
        {was !== undefined && percent ? <span class="badge">−{words.percent(percent)}</span> : null}
      </p>
      {term && <p>{text('offer.then', { term, full: full > price ? offerPrice(scene, offer, full) : undefined })}</p>}
      {endsAt !== undefined && (
        <p class="hint"><time dateTime={new Date(endsAt).toISOString()}>{text('offer.end', { left: text(`left.${due.unit}`, { n: due.n }) })}</time></p>
      )}
      {(conditions || termsUrl) && <p class="quiet">{conditions} <Link to={termsUrl}>{text('offer.terms')}</Link></p>}
      {personalised && <p class="quiet">{text('offer.personalised')}</p>}
    </section>
  )
}

function end(scene: Scene): void {
  const { message, words, toValues } = scene
  const facts = { ...message.facts, offer: undefined }
  scene.message = { ...message, facts, buttons: message.buttons.filter(({ label }) => label !== 'seeOffer') }
  scene.values = toValues(facts, words, message.later)
  scene.update({ over: true, billing: undefined })
}
